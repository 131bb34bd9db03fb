import { BRITISH, MLA } from './style-sheets.ts';

/** citation-js with everything we use of it registered. */
export type Library = typeof import('@citation-js/core');

let opened: Promise<Library> | undefined;

/** Loads the library when the first citation is asked for: it takes longer than the other commands take to start. */
export function openLibrary(): Promise<Library> {
  opened ??= open();
  return opened;
}

async function open(): Promise<Library> {
  const library = await import('@citation-js/core');
  await import('@citation-js/plugin-csl');
  await import('@citation-js/plugin-bibtex');
  await import('@citation-js/plugin-ris');
  const { default: chicago } = await import('@citation/csl-style-chicago-fullnote-bibliography');
  const { config } = library.plugins;
  config.get('@csl').styles.add('mla', MLA);
  config.get('@csl').styles.add('chicago', chicago.content);
  config.get('@csl').locales.add('en-GB', BRITISH);
  // As ASCII the writer drops every letter that it has no command for, all of Arabic among them.
  config.get('@bibtex').format.asciiOnly = false;
  // Standard styles take the title of an `@inbook` for the book's and leave `booktitle` out.
  config.get('@bibtex').types.bibtex.target.chapter = 'incollection';
  return library;
}
