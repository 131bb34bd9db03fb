import { writeSync } from 'node:fs';
import type { PolicyChange } from '../../src/model/guild-policy.ts';
import { openEmbedded } from '../../src/storage/embedded/open-embedded.ts';
import { openServer } from '../../src/storage/server/open-server.ts';
import { createSqlStore } from '../../src/storage/sql/create-sql-store.ts';

/**
 * A process that is made to be killed. Told on its standard input which stores there are, it opens each, changes it, and says
 * of each change that it was acknowledged, at once and before the next. It closes them now and then and opens them again, so
 * that it may be killed there, too.
 */

const CHANGES_BEFORE_CLOSING = 6;

const [run = '', ...addresses] = (await firstLine()).split(' ');
await Promise.all(addresses.map((address, place) => writeOn(address, `${place}-${run}`)));

async function writeOn(address: string, name: string): Promise<void> {
  for (let round = 0; ; round += 1) {
    const database = address.startsWith('postgres:') ? await openServer(address) : await openEmbedded(address);
    const store = createSqlStore(database);
    for (let index = 0; index < CHANGES_BEFORE_CLOSING; index += 1) {
      const target = { kind: 'passage', id: `${name}-${round}-${index}` } as const;
      const change: PolicyChange = { kind: 'hide', target, reason: 'r'.repeat(index) };
      const changed = await store.policies.change(change, { guildId: String(index % 3), by: 'mod', atMs: index });
      if (changed.kind === 'changed') writeSync(1, `${target.id}\n`);
    }
    await database.close();
  }
}

function firstLine(): Promise<string> {
  return new Promise((resolve) => process.stdin.once('data', (data) => resolve(String(data).trim())));
}
