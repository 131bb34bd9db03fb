import type { DocumentKind, SealedDocument } from '../model/document.ts';
import type { Outlet, PartialDate } from '../model/outlet.ts';
import { type CslName, nameOf } from './name-of.ts';
import { oneLine } from './one-line.ts';
import { webAddress } from './web-address.ts';

type CslDate = { readonly 'date-parts': readonly [readonly number[]]; readonly circa?: true };

/** A document as CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables). */
export type CslItem = {
  readonly id: string;
  readonly type: 'webpage' | 'article-newspaper' | 'article-magazine' | 'entry-encyclopedia' | 'chapter';
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly 'container-title'?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly language: string;
  readonly genre?: string;
  readonly note?: string;
};

/**
 * What kind of text it is, in a style's square brackets or as a description: instead of a title that the source does not
 * print, and beside the title where a reader must not take the text for a report.
 */
const DESCRIPTIONS: Readonly<Record<DocumentKind, { readonly text: string; readonly besideTitle: boolean }>> = {
  news: { text: 'News report', besideTitle: false },
  feature: { text: 'Feature article', besideTitle: false },
  opinion: { text: 'Opinion piece', besideTitle: true },
  encyclopaedia: { text: 'Encyclopaedia entry', besideTitle: false },
  statement: { text: 'Statement', besideTitle: true },
  transcript: { text: 'Transcript', besideTitle: true },
};

/**
 * The document's metadata as one item. Unknown things are left out, never filled in: a title is not read off a link. The day
 * of access belongs to an address, so without one it is left out as well.
 *
 * @param accessed `YYYY-MM-DD`
 */
export function itemOf(document: SealedDocument, outlet: Outlet, accessed: string): CslItem {
  const title = oneLine(document.title ?? '');
  const container = oneLine(outlet.name);
  const authors = document.authors.map((author) => nameOf(author, outlet.name)).filter((name) => name !== null);
  const url = webAddress(document.url);
  const { text, besideTitle } = DESCRIPTIONS[document.kind];
  const issued = document.published.date === null ? null : dateOf(document.published.date);
  return {
    id: document.id.replace(/[^a-zA-Z0-9]+/gu, '_'),
    type: document.kind === 'encyclopaedia' ? 'entry-encyclopedia' : 'webpage',
    ...(title === '' ? {} : { title }),
    ...(authors.length === 0 ? {} : { author: authors }),
    ...(container === '' ? {} : { 'container-title': container }),
    ...(issued === null ? {} : { issued: document.published.basis === 'inferred' ? { ...issued, circa: true } : issued }),
    ...(url === null ? {} : { URL: url, accessed: dateOf(accessed) ?? { 'date-parts': [[]] } }),
    language: oneLine(document.language),
    ...(besideTitle || title === '' ? { genre: text } : {}),
  };
}

function dateOf(date: PartialDate): CslDate | null {
  const parts = date.split('-').map(Number);
  return parts.length <= 3 && parts.every((part) => Number.isInteger(part) && part > 0) ? { 'date-parts': [parts] } : null;
}
