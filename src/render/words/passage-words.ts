import type { NoPassageReply } from '../../model/quote-replies.ts';
import { number, plural } from './counts.ts';

/** Single passages, what stands around them, and outlets side by side. */
export const passageWords = {
  numberedOutlet: (count: number, outlet: string): string => `${number(count)} · ${outlet}`,
  numberedButton: (label: string, count: number): string => `${label} ${number(count)}`,
  contextButton: 'Context',
  citeButton: 'Cite',
  otherOutletsButton: 'Other outlets',
  moreButton: 'More passages',
  backButton: 'Previous passages',
  passageById: (id: string): string => `Passage ${id}`,
  noPassage: {
    'source-changed': (id: string): string =>
      `No passage of the document below has the id ${id} now: the source has changed since the id was given, or the id is mistyped. Nothing is shown in its place.`,
    unknown: (id: string): string =>
      `No such passage in this corpus: ${id}. It may have been mistyped, or its document was taken out. Nothing is shown in its place.`,
  } satisfies Record<NoPassageReply['reason'], (id: string) => string>,
  changedDocument: 'Document that the id points to',
  contextHeading: (id: string): string => `What stands before and after passage ${id} in its document`,
  contextBefore: 'Before the quoted words',
  contextAfter: 'After the quoted words',
  contextNothingBefore: 'No prose of the document stands before the quoted words.',
  contextNothingAfter: 'No prose of the document stands after the quoted words.',
  contextNoRoom: 'What stands before and after is left out, because this message has no room for it.',
  contextOfExtract: 'The stored text is an extract: sentences that follow one another here may stand apart in the source.',
  comparisonHeading: (query: string): string => `What each outlet has on “${query}”`,
  comparisonBesides: (query: string, outlet: string): string => `What outlets other than ${outlet} have on “${query}”`,
  comparisonOfPassage: (id: string, outlet: string): string =>
    `What outlets other than ${outlet} have that shares words with passage ${id}`,
  noPassageFrom: (outlet: string): string => `No passage from ${outlet} in this corpus clearly matches.`,
  searchedOutlet: (outlet: string, documents: number): string =>
    plural(documents, `${outlet}: # document`, `${outlet}: # documents`),
  searchedOutletsMore: (outlets: number): string => plural(outlets, 'and # further outlet', 'and # further outlets'),
  outletsNotShown: (outlets: string): string => `Left out, because this message has no room for them: ${outlets}.`,
} as const;
