import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/** What queries run on: a connection, or a transaction of one; PGlite and PostgreSQL alike. */
export type Db = PgDatabase<PgQueryResultHKT, Record<string, never>>;

/** A database that can be used. What goes wrong in `work` is thrown as a `StoreError`, and nothing of it is done unless it is `store-unsure`. */
export interface Database {
  /** One statement, or several that need not be seen as one. */
  run<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** All or nothing. May run `work` again when it got in the way of another transaction: do nothing in it but query. */
  transaction<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** How many transactions have ended; null where other processes write, too. */
  readonly writes: (() => number) | null;
  /** Waits for what is under way. */
  close(): Promise<void>;
}
