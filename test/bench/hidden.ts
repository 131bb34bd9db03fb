import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { HIDDEN_MAX } from '../../src/model/guild-policy.ts';
import { openEmbedded } from '../../src/storage/embedded/open-embedded.ts';
import { openServer } from '../../src/storage/server/open-server.ts';
import { createSqlStore } from '../../src/storage/sql/create-sql-store.ts';
import { originOf } from '../fakes/origins.ts';
import { applicationOver, openLibrary, SHIPPED_CORPUS } from '../fakes/small-library.ts';

// What it costs an answer that a server hid as much as it may, on PGlite or, with an address, on PostgreSQL:
// npm run bench:hidden [-- postgres://…]

const ROUNDS = 300;
const WARM_UP = 30;
const PLAIN = '1';
const FULL = '2';

const [address] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'hidden-'));
const database = address === undefined ? await openEmbedded(folder) : await openServer(address);
const store = createSqlStore(database);
const library = await openLibrary(SHIPPED_CORPUS);
const application = applicationOver(library.shelf, { store });
for (const guildId of [PLAIN, FULL])
  await store.policies.change({ kind: 'language', language: 'en' }, { guildId, by: 'mod', atMs: Date.now() });
const rows = sql`select ${FULL}, 'passage', lpad(to_hex(i), 4, '0') || '-zzzzzzz', 'one of very many', 'mod', now()
  from generate_series(1, ${HIDDEN_MAX}) as i on conflict do nothing`;
await database.run((db) =>
  db.execute(sql`insert into verbatim.hidden_items (guild_id, kind, id, reason, hidden_by, hidden_at) ${rows}`),
);

const times = new Map<string, number[]>([PLAIN, FULL].map((guildId) => [guildId, []]));
for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
  for (const [guildId, taken] of times) {
    const startedAt = performance.now();
    await application.runCommand('quote', { query: 'gaza tunnels' }, originOf({ guildId }));
    if (round >= WARM_UP) taken.push(performance.now() - startedAt);
  }
}
const at = (guildId: string, share: number) =>
  [...(times.get(guildId) ?? [])].sort((one, other) => one - other)[Math.floor(share * ROUNDS)] ?? 0;
for (const share of [0.5, 0.99]) {
  const [plain, full] = [at(PLAIN, share), at(FULL, share)];
  process.stdout.write(
    `p${share * 100}: ${plain.toFixed(2)} ms with nothing hidden, ${full.toFixed(2)} ms with ${HIDDEN_MAX} passages: ${(full / plain).toFixed(2)} times\n`,
  );
}
await database.close();
rmSync(folder, { recursive: true });
