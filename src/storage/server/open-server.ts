import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { inTime } from '../../clock/in-time.ts';
import { startTimer } from '../../clock/timer.ts';
import { StoreError, type StoreErrorCode } from '../../model/store-error.ts';
import type { Database, Db } from '../sql/database.ts';
import { isMigrated, migrate } from '../sql/migrate.ts';
import { isCollision, storeErrorOf } from '../sql/store-error-of.ts';

/**
 * PostgreSQL at an address. One that is away does not keep the program from starting: each use tries anew, and brings the
 * schema up to date first.
 *
 * @param url a secret, since it may hold a password; no error carries it.
 * @param answerMs - so long anything may take, a schema that is brought up to date included: that goes on meanwhile.
 * @throws {StoreError} `store-refused`, `store-newer`, `store-name-taken`, or whatever else waiting does not mend.
 */
export async function openServer(url: string, answerMs = ANSWER_MS): Promise<Database> {
  const pool = createPool(url, answerMs);
  let ready: Promise<true> | null = null;
  let closed = false;
  const use = async <T>(work: (db: ServerDb) => Promise<T>): Promise<T> => {
    if (closed) throw new StoreError('store-closed');
    ready ??= prepare(pool, url).catch((error: unknown) => {
      ready = null;
      throw error;
    });
    if ((await inTime(ready, startTimer(answerMs))) === null)
      throw new StoreError('store-away', { detail: `not ready within ${answerMs} ms` });
    return withClient(pool, work);
  };
  try {
    await use(async () => {});
  } catch (error) {
    if (!(error instanceof StoreError && PASSING.has(error.code))) {
      await pool.end();
      throw error;
    }
  }
  return {
    run: use,
    writes: null,
    transaction: (work) => again(() => committed(use, work)),
    async close() {
      if (closed) return;
      closed = true;
      await pool.end();
    },
  };
}

type ServerDb = NodePgDatabase<Record<string, never>>;

/** May be over when somebody uses the store; anything else stays as it is until an operator sees to it. */
const PASSING: ReadonlySet<StoreErrorCode> = new Set(['store-away', 'store-disk-full']);

const CONNECT_MS = 3_000;
/** On the server; the client waits a little longer, for a connection that died without a word. */
const STATEMENT_MS = 8_000;
const ANSWER_MS = 10_000;
const MAX_CONNECTIONS = 10;
const MAX_ATTEMPTS = 5;
/** For one statement of a migration, and for a lock that one waits for. */
const MIGRATION_MS = 10 * 60_000;

function createPool(connectionString: string, answerMs: number): pg.Pool {
  try {
    // Reads the address at once, which a pool does only when it connects.
    new pg.Client({ connectionString });
    const pool = new pg.Pool({
      connectionString,
      max: MAX_CONNECTIONS,
      connectionTimeoutMillis: CONNECT_MS,
      statement_timeout: STATEMENT_MS,
      idle_in_transaction_session_timeout: answerMs,
      query_timeout: answerMs,
      keepAlive: true,
      application_name: 'verbatim',
    });
    // An idle connection that breaks is replaced when it is needed, and one in use fails its statement; without listeners
    // either would end the process.
    pool.on('error', () => {});
    pool.on('connect', (client) => client.on('error', () => {}));
    return pool;
  } catch {
    // The origin is not carried over: it quotes the address.
    throw new StoreError('store-refused', { detail: 'DATABASE_URL' });
  }
}

async function withClient<T>(pool: pg.Pool, work: (db: ServerDb) => Promise<T>): Promise<T> {
  let client: pg.PoolClient;
  try {
    client = await pool.connect();
  } catch (error) {
    throw storeErrorOf(error);
  }
  let broken = false;
  try {
    return await work(drizzle({ client }));
  } catch (error) {
    const failure = isCollision(error) ? error : storeErrorOf(error);
    // What became of its statement is not known: nobody else may get this connection.
    broken = failure instanceof StoreError && failure.code === 'store-away';
    throw failure;
  } finally {
    client.release(broken);
  }
}

/**
 * As a rule there is nothing to do, which any connection tells soon. A migration may take long, and gets a connection of its own
 * for it; but one that dies without a word must not be waited for until somebody restarts the program.
 */
async function prepare(pool: pg.Pool, connectionString: string): Promise<true> {
  if (await withClient(pool, isMigrated)) return true;
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: MIGRATION_MS,
    query_timeout: MIGRATION_MS + ANSWER_MS,
    keepAlive: true,
    application_name: 'verbatim',
  });
  client.on('error', () => {});
  try {
    await client.connect();
    await migrate(drizzle({ client }));
    return true;
  } catch (error) {
    throw storeErrorOf(error);
  } finally {
    // It may never have been connected, or be so no more.
    await client.end().catch(() => {});
  }
}

type Use = <T>(work: (db: ServerDb) => Promise<T>) => Promise<T>;

/** @throws {StoreError} `store-unsure` when the connection is lost after `work`: before, what was not committed is surely gone. */
async function committed<T>(use: Use, work: (db: Db) => Promise<T>): Promise<T> {
  let committing = false;
  try {
    return await use((db) =>
      db.transaction(async (tx) => {
        const worked = await work(tx);
        committing = true;
        return worked;
      }),
    );
  } catch (error) {
    if (!committing || !(error instanceof StoreError) || error.code !== 'store-away') throw error;
    throw new StoreError('store-unsure', { detail: error.detail, cause: error.cause });
  }
}

async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isCollision(error)) throw error;
      if (attempt >= MAX_ATTEMPTS) throw storeErrorOf(error);
    }
  }
}
