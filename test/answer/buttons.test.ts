import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/interaction/application.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Excerpt } from '../../src/model/excerpt.ts';
import type { Stretch } from '../../src/model/quote-replies.ts';
import type { Reply } from '../../src/model/reply.ts';
import { violationsOf } from '../fakes/discord-limits.ts';
import { ORIGIN, originOf } from '../fakes/origins.ts';
import { BY_ASKER, buttonsIn, pressButton } from '../fakes/press.ts';
import { GOLDEN_CORPUS, type Library, libraryOf, openLibrary, SHIPPED_CORPUS } from '../fakes/small-library.ts';

const ASKED: readonly (readonly [command: string, options: Readonly<Record<string, unknown>>])[] = [
  ['quote', { query: 'drone strike Baghdad airport', count: 5 }],
  ['quote', { query: 'Haniyeh', count: 2 }],
  ['quote', { query: 'the bond between the Leader and Haj Qassem in private meetings', count: 1, from: '2020' }],
  ['quote', { query: 'who trained the commander as a child in weight lifting school' }],
  ['quote', { id: '189m-83n023g' }],
  ['compare', { query: 'Soleimani killed by US drone strike at Baghdad airport' }],
  ['timeline', { query: 'Soleimani' }],
];

describe('buttons, after a restart', () => {
  it('answer in another process than the one that sent them, with what was sealed and nothing else', async () => {
    const ids = await idsOffered(await openLibrary(SHIPPED_CORPUS));
    expect(new Set(ids.map((id) => id.split(':')[1]))).toEqual(new Set(OFFERED));
    const restarted = await openLibrary(SHIPPED_CORPUS);
    for (const id of ids.filter((each) => !isReport(each))) {
      const pressed = await pressButton(restarted.application, id);
      expect(pressed.reply.kind, id).not.toMatch(/refusal|fault|no-passage|no-match/);
      expectSound(pressed, restarted.corpus);
      if (!isCite(id)) expect(quotedIn(pressed.reply).length, id).toBeGreaterThan(0);
    }
    expect(restarted.log.lines).toEqual([]);
  });

  it('show what they show to the presser alone, but for a page that the asker turns', async () => {
    const { application } = await openLibrary(SHIPPED_CORPUS);
    const { payload } = await application.runCommand('quote', { query: 'Soleimani', count: 2 }, ORIGIN);
    for (const { custom_id: id, label } of buttonsIn(payload).filter((each) => !isReport(each.custom_id))) {
      const turns = label === 'More passages';
      const byAsker = await pressButton(application, id);
      expect([label, byAsker.turnsPage, byAsker.reply.visibility]).toEqual([label, turns, turns ? 'public' : 'private']);
      expect(application.mayTurnPage(id, BY_ASKER, ORIGIN)).toBe(turns);
      const byOther = await pressButton(application, id, { origin: originOf({ memberId: 'bob' }) });
      expect([label, byOther.turnsPage, byOther.payload.flags]).toEqual([label, false, 64]);
      const onPrivate = await pressButton(application, id, { press: { ...BY_ASKER, isPrivate: true } });
      expect([label, onPrivate.turnsPage, onPrivate.payload.flags]).toEqual([label, turns, 64]);
    }
  });

  it('page through every passage once, and back', async () => {
    const { application } = await openLibrary(SHIPPED_CORPUS);
    const seen: string[] = [];
    let answer: Answer = await application.runCommand('quote', { query: 'Soleimani Daesh', count: 3 }, ORIGIN);
    for (let id = idNamed('More passages', answer); ; id = idNamed('More passages', answer)) {
      seen.push(...excerptsOf(answer.reply).map(({ passageId }) => passageId));
      if (id === null) break;
      answer = await pressButton(application, id);
    }
    expect(seen.length).toBeGreaterThan(6);
    expect(new Set(seen).size).toBe(seen.length);
    const back = await pressButton(application, idNamed('Previous passages', answer) ?? '');
    const before = seen.slice(0, seen.length - excerptsOf(answer.reply).length).slice(-3);
    expect(excerptsOf(back.reply).map(({ passageId }) => passageId)).toEqual(before);
  });

  it('say so when the source has changed or is gone, and show nothing of it', async () => {
    const { application, corpus } = await openLibrary(GOLDEN_CORPUS);
    const { payload } = await application.runCommand('quote', { query: 'toll', count: 1 }, ORIGIN);
    const ids = (payload.components ?? []).flatMap(({ components }) => components.map(({ custom_id }) => custom_id));
    const [excerpt] = excerptsOf((await application.runCommand('quote', { query: 'toll', count: 1 }, ORIGIN)).reply);
    const document = excerpt?.document ?? '';
    const without = <T>(map: ReadonlyMap<string, T>, key: string) => new Map([...map].filter(([id]) => id !== key));
    const gone = libraryOf({
      outlets: corpus.outlets,
      documents: without(corpus.documents, document),
      passages: new Map([...corpus.passages].filter(([, passage]) => passage.document !== document)),
    });
    const changed = libraryOf({
      ...corpus,
      passages: new Map([...corpus.passages].filter(([, passage]) => passage.document !== document)),
    });
    for (const id of ids.filter((each) => each.includes(excerpt?.passageId ?? '-') && !isReport(each))) {
      const ofGone = await pressButton(gone.application, id);
      expect(ofGone.reply, id).toMatchObject(isCite(id) ? { visibility: 'private' } : { kind: 'no-passage', reason: 'unknown' });
      const ofChanged = await pressButton(changed.application, id);
      expect(ofChanged.reply, id).toMatchObject(
        isCite(id) ? { visibility: 'private' } : { kind: 'no-passage', reason: 'source-changed' },
      );
      expect(quotedIn(ofGone.reply)).toEqual([]);
      expect(quotedIn(ofChanged.reply)).toEqual([]);
    }
  });
});

