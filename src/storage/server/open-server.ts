import { sql } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { StoreError, type StoreErrorCode } from '../../model/store-error.ts';
import type { Database } from '../sql/database.ts';
import { migrate } from '../sql/migrate.ts';
import { isCollision, storeErrorOf } from '../sql/store-error-of.ts';

/**
 * PostgreSQL at an address. One that is away does not keep the program from starting: each use tries anew, and brings the
 * schema up to date first.
 *
 * @param url a secret, since it may hold a password; no error carries it.
 * @throws {StoreError} `store-refused`, `store-newer`, `store-name-taken`, or whatever else waiting does not mend.
 */
export async function openServer(url: string): Promise<Database> {
  const pool = createPool(url);
  let ready: Promise<void> | null = null;
  let closed = false;
  const use = async <T>(work: (db: ServerDb) => Promise<T>): Promise<T> => {
    if (closed) throw new StoreError('store-closed');
    ready ??= prepare(url);
    try {
      await ready;
    } catch (error) {
      ready = null;
      throw error;
    }
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
    transaction: (work) => again(() => use((db) => db.transaction(work))),
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

/** Any number, as long as every version of this program takes the same. */
const MIGRATION_LOCK = 7_206_518_930;

function createPool(connectionString: string): pg.Pool {
  try {
    // Reads the address at once, which a pool does only when it connects.
    new pg.Client({ connectionString });
    const pool = new pg.Pool({
      connectionString,
      max: MAX_CONNECTIONS,
      connectionTimeoutMillis: CONNECT_MS,
      statement_timeout: STATEMENT_MS,
      idle_in_transaction_session_timeout: ANSWER_MS,
      query_timeout: ANSWER_MS,
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
 * On a connection of its own, without a limit of time: a migration may take long. Replicas that start together do it one after
 * the other; the lock ends with the connection.
 */
async function prepare(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: CONNECT_MS, application_name: 'verbatim' });
  client.on('error', () => {});
  try {
    await client.connect();
    const db = drizzle({ client });
    await db.execute(sql`select pg_advisory_lock(${MIGRATION_LOCK})`);
    await migrate(db);
  } catch (error) {
    throw storeErrorOf(error);
  } finally {
    // It may never have been connected, or be so no more.
    await client.end().catch(() => {});
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
