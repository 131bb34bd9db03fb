import { getTableColumns, getTableName, is, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_POLICY, type PolicyChange } from '../../src/model/guild-policy.ts';
import { createSqlStore } from '../../src/storage/sql/create-sql-store.ts';
import type { Database } from '../../src/storage/sql/database.ts';
import * as schema from '../../src/storage/sql/schema.ts';
import { PLAN } from './contract/given.ts';

const OPENING_MS = 90_000;
const ORIGIN = { guildId: '1', by: 'mod', atMs: Date.parse('2026-11-20T09:00:00Z') };

export type DatabaseSubject = {
  open(): Promise<Database>;
  end(): Promise<void>;
};

type Column = { readonly table: string; readonly column: string; readonly nullable: string };

/** What the database itself sees to, whatever a program asks of it. */
export function describeDatabase(name: string, prepare: () => Promise<DatabaseSubject>): void {
  describe(`the database behind ${name}`, () => {
    let subject: DatabaseSubject | undefined;
    let database: Database;
    // In a transaction, as all that changes what is kept.
    const execute = (statement: string) => database.transaction((db) => db.execute(sql.raw(statement)));
    beforeAll(async () => {
      subject = await prepare();
      database = await subject.open();
      await createSqlStore(database).policies.change({ kind: 'cooldown', seconds: 5 }, ORIGIN);
    }, OPENING_MS);
    afterAll(async () => {
      await database.close();
      await subject?.end();
    });

    it.each([
      `UPDATE verbatim.audit_entries SET acted_by = 'somebody else'`,
      `UPDATE verbatim.audit_entries SET acted_at = now() - interval '2 years'`,
      'DELETE FROM verbatim.audit_entries',
      'TRUNCATE verbatim.audit_entries',
      `INSERT INTO verbatim.audit_entries SELECT * FROM verbatim.audit_entries ON CONFLICT (guild_id, number) DO UPDATE SET acted_by = 'x'`,
    ])('refuses to edit the log: %s', async (statement) => {
      await expect(execute(statement)).rejects.toMatchObject({ code: 'store-failed', detail: '23001' });
      expect(await createSqlStore(database).audit.page({ guildId: '1', before: null, limit: 9 })).toEqual([
        { number: 1, by: 'mod', atMs: ORIGIN.atMs, action: { kind: 'cooldown', seconds: 5 } },
      ]);
    });

    it('refuses so too in a session that calls itself a replica, which other triggers let pass', async () => {
      const asReplica = (statement: string) =>
        database.transaction(async (db) => {
          await db.execute(sql`set local session_replication_role to replica`);
          await db.execute(sql.raw(statement));
        });
      for (const statement of [`UPDATE verbatim.audit_entries SET acted_by = 'x'`, 'TRUNCATE verbatim.audit_entries'])
        await expect(asReplica(statement)).rejects.toMatchObject({ code: 'store-failed', detail: '23001' });
    });

    it('leaves the public schema, and drizzle’s own, to others', async () => {
      const found = await database.run((db) =>
        db
          .select({ name: sql`table_name` })
          .from(sql`information_schema.tables`)
          .where(sql`table_schema in ('public', 'drizzle')`),
      );
      expect(found).toEqual([]);
    });

    it('keeps the log of a server whose settings are deleted', async () => {
      const store = createSqlStore(database);
      await store.policies.change({ kind: 'cooldown', seconds: 5 }, { ...ORIGIN, guildId: '2' });
      await execute(`DELETE FROM verbatim.guilds WHERE guild_id = '2'`);
      expect(await store.audit.page({ guildId: '2', before: null, limit: 9 })).toHaveLength(1);
    });

    it('has the columns that queries name, of the same kind, and no others', async () => {
      const found = await database.run((db) =>
        db
          .select({ table: sql<string>`table_name`, column: sql<string>`column_name`, nullable: sql<string>`is_nullable` })
          .from(sql`information_schema.columns`)
          .where(sql`table_schema = ${schema.SCHEMA} and table_name <> '__drizzle_migrations'`),
      );
      const named: readonly Column[] = Object.values(schema)
        .filter((table) => is(table, PgTable))
        .flatMap((table) =>
          Object.values(getTableColumns(table)).map((column) => ({
            table: getTableName(table),
            column: column.name,
            nullable: column.notNull ? 'NO' : 'YES',
          })),
        );
      const key = ({ table, column }: Column) => `${table}.${column}`;
      const sorted = (rows: readonly Column[]) => [...rows].sort((one, other) => (key(one) < key(other) ? -1 : 1));
      expect(sorted(found)).toEqual(sorted(named));
    });

    it('parses a policy once for as long as it holds, and shows each change of another process at once', async () => {
      const [one, other] = [createSqlStore(database), createSqlStore(database)];
      const origin = { ...ORIGIN, guildId: '4' };
      const seen = async () => {
        const policy = await one.policies.read('4');
        expect(await one.policies.read('4')).toBe(policy);
        return policy;
      };
      const expectShown = async () => expect(await seen()).toEqual(await createSqlStore(database).policies.read('4'));
      const target = { kind: 'passage', id: 'aaaa-bbbbbbb' } as const;
      const changes: readonly PolicyChange[] = [
        { kind: 'hide', target, reason: 'r' },
        { kind: 'unhide', target, reason: '' },
        { kind: 'access', subject: 'role', id: '1', access: 'denied' },
        { kind: 'access', subject: 'role', id: '1', access: 'allowed' },
        { kind: 'access', subject: 'role', id: '1', access: 'unset' },
        { kind: 'excerpt-max', chars: 200 },
        { kind: 'replies', replies: 'private' },
        { kind: 'cooldown', seconds: 9 },
        { kind: 'language', language: 'fa' },
        { kind: 'log-channel', channelId: '77' },
      ];
      for (const change of changes) {
        const before = await one.policies.read('4');
        expect(await other.policies.change(change, origin)).toMatchObject({ kind: 'changed' });
        expect(await seen()).not.toEqual(before);
        await expectShown();
      }
      await other.reports.file(
        { guildId: '4', passageId: 'aaaa-bbbbbbb', by: 'm', reason: 'other', note: '', atMs: ORIGIN.atMs },
        { perMember: 9, windowMs: 1, open: 9 },
      );
      await other.reports.decide(1, { kind: 'hide', reason: 'r' }, origin);
      expect((await seen()).hidden).toMatchObject([{ target, hiddenBy: 'mod' }]);
      await other.members.forget({ memberId: 'mod', guildId: '4' });
      expect((await seen()).hidden).toMatchObject([{ target, hiddenBy: null }]);
      await execute(`UPDATE verbatim.hidden_items SET reason = 'by hand' WHERE guild_id = '4'`);
      expect((await seen()).hidden).toMatchObject([{ target, reason: 'by hand' }]);
      await execute(`DELETE FROM verbatim.guilds WHERE guild_id = '4'`);
      expect(await seen()).toEqual(DEFAULT_POLICY);
      await execute(`INSERT INTO verbatim.guilds (guild_id, cooldown_seconds) VALUES ('4', 3)`);
      expect((await seen()).settings.cooldownSeconds).toBe(3);
    });

    it('does nothing of a transaction that fails', async () => {
      const before = await createSqlStore(database).policies.read('1');
      const failing = database.transaction(async (db) => {
        await db.update(schema.guilds).set({ cooldownSeconds: 99 });
        await db.execute(sql.raw('select 1/0'));
      });
      await expect(failing).rejects.toMatchObject({ code: 'store-failed', detail: '22012' });
      expect(await createSqlStore(database).policies.read('1')).toEqual(before);
    });

    it('tells what went wrong without what was to be stored', async () => {
      const secret = 'what a member wrote';
      const row = { guildId: '1', report: 99, reason: 'other', note: secret, reportedAt: new Date(0) };
      const error = await database.run((db) => db.insert(schema.reportNotes).values(row)).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: 'store-failed', detail: '23503' });
      for (let told: unknown = error; told instanceof Error; told = told.cause) {
        for (const key of Object.getOwnPropertyNames(told)) expect(String(Reflect.get(told, key))).not.toContain(secret);
      }
    });

    it('notices a row that another program wrote', async () => {
      await execute(`INSERT INTO verbatim.guilds (guild_id, language) VALUES ('3', 'klingon')`);
      await expect(createSqlStore(database).policies.read('3')).rejects.toMatchObject({ code: 'store-row', detail: 'guilds' });
      await execute(`INSERT INTO verbatim.audit_entries VALUES ('3', 1, null, now(), '{"kind":"unheard-of"}')`);
      await expect(createSqlStore(database).audit.page({ guildId: '3', before: null, limit: 9 })).rejects.toMatchObject({
        code: 'store-row',
        detail: 'audit_entries kind',
      });
    });

    it('switches off a schedule whose row another program wrote, tells its server, and keeps no other waiting', async () => {
      const store = createSqlStore(database);
      const due = ORIGIN.atMs;
      const create = (guildId: string, nextRunMs: number) => store.schedules.create(PLAN, nextRunMs, { ...ORIGIN, guildId });
      await create('odd', due - 9);
      await create('odd', due + 9);
      for (let number = 0; number < 3; number += 1) await create('even', due - number);
      await execute(`UPDATE verbatim.schedules SET language = 'klingon' WHERE guild_id = 'odd' AND number = 1`);
      const { claimed, unreadable } = await store.runs.claimDue({ nowMs: due, leaseMs: 1, limit: 3 });
      const action = { kind: 'schedule-off', schedule: 1, reason: 'unreadable' };
      const entry = { number: 3, by: null, atMs: due, action };
      expect(claimed.map(({ schedule }) => [schedule.guildId, schedule.number])).toEqual([
        ['even', 3],
        ['even', 2],
      ]);
      expect(unreadable).toEqual([{ guildId: 'odd', number: 1, detail: 'schedules language', entry }]);
      expect(await store.audit.page({ guildId: 'odd', before: null, limit: 1 })).toEqual([entry]);
      expect((await store.schedules.list('odd')).map(({ number }) => number)).toEqual([2]);
      expect((await store.runs.claimDue({ nowMs: due, leaseMs: 1, limit: 9 })).unreadable).toEqual([]);
      await execute(`UPDATE verbatim.schedules SET language = 'de' WHERE guild_id = 'odd'`);
      expect(await store.schedules.list('odd')).toMatchObject([{ number: 1, off: { reason: 'unreadable', atMs: due } }, {}]);
    });

    it('refuses a schema of a newer version, and leaves it as it is', async () => {
      await execute(`INSERT INTO verbatim.__drizzle_migrations (hash, created_at) VALUES ('later', 99999999999999)`);
      await database.close();
      await expect(subject?.open()).rejects.toMatchObject({ code: 'store-newer' });
      await expect(subject?.open()).rejects.toMatchObject({ code: 'store-newer' });
    });
  });
}
