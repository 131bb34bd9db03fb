import { StoreError, type StoreErrorCode } from '../../model/store-error.ts';

/**
 * What a failure of a driver means. Drivers and drizzle hang the statement and its values on their errors, and values are
 * what members wrote: none of it is carried over.
 */
export function storeErrorOf(error: unknown): StoreError {
  const origin = innermost(error);
  if (origin instanceof StoreError) return origin;
  const code = codeOf(origin);
  const meaning = meaningOf(code, origin);
  return new StoreError(meaning, { detail: detailOf(meaning, code, origin), cause: withoutValues(origin, code) });
}

/** PostgreSQL's code or the system's, e.g. `53100` or `ECONNREFUSED`; empty where there is none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Another transaction was in the way; the same work may succeed when it is tried again. */
export function isCollision(error: unknown): boolean {
  return ['40001', '40P01'].includes(codeOf(innermost(error)));
}

/** The database process gave up: what is sent to it afterwards is not answered. */
export function isPanic(error: unknown): boolean {
  return error instanceof Error && 'severity' in error && error.severity === 'PANIC';
}

function innermost(error: unknown): unknown {
  let origin = error;
  // Drizzle wraps once; the bound is for whatever wraps itself.
  for (let depth = 0; depth < 8 && !(origin instanceof StoreError) && origin instanceof Error; depth += 1) {
    if (!(origin.cause instanceof Error)) return origin;
    origin = origin.cause;
  }
  return origin;
}

function detailOf(meaning: StoreErrorCode, code: string, error: unknown): string {
  // `relation "guilds" already exists`: PostgreSQL's own words, with the name of a table, never with a value.
  const name = meaning === 'store-name-taken' && error instanceof Error ? /"([^"]+)"/.exec(error.message)?.[1] : undefined;
  return name ?? code;
}

function meaningOf(code: string, error: unknown): StoreErrorCode {
  if (NETWORK.has(code)) return 'store-away';
  if (/^[0-9A-Z]{5}$/.test(code)) return meaningOfState(code);
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'store-disk-full';
  return error instanceof Error && LOST_CONNECTION.test(error.message) ? 'store-away' : 'store-failed';
}

/** By PostgreSQL's classes of errors, appendix A of its manual. */
function meaningOfState(state: string): StoreErrorCode {
  if (NAME_TAKEN.has(state)) return 'store-name-taken';
  if (state === '53100') return 'store-disk-full';
  if (state.startsWith('28') || state === '3D000' || state === '42501') return 'store-refused';
  // Connections (08), resources (53), a lock that somebody else keeps or a database that takes no connections for now (55), an
  // operator's shutdown, a start or a cancelled statement (57), a standby that only reads.
  if (/^(08|53|55|57)/.test(state) || state === '25006') return 'store-away';
  return state.startsWith('XX') ? 'store-corrupt' : 'store-failed';
}

/** A table, a function, or another object of that name is there. We make such in migrations alone. */
const NAME_TAKEN: ReadonlySet<string> = new Set(['42P07', '42723', '42710']);

const NETWORK: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
]);

/** pg says so without a code. */
const LOST_CONNECTION = /connection terminated|timeout exceeded when trying to connect|query read timeout|not queryable/i;

function withoutValues(error: unknown, code: string): Error {
  const message = error instanceof Error ? error.message.split('\n', 1)[0] : 'not an error';
  return Object.assign(new Error(message), { name: 'DatabaseFailure', code });
}
