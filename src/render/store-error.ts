import type { StoreErrorCode } from '../model/store-error.ts';

/**
 * What keeps the store from opening, and what to do, for whoever runs the bot.
 *
 * @param detail as the error has it; empty where there is nothing to add.
 */
export function describeStoreError({ code, detail }: { readonly code: StoreErrorCode; readonly detail: string }): string {
  const about = detail === '' ? '' : ` (${detail})`;
  return `${SENTENCES[code]}${about}\n`;
}

const SENTENCES: Readonly<Record<StoreErrorCode, string>> = {
  'store-away': 'The database cannot be reached or does not answer. It is tried again by itself.',
  'store-unsure': 'The connection to the database broke while something was being changed: it is not known whether it was.',
  'store-disk-full': 'There is no room on the disk for what is to be stored. Nothing was lost: make room, then start again.',
  'store-in-use':
    'Another process has the data folder open. Stop it, or give this one its own DATA_DIR; for several processes at once, set DATABASE_URL.',
  'store-folder': 'The data folder cannot be used: make it a folder that this program may write to, or set DATA_DIR.',
  'store-corrupt':
    'What lies in the data folder cannot be opened as a database, and was left there: put back a copy of the folder, or move it away to start with an empty one.',
  'store-newer':
    'The database was written by a newer version of this program. Nothing in it was changed: start that version, or put back a copy made before.',
  'store-refused':
    'The PostgreSQL of DATABASE_URL does not let us in: check its user, password and database, and that the user may create a schema.',
  'store-name-taken':
    'The schema “verbatim” of the PostgreSQL of DATABASE_URL holds something that this program did not make, under a name that it needs. Nothing was changed: rename or move it, or name another database in DATABASE_URL.',
  'store-row': 'The database holds a row that this program did not write.',
  'store-closed': 'The database was used after it was closed.',
  'store-failed': 'The database refused what it was asked to do.',
};
