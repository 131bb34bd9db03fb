import { type SQL, sql } from 'drizzle-orm';
import type { MigrationMeta } from 'drizzle-orm/migrator';
import type { Db } from './database.ts';
import { SCHEMA } from './schema.ts';

/** Where drizzle keeps by default which migrations were applied, and where we kept it at first. */
const APPLIED_AT_FIRST = sql.raw('drizzle.__drizzle_migrations');

/** By the catalogue, since merely asking for a table of a schema that is closed to us is an error. */
const READABLE = sql.raw(`pg_class join pg_namespace on pg_namespace.oid = relnamespace
  where nspname = 'drizzle' and relname = '__drizzle_migrations'
    and has_schema_privilege(pg_namespace.oid, 'usage') and has_table_privilege(pg_class.oid, 'select')`);

/** All that the first migration made. */
const FIRST_TABLES = [
  'guilds',
  'guild_access',
  'hidden_items',
  'audit_entries',
  'reports',
  'report_notes',
  'schedules',
  'shown_items',
] as const;

/**
 * Moves the tables that the first version of this program made where everybody's stand (`public`, as a rule) into our schema;
 * tables of the same names that somebody else made stay where they are. The old version finds a mark that a newer one was
 * here, and does not make them anew.
 *
 * @param first the migration that made them. @param second whose time is the mark.
 * @returns whether there were such tables.
 */
export async function adoptFirstTables(db: Db, first: MigrationMeta, second: MigrationMeta): Promise<boolean> {
  if (!(await isAny(db, READABLE))) return false;
  if (!(await isAny(db, sql`${APPLIED_AT_FIRST} where hash = ${first.hash}`))) return false;
  const home = await homeOfAll(db);
  if (home === null) return false;
  const [from, to] = [sql.identifier(home), sql.identifier(SCHEMA)];
  for (const table of FIRST_TABLES) await db.execute(sql`alter table ${from}.${sql.identifier(table)} set schema ${to}`);
  await db.execute(sql`alter function ${from}.keep_audit_entries() set schema ${to}`);
  const mark = sql`('moved to the schema verbatim', ${second.folderMillis})`;
  await db.execute(sql`insert into ${APPLIED_AT_FIRST} (hash, created_at) values ${mark}`);
  return true;
}

/** The schema that holds them all; null where somebody took them away. */
async function homeOfAll(db: Db): Promise<string | null> {
  const names = sql.join(
    FIRST_TABLES.map((table) => sql`${table}`),
    sql`, `,
  );
  const [home] = await db
    .select({ name: sql<string>`nspname` })
    .from(sql`pg_class join pg_namespace on pg_namespace.oid = relnamespace`)
    // Not by the search path alone: for a user who is called like our schema it begins with that.
    .where(sql`relkind = 'r' and relname in (${names}) and nspname <> ${SCHEMA}`)
    .groupBy(sql`nspname`)
    .having(sql`count(*) = ${FIRST_TABLES.length}`)
    .orderBy(sql`array_position(current_schemas(false), nspname) nulls last`)
    .limit(1);
  return home?.name ?? null;
}

async function isAny(db: Db, rows: SQL): Promise<boolean> {
  const [found] = await db.select({ one: sql`1` }).from(sql`(select 1 from ${rows} limit 1) as found`);
  return found !== undefined;
}
