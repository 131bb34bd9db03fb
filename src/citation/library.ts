import { APA } from './apa-sheet.ts';
import { CHICAGO } from './chicago-sheet.ts';
import { BRITISH, HARVARD } from './harvard-sheet.ts';
import { MLA } from './mla-sheet.ts';

/** Our sheets by the names under which the library has them; its own ones have others. */
const SHEETS = {
  'verbatim-apa': APA,
  'verbatim-mla': MLA,
  'verbatim-chicago': CHICAGO,
  'verbatim-harvard': HARVARD,
} as const;
export type SheetName = keyof typeof SHEETS;

/** citation-js with everything we use of it registered. */
export type Library = typeof import('@citation-js/core');

let opened: Promise<Library> | undefined;

/** Loads the library once, when it is first asked for: it takes longer than the commands take to start. Tries anew after a fault. */
export function openLibrary(): Promise<Library> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function open(): Promise<Library> {
  const library = await import('@citation-js/core');
  await import('@citation-js/plugin-csl');
  await import('@citation-js/plugin-bibtex');
  await import('@citation-js/plugin-ris');
  const { config } = library.plugins;
  const { styles } = config.get('@csl');
  for (const [name, sheet] of Object.entries(SHEETS)) styles.add(name, sheet);
  config.get('@csl').locales.add('en-GB', BRITISH);
  // As ASCII the writer drops every letter that it has no command for, all of Arabic among them.
  config.get('@bibtex').format.asciiOnly = false;
  return library;
}
