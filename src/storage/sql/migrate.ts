import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { StoreError } from '../../model/store-error.ts';
import type { Db } from './database.ts';

const FOLDER = fileURLToPath(new URL('../migrations', import.meta.url));

/** Where drizzle keeps which migrations were applied; its own default, so that its tools find it. */
const APPLIED = { schema: 'drizzle', table: '__drizzle_migrations' } as const;

/**
 * Brings the schema up to this version: all that is missing in one transaction, so that a process that dies amid it leaves
 * the old one. Forward only: there is no way back but a copy made before, since a column that is dropped takes with it what
 * was written meanwhile.
 *
 * @param apply drizzle's migrator for the driver.
 * @throws {StoreError} `store-newer` when a newer version of this program made the schema; it is left as it is.
 */
export async function migrate(db: Db, apply: (config: MigrationConfig) => Promise<unknown>): Promise<void> {
  const newest = Math.max(...readMigrationFiles({ migrationsFolder: FOLDER }).map(({ folderMillis }) => folderMillis));
  const applied = await lastApplied(db);
  if (applied > newest) throw new StoreError('store-newer');
  if (applied === newest) return;
  await apply({ migrationsFolder: FOLDER, migrationsSchema: APPLIED.schema, migrationsTable: APPLIED.table });
}

export type MigrationConfig = {
  readonly migrationsFolder: string;
  readonly migrationsSchema: string;
  readonly migrationsTable: string;
};

/** When the last migration that was applied was written, as its journal says; 0 for a new database. */
async function lastApplied(db: Db): Promise<number> {
  const table = sql`${sql.identifier(APPLIED.schema)}.${sql.identifier(APPLIED.table)}`;
  const exists = sql<boolean>`to_regclass(${`${APPLIED.schema}.${APPLIED.table}`}) is not null`;
  const [found] = await db.select({ exists }).from(sql`(select 1) as one`);
  if (found?.exists !== true) return 0;
  const [last] = await db.select({ at: sql<string | number | null>`max(created_at)` }).from(table);
  return Number(last?.at ?? 0);
}
