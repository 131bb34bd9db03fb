import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAFE_POLICY } from '../../src/model/guild-policy.ts';
import type { SchedulePlan } from '../../src/model/schedule.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { openServer } from '../../src/storage/server/open-server.ts';
import { createSqlStore } from '../../src/storage/sql/create-sql-store.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';
import { describeStore } from './contract.ts';
import { describeDatabase } from './database-contract.ts';
import { startProcess } from './kill-writer-process.ts';
import { ask, POSTGRES_BIN, startPostgres, type TestServer, tellWhichHalf } from './postgres.ts';
import { describeUpgrade, FIRST_VERSION } from './upgrade-contract.ts';

tellWhichHalf();

const NOW_MS = Date.parse('2026-11-20T09:00:00Z');
const PLAN: SchedulePlan = {
  channelId: '900',
  posts: 'passage',
  outlets: [],
  localTime: '08:30',
  zone: 'Europe/Berlin',
  missed: 'catch-up',
  quietDays: 'silent',
  language: 'en',
};

it('does not wait for a server that lets one in and then says nothing more, and asks again each time', async () => {
  const sockets: Socket[] = [];
  // Authentication is not asked for, and a statement is waited for: what PostgreSQL says before the silence.
  const letIn = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);
  const server = createServer((socket) => {
    sockets.push(socket.on('error', () => {}));
    socket.once('data', () => socket.write(letIn));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const database = await openServer(`postgres://verbatim@127.0.0.1:${port}/verbatim`, 100);
  for (let uses = 0; uses < 2; uses += 1) {
    await expect(database.run(async () => {})).rejects.toMatchObject({ code: 'store-away' });
  }
  expect(sockets.length).toBeGreaterThan(1);
  await database.close();
  for (const socket of sockets) socket.destroy();
  server.close();
});

describe.skipIf(POSTGRES_BIN === null)('with a server', () => {
  let server: TestServer | undefined;
  const running = (): TestServer => {
    if (server === undefined) throw new Error('the server was not started');
    return server;
  };
  beforeAll(async () => {
    server = await startPostgres(POSTGRES_BIN ?? '');
  }, 60_000);
  afterAll(() => server?.stop());

  describeStore('PostgreSQL', async () => {
    const database = await openServer(await running().newDatabase());
    return { store: createSqlStore(database), close: () => database.close() };
  });

  describeUpgrade('PostgreSQL', async () => {
    const url = await running().newDatabase();
    return { open: () => openServer(url), ask: (...statements) => ask(url, ...statements) };
  });

  describeDatabase('PostgreSQL', async () => {
    const url = await running().newDatabase();
    return { open: () => openServer(url), end: async () => {} };
  });

  describe('openServer', () => {
    it('lets replicas that start together bring one new database up to date', async () => {
      const url = await running().newDatabase();
      const opened = await Promise.all(Array.from({ length: 4 }, () => openServer(url)));
      const applied = await ask(url, 'select hash from verbatim.__drizzle_migrations');
      expect(new Set(applied.map((row) => JSON.stringify(row))).size).toBe(applied.length);
      await Promise.all(opened.map((database) => database.close()));
    });

    it('starts without tables that another replica takes long to bring up to date, and has them once that is done', async () => {
      const url = await running().newDatabase();
      const held = new pg.Client({ connectionString: url });
      await held.connect();
      await held.query('select pg_advisory_lock(7206518930)');
      const database = await openServer(url, 200);
      const { policies } = createSqlStore(database);
      await expect(policies.read('7')).rejects.toMatchObject({ code: 'store-away', detail: 'not ready within 200 ms' });
      await held.end();
      await expect.poll(() => policies.read('7').then(({ known }) => known, String), { timeout: 10_000 }).toBe('now');
      await database.close();
    });

    it('leaves the first version’s tables whole when its process is killed while it moves them', async () => {
      const url = await running().newDatabase();
      await ask(url, ...FIRST_VERSION);
      // In the way of the last table that is moved.
      const held = new pg.Client({ connectionString: url });
      await held.connect();
      await held.query('begin');
      await held.query('lock table public.shown_items in access exclusive mode');
      const writer = startProcess();
      writer.stdin.write(`k ${url}\n`);
      const waiting = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like 'alter table %'`;
      for (let tries = 0; tries < 300 && (await ask(url, waiting)).length === 0; tries += 1) await sleep(100);
      expect(await ask(url, waiting)).toHaveLength(1);
      const gone = new Promise((resolve) => writer.once('close', (_code, signal) => resolve(signal)));
      writer.kill('SIGKILL');
      expect(await gone).toBe('SIGKILL');
      await held.query('rollback');
      await held.end();
      expect(
        await ask(url, `select to_regclass('public.guilds') is not null as whole, to_regnamespace('verbatim') as moved`),
      ).toEqual([{ whole: true, moved: null }]);
      const database = await openServer(url);
      expect((await createSqlStore(database).policies.read('7')).settings.cooldownSeconds).toBe(30);
      await database.close();
    });

    it('says at the start what stands in the way of its tables, and that it keeps being so', async () => {
      const url = await running().newDatabase();
      await ask(url, 'create schema verbatim', 'create table verbatim.reports (theirs int)');
      const settings = { dataDir: '', databaseUrl: url, log: createRecordingLog(), nowMs: () => NOW_MS };
      await expect(openStore(settings)).rejects.toMatchObject({ code: 'store-name-taken', detail: 'reports' });
    });

    it('does without another program’s list of migrations that it may not read', async () => {
      const url = await running().newDatabase();
      const theirs = ['create schema drizzle', 'create table drizzle.__drizzle_migrations (hash text, created_at bigint)'];
      const grant = `do $$ begin execute format('grant create on database %I to guest', current_database()); end $$`;
      await ask(url, 'create role guest login', grant, ...theirs);
      const database = await openServer(url.replace('verbatim@', 'guest@'));
      expect((await createSqlStore(database).policies.read('7')).settings.cooldownSeconds).toBe(0);
      await database.close();
    });

    it('gives a due run to one replica alone, and each change of both its own number', async () => {
      const url = await running().newDatabase();
      const databases = await Promise.all([openServer(url), openServer(url)]);
      const [one, two] = databases.map(createSqlStore);
      if (one === undefined || two === undefined) throw new Error('two were opened');
      const guilds = Array.from({ length: 40 }, (_, index) => String(index));
      for (const guildId of guilds) await one.schedules.create(PLAN, NOW_MS, { guildId, by: 'mod', atMs: 0 });
      const due = { nowMs: NOW_MS, leaseMs: 1_000, limit: 7 };
      const claims = await Promise.all(Array.from({ length: 16 }, (_, turn) => (turn % 2 === 0 ? one : two).runs.claimDue(due)));
      const runs = claims.flatMap(({ claimed }) => claimed);
      expect(runs.map(({ schedule }) => schedule.guildId).sort()).toEqual([...guilds].sort());
      const settled = await Promise.all(
        runs.flatMap((run) =>
          [one, two].map((store) => store.runs.settle(run, { kind: 'posted', nextRunMs: NOW_MS + 1 }, NOW_MS)),
        ),
      );
      expect(settled.filter(({ kind }) => kind === 'settled')).toHaveLength(40);
      const changes = Array.from({ length: 20 }, (_, turn) =>
        (turn % 2 === 0 ? one : two).policies.change(
          { kind: 'hide', target: { kind: 'passage', id: `p${turn}` }, reason: '' },
          { guildId: 'both', by: 'mod', atMs: turn },
        ),
      );
      await Promise.all(changes);
      const log = await two.audit.page({ guildId: 'both', before: null, limit: 100 });
      expect(log.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => 20 - index));
      await Promise.all(databases.map((database) => database.close()));
    });

    it('refuses a database that does not exist, and a user that is not let in', async () => {
      const noUser = running().urlOf('postgres').replace('verbatim@', 'nobody-known:hunter2@');
      for (const url of [running().urlOf('no_such_database'), noUser]) {
        const error = await openServer(url).catch((thrown: unknown) => thrown);
        expect(error).toMatchObject({ code: 'store-refused' });
        expect(String(error)).not.toContain('hunter2');
      }
    });

    it('refuses a user who may not make the tables', async () => {
      const url = await running().newDatabase();
      await ask(url, 'create role reader login');
      const error = await openServer(url.replace('verbatim@', 'reader@')).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: 'store-refused', detail: '42501' });
    });

    it('starts without a database that takes no connections for now, and takes it when it does again', async () => {
      const url = await running().newDatabase();
      const admit = (may: boolean) => ask(running().url, `alter database ${partsOf(url).name} allow_connections ${may}`);
      await admit(false);
      const clock = { nowMs: NOW_MS };
      const settings = { dataDir: '', databaseUrl: url, log: createRecordingLog(), nowMs: () => clock.nowMs };
      const { store, close } = await openStore(settings);
      expect(await store.policies.read('1')).toEqual(SAFE_POLICY);
      await admit(true);
      clock.nowMs += 60_000;
      expect(await store.policies.read('1')).toMatchObject({ known: 'now' });
      await close();
    });

    it('knows what was surely not done, a connection lost before the commit, from what may have been, and finds what was', async () => {
      const url = await running().newDatabase();
      const proxy = await startProxy(url);
      const database = await openServer(proxy.url);
      const { policies } = createSqlStore(database);
      const origin = { guildId: '1', by: 'mod', atMs: 0 };
      proxy.breakAt('insert into "verbatim"."audit_entries"');
      await expect(policies.change({ kind: 'cooldown', seconds: 1 }, origin)).rejects.toMatchObject({ code: 'store-away' });
      expect((await policies.read('1')).settings.cooldownSeconds).toBe(0);
      proxy.breakAt('commit');
      await expect(policies.change({ kind: 'cooldown', seconds: 2 }, origin)).rejects.toMatchObject({ code: 'store-unsure' });
      await expect.poll(async () => (await policies.read('1')).settings.cooldownSeconds).toBe(2);
      await database.close();
      const { store, close } = await openStore({
        dataDir: '',
        databaseUrl: proxy.url,
        log: createRecordingLog(),
        nowMs: Date.now,
      });
      proxy.breakAt('commit');
      const found = await store.policies.change({ kind: 'cooldown', seconds: 3 }, { ...origin, atMs: NOW_MS });
      expect(found).toMatchObject({ kind: 'changed', entry: { action: { seconds: 3 } } });
      await close();
      proxy.close();
    });

    it('goes on without a server that crashed or is not up yet, and takes it back when it is', async () => {
      const clock = { nowMs: NOW_MS };
      const log = createRecordingLog();
      const url = await running().newDatabase();
      await running().crash();
      const settings = { dataDir: '', databaseUrl: url, log, nowMs: () => clock.nowMs };
      const { store, close } = await openStore(settings);
      const origin = { guildId: '1', by: 'mod', atMs: 0 };
      expect(await store.policies.read('1')).toEqual(SAFE_POLICY);
      await expect(store.policies.change({ kind: 'cooldown', seconds: 5 }, origin)).rejects.toMatchObject({ code: 'store-away' });
      await running().start();
      clock.nowMs += 60_000;
      expect(await store.policies.read('1')).toMatchObject({ known: 'now' });
      await store.policies.change({ kind: 'hide', target: { kind: 'outlet', id: 'x' }, reason: '' }, origin);
      await running().crash();
      expect(await store.policies.read('1')).toMatchObject({ known: 'before', hidden: [{ target: { id: 'x' } }] });
      await expect(store.reports.open({ guildId: '1', after: 0, limit: 9 })).rejects.toMatchObject({ code: 'store-away' });
      await running().start();
      clock.nowMs += 60_000;
      expect(await store.policies.read('1')).toMatchObject({ known: 'now', hidden: [{ target: { id: 'x' } }] });
      expect(log.lines.map(({ level }) => level)).toEqual(['error', 'info', 'error', 'info']);
      await close();
    });
  });
});

/** Stands between a store and its server, and ends a connection as soon as a statement went through, before its answer does. */
async function startProxy(databaseUrl: string) {
  const { name, folder } = partsOf(databaseUrl);
  const socket = join(folder, '.s.PGSQL.5432');
  let breaking: string | null = null;
  const proxy = createServer((client) => {
    const server = connect(socket);
    let broken = false;
    for (const end of [client, server]) end.on('error', () => {});
    client.on('data', (data) => {
      if (breaking !== null && data.toString('latin1').includes(breaking)) {
        breaking = null;
        broken = true;
        client.destroy();
      }
      server.write(data);
    });
    server.on('data', (data) => broken || client.write(data));
    // What went through is done before the server learns that nobody listens.
    client.on('close', () => server.end());
    server.on('close', () => client.destroy());
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('a proxy has a port');
  return {
    url: `postgres://verbatim@127.0.0.1:${address.port}/${name}`,
    breakAt(statement: string) {
      breaking = statement;
    },
    close: () => proxy.close(),
  };
}

/** Of an address that names a socket: `URL` takes none without a host. */
function partsOf(url: string): { readonly name: string; readonly folder: string } {
  const [, name = '', folder = ''] = /@\/(\w+)\?host=(.+)$/.exec(url) ?? [];
  return { name, folder: decodeURIComponent(folder) };
}