describe('forged ids', () => {
  it('never break anything, and never show what is not sealed', async () => {
    const library = await openLibrary(GOLDEN_CORPUS);
    const real = await idsOffered(library, [
      ['quote', { query: 'swan bridge toll', count: 5 }],
      ['timeline', { query: 'bridge' }],
    ]);
    const passages = [...library.corpus.passages.keys()];
    const arg = fc.oneof(
      fc.constantFrom(...passages, '-', '0', '1', '3', '99999', 'zzzzz', 'harbour-post', '2003', '1998-05', 'c3dhbg', '_-_-'),
      fc.stringMatching(/^[\w-]{1,12}$/),
    );
    const forged = fc.oneof(
      fc
        .tuple(fc.constantFrom(...OFFERED, 'closest', 'nothing'), fc.array(arg, { maxLength: 7 }))
        .map(([action, args]) => ['v1', action, ...args].join(':')),
      fc.constantFrom(...real).chain((id) => fc.nat(id.length).map((at) => id.slice(0, at) + id.slice(at + 1))),
      fc.string({ unit: 'grapheme' }),
    );
    await fc.assert(
      fc.asyncProperty(forged, async (id) => {
        const pressed = await library.application.pressButton(id, BY_ASKER, ORIGIN);
        expect(pressed.reply.kind).not.toBe('fault');
        if ('form' in pressed) expect(isReport(id)).toBe(true);
        else expectSound(pressed, library.corpus);
      }),
      { numRuns: 300 },
    );
    expect(library.log.lines).toEqual([]);
  });
});

/** Every action that a reply of {@link ASKED} offers. */
const OFFERED = ['context', 'cite', 'others', 'more', 'closest', 'timeline', 'report'];

/** Opens a form, which quotes nothing. */
function isReport(id: string): boolean {
  return id.startsWith('v1:report:');
}

function isCite(id: string): boolean {
  return id.startsWith('v1:cite:');
}

async function idsOffered({ application }: Library, asked = ASKED): Promise<readonly string[]> {
  const ids = new Set<string>();
  for (const [command, options] of asked) {
    const { payload } = await application.runCommand(command, options, ORIGIN);
    expect(violationsOf(payload)).toEqual([]);
    for (const { custom_id } of buttonsIn(payload)) ids.add(custom_id);
  }
  return [...ids];
}

function idNamed(label: string, { payload }: Answer): string | null {
  return buttonsIn(payload).find((button) => button.label === label)?.custom_id ?? null;
}

/** What Discord takes, and every quoted word a slice of its sealed document. */
function expectSound({ reply, payload }: Answer, corpus: Corpus): void {
  expect(violationsOf(payload)).toEqual([]);
  for (const { document, text, span } of quotedIn(reply)) {
    expect(corpus.documents.get(document)?.body.slice(span.start, span.end)).toBe(text);
  }
}

type Quoted = Pick<Stretch, 'text' | 'span'> & { readonly document: string };

function quotedIn(reply: Reply): readonly Quoted[] {
  const excerpts = excerptsOf(reply);
  const [first] = excerpts;
  const around = reply.kind === 'context' && first !== undefined ? [...reply.before, ...reply.after] : [];
  return [...excerpts, ...around.map((stretch) => ({ ...stretch, document: first?.document ?? '' }))];
}

function excerptsOf(reply: Reply): readonly Excerpt[] {
  if (reply.kind === 'quotes' || reply.kind === 'closest') return reply.excerpts;
  if (reply.kind === 'passage' || reply.kind === 'context') return [reply.excerpt];
  if (reply.kind === 'comparison') return reply.outlets.flatMap(({ excerpt }) => excerpt ?? []);
  return reply.kind === 'timeline' ? reply.entries.map(({ excerpt }) => excerpt) : [];
}
