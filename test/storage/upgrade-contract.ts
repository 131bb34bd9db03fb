import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createSqlStore } from '../../src/storage/sql/create-sql-store.ts';
import type { Database } from '../../src/storage/sql/database.ts';

/** A database that nothing of ours is in yet. */
type UpgradeSubject = {
  open(): Promise<Database>;
  /** Runs statements past the store. @returns the rows of the last. */
  ask(...statements: readonly string[]): Promise<readonly unknown[]>;
};

const FIRST_FILE = readFileSync(new URL('../../src/storage/migrations/0000_moderation.sql', import.meta.url), 'utf8');
const FIRST_AT = 1_795_132_800_000;

/** What the first version of this program left: its tables in the public schema, drizzle's list of migrations, a server's settings. */
export const FIRST_VERSION: readonly string[] = [
  ...FIRST_FILE.split('--> statement-breakpoint'),
  'create schema drizzle',
  'create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)',
  `insert into drizzle.__drizzle_migrations (hash, created_at)
    values ('${createHash('sha256').update(FIRST_FILE).digest('hex')}', ${FIRST_AT})`,
  `insert into guilds (guild_id, cooldown_seconds, last_audit) values ('7', 30, 1)`,
  `insert into audit_entries values ('7', 1, 'mod', now(), '{"kind":"cooldown","seconds":30}')`,
  `insert into hidden_items (guild_id, kind, id, reason, hidden_at) values ('7', 'outlet', 'tasnim', '', now())`,
];

const THEIRS = ['create table guilds (theirs text)', `insert into guilds values ('kept')`];

/** What becomes of a database that an older version of this program, or another program, was in before. */
export function describeUpgrade(name: string, prepare: () => Promise<UpgradeSubject>): void {
  describe(`what was in ${name} before`, () => {
    const reading = async (database: Database) => {
      const { settings, hidden } = await createSqlStore(database).policies.read('7');
      return [settings.cooldownSeconds, ...hidden.map(({ target }) => target.id)];
    };

    it('is moved where it was the first version’s, with all that it held, and goes on', async () => {
      const { open, ask } = await prepare();
      await ask(...FIRST_VERSION);
      const database = await open();
      expect(await reading(database)).toEqual([30, 'tasnim']);
      const store = createSqlStore(database);
      const origin = { guildId: '7', by: 'mod', atMs: 0 };
      await store.policies.change({ kind: 'hide', target: { kind: 'outlet', id: 'press-tv' }, reason: '' }, origin);
      expect((await store.audit.page({ guildId: '7', before: null, limit: 9 })).map(({ number }) => number)).toEqual([2, 1]);
      await database.close();
      const again = await open();
      expect(await reading(again)).toEqual([30, 'tasnim', 'press-tv']);
      await again.close();
      expect(await ask(`select table_name from information_schema.tables where table_schema = 'public'`)).toEqual([]);
      // By which the first version knows that a newer one was here.
      const [mark] = await ask(`select max(created_at) > ${FIRST_AT} as newer from drizzle.__drizzle_migrations`);
      expect(mark).toEqual({ newer: true });
    });

    it('is left as it was where it cannot be moved, and moved once it can', async () => {
      const { open, ask } = await prepare();
      await ask(...FIRST_VERSION, 'create schema verbatim', 'create table verbatim.shown_items (theirs int)');
      await expect(open()).rejects.toMatchObject({ code: 'store-name-taken', detail: 'shown_items' });
      expect(await ask('select cooldown_seconds from public.guilds')).toEqual([{ cooldown_seconds: 30 }]);
      await ask('drop table verbatim.shown_items');
      const database = await open();
      expect(await reading(database)).toEqual([30, 'tasnim']);
      await database.close();
    });

    it('is let be where somebody else made it, under whatever names', async () => {
      const { open, ask } = await prepare();
      const list = ['create schema drizzle', 'create table drizzle.__drizzle_migrations (hash text, created_at bigint)'];
      await ask(...THEIRS, ...list, `insert into drizzle.__drizzle_migrations values ('theirs', 99999999999999)`);
      const database = await open();
      expect(await reading(database)).toEqual([0]);
      await createSqlStore(database).policies.change({ kind: 'cooldown', seconds: 5 }, { guildId: '7', by: 'mod', atMs: 0 });
      await database.close();
      expect(await ask('select * from public.guilds')).toEqual([{ theirs: 'kept' }]);
      expect(await ask('select hash from drizzle.__drizzle_migrations')).toEqual([{ hash: 'theirs' }]);
    });

    it('is left alone where its names stand in our way', async () => {
      const { open, ask } = await prepare();
      await ask('create schema verbatim', 'create table verbatim.guilds (theirs int)');
      await expect(open()).rejects.toMatchObject({ code: 'store-name-taken', detail: 'guilds' });
      expect(await ask(`select table_name from information_schema.tables where table_schema = 'verbatim'`)).toEqual([
        { table_name: 'guilds' },
      ]);
    });
  });
}
