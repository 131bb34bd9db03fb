import { expect, it } from 'vitest';
import { createContextFor } from '../../src/answer/context-for.ts';
import { DEFAULT_POLICY, DEFAULT_SETTINGS, type GuildPolicy, type PolicyReader } from '../../src/model/guild-policy.ts';
import { NO_HERALD } from '../../src/model/herald.ts';
import type { Store } from '../../src/model/store.ts';
import { languageOf } from '../../src/render/language-of.ts';
import { corpusOf, documentOf, outletOf } from '../excerpt/small-corpus.ts';
import { originOf } from '../fakes/origins.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';
import { shelfOf } from '../fakes/shelves.ts';
import { createEmptyStore } from '../fakes/small-library.ts';

const whole = shelfOf(corpusOf({ outlets: [outletOf('gazette')], documents: [documentOf('It rained.')], passages: [] }));
const hiding: GuildPolicy = {
  ...DEFAULT_POLICY,
  settings: { ...DEFAULT_SETTINGS, language: 'fa', excerptMaxChars: 90 },
  hidden: [{ target: { kind: 'outlet', id: 'gazette' }, reason: '', hiddenBy: null, hiddenAtMs: 0 }],
};

function storeReading(read: PolicyReader['read']): Store {
  const store = createEmptyStore();
  return { ...store, policies: { ...store.policies, read } };
}

function contexts(policies: Readonly<Record<string, GuildPolicy>>) {
  let shelf = whole;
  const read = async (guildId: string) => policies[guildId] ?? DEFAULT_POLICY;
  const log = createRecordingLog();
  const contextFor = createContextFor({
    shelf: () => shelf,
    store: storeReading(read),
    languageOf,
    herald: NO_HERALD,
    log,
    nowMs: () => 0,
  });
  const exchange = (other: typeof whole) => {
    shelf = other;
  };
  return { contextFor, exchange, log };
}

it('shows each server its own view of the shelf, in its own language', async () => {
  const { contextFor } = contexts({ 1: hiding });
  const here = await contextFor(originOf({ guildId: '1', locale: 'de' }));
  expect(here).toMatchObject({
    language: 'fa',
    policy: hiding,
    shelf: { excerptMaxChars: 90, unrestricted: { corpus: whole.corpus }, takesReports: true },
  });
  expect(here.shelf.corpus.documents.size).toBe(0);
  const elsewhere = await contextFor(originOf({ guildId: '2', locale: 'de' }));
  expect(elsewhere).toMatchObject({ language: 'de', policy: DEFAULT_POLICY, shelf: { unrestricted: null } });
  expect(elsewhere.shelf.corpus).toBe(whole.corpus);
});

it('tells the log once, at the first answer, what is hidden under names that nothing has any more', async () => {
  const lost = { target: { kind: 'document', id: 'gazette/moved' }, reason: '', hiddenBy: null, hiddenAtMs: 0 } as const;
  const { contextFor, log } = contexts({ 1: { ...hiding, hidden: [...hiding.hidden, lost] }, 2: hiding });
  for (const guildId of ['1', '2', '1']) await contextFor(originOf({ guildId }));
  expect(log.lines).toEqual([
    expect.objectContaining({ level: 'warn', fields: { guildId: '1', wordsChanged: [], gone: ['gazette/moved'] } }),
  ]);
});

it('asks nobody about a direct message', async () => {
  const contextFor = createContextFor({
    shelf: () => whole,
    store: storeReading(() => Promise.reject(new Error('not asked'))),
    nowMs: () => 0,
    languageOf,
    herald: NO_HERALD,
    log: createRecordingLog(),
  });
  expect((await contextFor(originOf({ guildId: null }))).shelf).toBe(whole);
});

it('makes a view again only when what moderators settled has changed, or the shelf', async () => {
  const policies = { 1: hiding };
  const { contextFor, exchange } = contexts(policies);
  const first = (await contextFor(originOf({ guildId: '1' }))).shelf;
  policies[1] = structuredClone(hiding);
  expect((await contextFor(originOf({ guildId: '1' }))).shelf).toBe(first);
  policies[1] = { ...hiding, hidden: [] };
  const shown = (await contextFor(originOf({ guildId: '1' }))).shelf;
  expect(shown.corpus.documents.size).toBe(1);
  exchange(shelfOf(corpusOf({ outlets: [outletOf('gazette')], documents: [], passages: [] })));
  expect((await contextFor(originOf({ guildId: '1' }))).shelf.corpus.documents.size).toBe(0);
});
