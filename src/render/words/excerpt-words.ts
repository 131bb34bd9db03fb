import type { DateBasis, DocumentKind } from '../../model/document.ts';
import type { QuotationExtent } from '../../model/passage.ts';

/** What stands beside a quotation: its source, its outlet, its state. */
export const excerptWords = {
  omission: '[…]',
  untitled: 'Untitled',
  sourceHeading: 'Source',
  author: (authors: string): string => `By ${authors}`,
  noAuthor: 'Author not stated',
  published: {
    stated: (date: string): string => `Published ${date}, stated in the document`,
    link: (date: string): string => `Published ${date}, read from the link`,
    inferred: (date: string): string => `Published ${date}, inferred`,
  } satisfies Record<Exclude<DateBasis, 'unknown'>, (date: string) => string>,
  publishedUnknown: 'Publication date unknown',
  publishedUnknownBecause: (note: string): string => `Publication date unknown: ${note}`,
  aboutDate: (note: string): string => `On the date: ${note}`,
  kind: {
    news: 'News report',
    feature: 'Feature',
    opinion: 'Opinion piece',
    encyclopaedia: 'Encyclopaedia article',
    statement: 'Statement',
    transcript: 'Transcript',
  } satisfies Record<DocumentKind, string>,
  extractOf: (kind: string): string => `${kind}, extract`,
  quotation: {
    none: 'No part of it stands in quotation marks',
    contains: 'Contains words that the text puts in quotation marks',
    inside: 'Stands inside a quotation: the text gives these words in quotation marks, in whole or in part',
  } satisfies Record<QuotationExtent, string>,
  speaker: {
    outlet: 'Who speaks: the outlet itself; nobody is quoted or reported',
    author: 'Who speaks: the author of the piece; nobody is quoted or reported',
    quoted: (name: string): string => `Who speaks: the text quotes ${name}`,
    reported: (name: string): string => `Who speaks: the text reports what ${name} says`,
  },
  breaksOff: {
    here: 'The stored text breaks off here',
    later: 'The stored text of this passage breaks off, after the words shown',
  },
  aboutTitle: (note: string): string => `On the title: ${note}`,
  aboutOutlet: (note: string): string => `On the outlet: ${note}`,
  licence: (licence: string): string => `Licence: ${licence}; an excerpt, its words unchanged`,
  licenceUnconfirmed: (licence: string): string =>
    `Licence: ${licence}, not confirmed on the page itself; an excerpt, its words unchanged`,
  licenceLinked: (licence: string, link: string): string => `${licence} (${link})`,
  licenceText: 'licence text',
  noLicence: 'No open licence found: all rights with their owner',
  openSource: 'open the document',
  passage: (passage: string, document: string): string => `Passage ${passage} in ${document}`,
  printed: {
    disclaimer: 'Printed with the document: disclaimer',
    biography: 'Printed with the document: about the author',
  },
  noteHeading: (outlet: string): string => `About the outlet: ${outlet}`,
  noteChecked: (date: string): string => `Note checked ${date}`,
  noteOld: (date: string): string => `Note checked ${date}, more than twelve months ago`,
} as const;
