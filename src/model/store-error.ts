/** What keeps the store from opening or from taking a change. The words for each stand with the renderer. */
export const STORE_ERROR_CODES = [
  /** The database cannot be reached, or does not answer; it may come back by itself. */
  'store-away',
  /** The connection broke, or time ran out, while a change was being made: it may be done or not, and may still come to be. */
  'store-unsure',
  /** No room on the disk: nothing was changed. */
  'store-disk-full',
  /** Another process has the embedded database open. */
  'store-in-use',
  /** The data folder cannot be made, read or written. */
  'store-folder',
  /** What lies in the data folder cannot be opened as a database. */
  'store-corrupt',
  /** The schema was written by a newer version of this program. */
  'store-newer',
  /** DATABASE_URL names no database that lets us in: host, name, user or password. */
  'store-refused',
  /** The database holds something under a name of ours, made by somebody else; the detail is the name. */
  'store-name-taken',
  /** A row that this program did not write. */
  'store-row',
  /** Used after it was closed. */
  'store-closed',
  /** Anything else that the database refused. */
  'store-failed',
] as const;

export type StoreErrorCode = (typeof STORE_ERROR_CODES)[number];

/** The store could not do what it was asked to; when it throws, nothing of it was done, unless it is `store-unsure`. Holds no address and no secret. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  /** What it is about, e.g. the system's code, a folder or a process id; empty where there is nothing to add. */
  readonly detail: string;

  constructor(code: StoreErrorCode, options: { readonly detail?: string; readonly cause?: unknown } = {}) {
    const { detail = '' } = options;
    super(detail === '' ? code : `${code}: ${detail}`, 'cause' in options ? { cause: options.cause } : {});
    this.name = 'StoreError';
    this.code = code;
    this.detail = detail;
  }
}
