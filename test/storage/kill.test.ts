import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../src/model/guild-policy.ts';
import type { Store } from '../../src/model/store.ts';
import { applyPolicyChange } from '../../src/storage/apply-policy-change.ts';
import { openEmbedded } from '../../src/storage/embedded/open-embedded.ts';
import { openServer } from '../../src/storage/server/open-server.ts';
import { createSqlStore } from '../../src/storage/sql/create-sql-store.ts';
import { Acknowledged, KINDS, NEXT_RUN_MS } from './kill-acknowledged.ts';
import { startProcess } from './kill-writer-process.ts';
import { POSTGRES_BIN, startPostgres, type TestServer } from './postgres.ts';

const KILLS = 50;

/** When a process is killed: when every store has acknowledged so many changes, and so many milliseconds have gone by. */
type Moment = { readonly changes: number; readonly ms: number };

/** PGlite in its folder, then PostgreSQL where the machine has one: each process that is killed writes to both. */
const folder = mkdtempSync(join(tmpdir(), 'kill-'));
const dataDir = join(folder, 'data');
let server: TestServer | null = null;
let acknowledged: readonly string[] = [];

beforeAll(async () => {
  server = POSTGRES_BIN === null ? null : await startPostgres(POSTGRES_BIN);
  acknowledged = await killOneByOne([dataDir, ...(server === null ? [] : [server.url])]);
}, 600_000);

afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true });
});

describe(`a process that is killed ${KILLS} times amid opening, migrating, writing and closing`, () => {
  it('loses nothing that PGlite acknowledged', async () => {
    const database = await openEmbedded(dataDir);
    await expectAll(createSqlStore(database), acknowledgedBy(0));
    await database.close();
  });

  it.skipIf(POSTGRES_BIN === null)('loses nothing that PostgreSQL acknowledged', async () => {
    const database = await openServer(server?.url ?? '');
    await expectAll(createSqlStore(database), acknowledgedBy(1));
    await database.close();
  });
});

/** @param place of the store among those that were written to. */
function acknowledgedBy(place: number): readonly Acknowledged[] {
  const lines = acknowledged.filter((line) => line.startsWith(`${place}-`));
  process.stdout.write(`${KILLS} kills, ${lines.length} changes acknowledged by ${place === 0 ? 'PGlite' : 'PostgreSQL'}\n`);
  return lines.map((line) => Acknowledged.parse(JSON.parse(line.slice(line.indexOf(' ')))));
}

/** @returns what all of them acknowledged, in order. The next process reads its code while the last one writes. */
async function killOneByOne(addresses: readonly string[]): Promise<readonly string[]> {
  const said: string[] = [];
  let next = startProcess();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const writer = next;
    if (kill + 1 < KILLS) next = startProcess();
    said.push(...(await killAt(momentOf(kill), writer, { run: `k${kill}`, addresses })));
  }
  return said;
}

/**
 * The first few while a new database is made and its tables; then every fourth while it opens, the others while they write,
 * or close (after six changes) and open again. By changes rather than time: a machine may be slow.
 */
function momentOf(kill: number): Moment {
  if (kill < 4) return { changes: 0, ms: [40, 400, 900, 1_600][kill] ?? 0 };
  if (kill % 4 === 0) return { changes: 0, ms: (kill * 37) % 500 };
  return { changes: 1 + ((kill * 5) % 7), ms: kill % 7 };
}

type Order = { readonly run: string; readonly addresses: readonly string[] };

async function killAt({ changes, ms }: Moment, writer: ChildProcessWithoutNullStreams, order: Order): Promise<readonly string[]> {
  let said = '';
  let errors = '';
  const gone = new Promise<NodeJS.Signals | null>((resolve) => writer.once('close', (_code, signal) => resolve(signal)));
  const allAtWork = new Promise<void>((resolve) => {
    writer.stdout.on('data', (data) => {
      said += data;
      if (order.addresses.every((_, place) => said.split(`${place}-${order.run} `).length > changes)) resolve();
    });
  });
  writer.stderr.on('data', (data) => {
    errors += data;
  });
  writer.stdin.write(`${[order.run, ...order.addresses].join(' ')}\n`);
  if (changes > 0) await Promise.race([allAtWork, gone]);
  await sleep(ms);
  writer.kill('SIGKILL');
  if ((await gone) !== 'SIGKILL') throw new Error(`the writer ended by itself: ${errors}`);
  // A line that was cut off says nothing for sure.
  return said.split('\n').slice(0, -1);
}

/** Each change that was acknowledged is there, and what is there is what the log tells, neither more nor less. */
async function expectAll(store: Store, all: readonly Acknowledged[]): Promise<void> {
  expect(all.length).toBeGreaterThan(KILLS);
  expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(KINDS));
  const lost: Acknowledged[] = [];
  for (const change of all) if (!(await isThere(store, change))) lost.push(change);
  expect(lost).toEqual([]);
  for (const guildId of new Set(all.map((change) => change.guildId))) await expectAsLogged(store, guildId);
}

async function isThere({ policies, reports, schedules, runs, members }: Store, change: Acknowledged): Promise<boolean> {
  const { guildId } = change;
  switch (change.kind) {
    case 'hidden':
      return (await policies.read(guildId)).hidden.some(({ target }) => target.id === change.id);
    case 'reported':
      return (await reports.find(guildId, change.number))?.passageId === change.id;
    case 'decided':
      return (await reports.find(guildId, change.number))?.state === 'kept';
    case 'scheduled':
      return (await schedules.list(guildId)).some(({ number }) => number === change.number);
    case 'posted': {
      const isNext = (await schedules.list(guildId)).every(({ nextRunMs }) => nextRunMs === NEXT_RUN_MS);
      return isNext && (await runs.shown(change)).includes(change.id);
    }
    case 'forgotten': {
      const report = await reports.find(guildId, change.number);
      const { reportCount } = await members.show({ memberId: change.id, guildId });
      return reportCount === 0 && report?.notes.every(({ by, note }) => by === null && note === '') === true;
    }
    default:
      return change satisfies never;
  }
}

/** Nothing is hidden, decided or scheduled without its line in the log, and no line tells of what is not so. */
async function expectAsLogged(store: Store, guildId: string): Promise<void> {
  const log = (await store.audit.page({ guildId, before: null, limit: 1_000_000 })).toReversed();
  expect(log.map(({ number }) => number)).toEqual(log.map((_, index) => index + 1));
  const told = { policy: DEFAULT_POLICY, decided: new Set<number>(), scheduled: new Set<number>() };
  for (const { action, by, atMs } of log) {
    if (action.kind === 'hide') {
      const applied = applyPolicyChange(told.policy, action, { guildId, by: by ?? '', atMs });
      if (applied.kind === 'changed') told.policy = applied.policy;
    } else if (action.kind === 'report-decided') told.decided.add(action.report);
    else if (action.kind === 'schedule-created') told.scheduled.add(action.schedule);
    else throw new Error(`nobody did this: ${action.kind}`);
  }
  const decided = new Set<number>();
  for (let number = 1; ; number += 1) {
    const report = await store.reports.find(guildId, number);
    if (report === null) break;
    if (report.decided !== null) decided.add(number);
  }
  const scheduled = new Set((await store.schedules.list(guildId)).map(({ number }) => number));
  expect({ policy: await store.policies.read(guildId), decided, scheduled }).toEqual(told);
}
