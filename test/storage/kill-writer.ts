import { writeSync } from 'node:fs';
import type { Store } from '../../src/model/store.ts';
import { openEmbedded } from '../../src/storage/embedded/open-embedded.ts';
import { openServer } from '../../src/storage/server/open-server.ts';
import { createSqlStore } from '../../src/storage/sql/create-sql-store.ts';
import { PLAN } from './contract/given.ts';
import { type Acknowledged, NEXT_RUN_MS, scheduleGuildOf } from './kill-acknowledged.ts';

/**
 * A process that is made to be killed. Told on its standard input which stores there are, it opens each, changes it, and says
 * of each change that it was acknowledged, at once and before the next. It closes them now and then and opens them again, so
 * that it may be killed there, too.
 */

const [run = '', ...addresses] = (await firstLine()).split(' ');
await Promise.all(addresses.map((address, place) => writeOn(address, place)));

async function writeOn(address: string, place: number): Promise<void> {
  for (let round = 0; ; round += 1) {
    const database = address.startsWith('postgres:') ? await openServer(address) : await openEmbedded(address);
    for await (const acknowledged of changes(createSqlStore(database), `${place}-${run}-${round}`)) {
      writeSync(1, `${place}-${run} ${JSON.stringify(acknowledged)}\n`);
    }
    await database.close();
  }
}

/** One of each kind; those that belong together, like a report and its decision, with others between them. */
async function* changes({ policies, reports, schedules, runs, members }: Store, name: string): AsyncGenerator<Acknowledged> {
  const guildId = String(BigInt(scheduleGuildOf(name)) % 3n);
  const moderator = { guildId, by: 'mod', atMs: 1 };
  await policies.change({ kind: 'hide', target: { kind: 'passage', id: name }, reason: 'r'.repeat(9) }, moderator);
  yield { kind: 'hidden', guildId, id: name };

  const report = { guildId, passageId: name, by: name, reason: 'other', note: 'n'.repeat(9), atMs: 1 } as const;
  const filed = await reports.file(report, { perMember: 9, windowMs: 1, open: 1_000 });
  if (filed.kind !== 'opened') throw new Error(`a report was ${filed.kind}`);
  const { number } = filed.report;
  yield { kind: 'reported', guildId, number, id: name };

  // A server of its own: there is a most of schedules.
  const posting = { ...moderator, guildId: scheduleGuildOf(name) };
  const created = await schedules.create(PLAN, 1, posting);
  if (created.kind !== 'changed') throw new Error('a schedule was not created');
  yield { kind: 'scheduled', guildId: posting.guildId, number: created.schedule.number };

  await reports.decide(number, { kind: 'keep' }, moderator);
  yield { kind: 'decided', guildId, number };

  const { claimed } = await runs.claimDue({ nowMs: 2, leaseMs: 1, limit: 1_000 });
  const due = claimed.find(({ schedule }) => schedule.guildId === posting.guildId);
  if (due === undefined || !(await runs.choose(due, name, 2))) throw new Error('a run could not be claimed');
  const settled = await runs.settle(due, { kind: 'posted', nextRunMs: NEXT_RUN_MS }, 2);
  if (settled.kind !== 'settled') throw new Error('a run was lost');
  yield { kind: 'posted', guildId: posting.guildId, number: due.schedule.number, id: name };

  await members.forget({ memberId: name, guildId });
  yield { kind: 'forgotten', guildId, number, id: name };
}

function firstLine(): Promise<string> {
  return new Promise((resolve) => process.stdin.once('data', (data) => resolve(String(data).trim())));
}
