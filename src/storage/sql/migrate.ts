import { fileURLToPath } from 'node:url';
import { type SQL, sql } from 'drizzle-orm';
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator';
import { StoreError } from '../../model/store-error.ts';
import type { Db } from './database.ts';
import { adoptFirstTables } from './first-tables.ts';
import { SCHEMA } from './schema.ts';

const FOLDER = fileURLToPath(new URL('../migrations', import.meta.url));

/** Which migrations were applied, in the form in which drizzle's own tools keep it. */
const APPLIED = sql`${sql.identifier(SCHEMA)}.${sql.identifier('__drizzle_migrations')}`;

/**
 * Brings the tables up to this version, in the schema `verbatim`: all that is missing in one transaction, so that a process
 * that dies amid it leaves the old version. Forward only: there is no way back but a copy made before, since a column that is
 * dropped takes with it what was written meanwhile.
 *
 * Not by drizzle's migrator: that makes its schema and table outside of the transaction, and asks for the right to make a
 * schema also where the schema is there.
 *
 * @throws {StoreError} `store-newer` when a newer version of this program made the tables; they are left as they are.
 */
export async function migrate(db: Db): Promise<void> {
  if (!(await isMigrated(db))) await db.transaction((transaction) => apply(transaction, migrationsOf()));
}

/**
 * Whether the tables are those of this version.
 *
 * @throws {StoreError} as {@link migrate}.
 */
export async function isMigrated(db: Db): Promise<boolean> {
  const newest = Math.max(...migrationsOf().map(({ folderMillis }) => folderMillis));
  const applied = await lastApplied(db);
  if (applied > newest) throw new StoreError('store-newer');
  return applied === newest;
}

/** Any number, as long as every version of this program takes the same. */
const MIGRATION_LOCK = 7_206_518_930;

function migrationsOf(): MigrationMeta[] {
  return readMigrationFiles({ migrationsFolder: FOLDER });
}

async function apply(db: Db, migrations: readonly MigrationMeta[]): Promise<void> {
  // Replicas that start together do it one after the other. What is there is read anew below: the one before may have done it all.
  await db.execute(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
  if (!(await exists(db, sql`to_regnamespace(${SCHEMA})`))) await db.execute(sql`create schema ${sql.identifier(SCHEMA)}`);
  await db.execute(sql`create table if not exists ${APPLIED} (id serial primary key, hash text not null, created_at bigint)`);
  let applied = await lastApplied(db);
  const [first, second] = migrations;
  if (applied === 0 && first !== undefined && second !== undefined && (await adoptFirstTables(db, first, second))) {
    await note(db, first);
    applied = first.folderMillis;
  }
  // The files name tables without their schema. For this transaction alone.
  await db.execute(sql`set local search_path to ${sql.identifier(SCHEMA)}`);
  for (const migration of migrations.filter(({ folderMillis }) => folderMillis > applied)) {
    for (const statement of migration.sql) await db.execute(sql.raw(statement));
    await note(db, migration);
  }
}

/** When the last migration that was applied was written, as its journal says; 0 where none was. */
async function lastApplied(db: Db): Promise<number> {
  if (!(await exists(db, sql`to_regclass(${`${SCHEMA}.__drizzle_migrations`})`))) return 0;
  const [last] = await db.select({ at: sql<string | number | null>`max(created_at)` }).from(APPLIED);
  return Number(last?.at ?? 0);
}

async function exists(db: Db, name: SQL): Promise<boolean> {
  const [found] = await db.select({ exists: sql<boolean>`${name} is not null` }).from(sql`(select 1) as one`);
  return found?.exists === true;
}

async function note(db: Db, { hash, folderMillis }: MigrationMeta): Promise<void> {
  await db.execute(sql`insert into ${APPLIED} (hash, created_at) values (${hash}, ${folderMillis})`);
}
