import type { DateMention } from '../model/date.ts';
import type { DateBasis, DocumentKind } from '../model/document.ts';
import type { NoteField, Ownership } from '../model/outlet.ts';
import type { QuotationExtent } from '../model/passage.ts';
import type { NoMatchReply } from '../model/reply.ts';

/**
 * Every sentence of ours that a reader can meet, in English. Whole sentences with named places, no halves to be joined, so
 * that a translation can turn them round. What is put in has been made inert by the caller. Neutral in tone: nothing here
 * praises, doubts or explains what an outlet says.
 */
const PLURALS = new Intl.PluralRules('en');
const ORDINALS = new Intl.PluralRules('en', { type: 'ordinal' });
const NUMBERS = new Intl.NumberFormat('en');
const LISTS = new Intl.ListFormat('en', { type: 'conjunction' });

const number = (count: number): string => NUMBERS.format(count);

function plural(count: number, one: string, other: string): string {
  return (PLURALS.select(count) === 'one' ? one : other).replace('#', number(count));
}

function ordinal(count: number): string {
  const endings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };
  return `${count}${endings[ORDINALS.select(count)] ?? 'th'}`;
}

export const words = {
  list: (items: readonly string[]): string => LISTS.format(items),

  // Dates
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  year: (year: string): string => year,
  monthOfYear: (month: string, year: string): string => `${month} ${year}`,
  dayOfMonth: (day: number, month: string, year: string): string => `${day} ${month} ${year}`,
  decade: (year: string): string => `the ${year}s`,
  century: (count: number): string => `the ${ordinal(count)} century`,
  season: {
    spring: (year: string): string => `spring ${year}`,
    summer: (year: string): string => `summer ${year}`,
    autumn: (year: string): string => `autumn ${year}`,
    winter: (year: string): string => `winter ${year}`,
  },
  week: (week: number, year: string): string => `week ${week} of ${year}`,
  quarter: (quarter: number, year: string): string => `${ordinal(quarter)} quarter of ${year}`,
  half: (half: number, year: string): string => `${ordinal(half)} half of ${year}`,
  fromTo: (from: string, to: string): string => `${from} – ${to}`,
  since: (date: string): string => `since ${date}`,
  until: (date: string): string => `until ${date}`,
  unresolvedDate: (text: string): string => `“${text}”, not resolved to a date`,
  qualified: {
    early: (date: string): string => `early ${date}`,
    mid: (date: string): string => `mid-${date}`,
    late: (date: string): string => `late ${date}`,
    about: (date: string): string => `about ${date}`,
    before: (date: string): string => `before ${date}`,
    after: (date: string): string => `after ${date}`,
  } satisfies Record<NonNullable<DateMention['qualifier']>, (date: string) => string>,
  precision: {
    day: 'day',
    week: 'week',
    month: 'month',
    season: 'season',
    quarter: 'quarter',
    half: 'half-year',
    year: 'year',
    decade: 'decade',
    century: 'century',
    range: 'range',
  } satisfies Record<DateMention['precision'], string>,
  eventDate: {
    stated: (date: string, precision: string): string => `${date} · ${precision}, stated in the text`,
    publication: (date: string, precision: string): string => `${date} · ${precision}, worked out from the publication date`,
    text: (date: string, precision: string): string => `${date} · ${precision}, worked out from another date in the text`,
  } satisfies Record<DateMention['basis'], (date: string, precision: string) => string>,
  inDocument: (title: string): string => `In: ${title}`,
  writtenAs: (text: string): string => `Date as the text writes it: “${text}”`,

  // Excerpts
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
  publishedBecause: (published: string, note: string): string => `${published}: ${note}`,
  publishedUnknown: 'Publication date unknown',
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
    none: null,
    contains: 'Contains words that the text puts in quotation marks',
    inside: 'Stands inside a quotation: the text gives these words in quotation marks, in whole or in part',
  } satisfies Record<QuotationExtent, string | null>,
  breaksOff: 'The stored text breaks off here',
  aboutTitle: (note: string): string => `On the title: ${note}`,
  aboutOutlet: (note: string): string => `On the outlet: ${note}`,
  licence: (licence: string): string => `Licence: ${licence}`,
  licenceUnconfirmed: (licence: string): string => `Licence: ${licence} (not confirmed on this page)`,
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

  // Answers
  quotesFound: (count: number, query: string): string => plural(count, `# passage for “${query}”`, `# passages for “${query}”`),
  closestHeading: 'These passages come closest. They did not clearly match what was asked.',
  closestNone: 'None of these passages can be shown any more.',
  timelineFound: (total: number, query: string): string =>
    plural(total, `# dated statement for “${query}”`, `# dated statements for “${query}”, in order of the event’s date`),
  timelinePage: (first: number, last: number, total: number, query: string): string =>
    `Statements ${number(first)} to ${number(last)} of ${number(total)} dated statements for “${query}”, in order of the event’s date`,
  timelineNone: (query: string): string => `No dated statement matches “${query}”.`,
  timelineUndated: (count: number): string =>
    plural(count, '# matching passage holds no date.', '# matching passages hold no date.'),
  timelineUnresolved: (count: number): string =>
    plural(
      count,
      '# matching passage holds a date that could not be resolved.',
      '# matching passages hold dates that could not be resolved.',
    ),
  timelineFrom: (date: string): string => `Only events from ${date} on.`,
  timelineTo: (date: string): string => `Only events up to ${date}.`,
  timelineBetween: (from: string, to: string): string => `Only events from ${from} to ${to}.`,
  timelineOutOfRange: (count: number): string =>
    plural(
      count,
      '# matching statement lies outside the dates asked for.',
      '# matching statements lie outside the dates asked for.',
    ),
  timelineEarlier: 'Earlier',
  timelineLater: 'Later',
  timelineNoPages:
    'The other statements cannot be opened by a button, because this query is too long for one. Ask with from and to, or in fewer words.',
  aboutThisReply: 'About this reply',
  oneSidedOutlet: (outlet: string, others: string): string =>
    `All passages shown come from one outlet, ${outlet}. Other outlets in the corpus: ${others}.`,
  oneSidedOwned: (outlets: string, owner: string, others: string): string =>
    `All passages shown come from outlets that sources tie to one body, ${owner}: ${outlets}. Other outlets in the corpus: ${others}.`,
  withheld: (count: number): string =>
    plural(
      count,
      '# passage withheld: the stored text no longer matches its seal.',
      '# passages withheld: the stored text no longer matches its seal.',
    ),
  missing: (count: number, ids: string): string =>
    plural(
      count,
      `# passage is no longer in the corpus, or its source changed: ${ids}`,
      `# passages are no longer in the corpus, or their sources changed: ${ids}`,
    ),
  notShown: (count: number): string =>
    plural(
      count,
      '# further passage is not shown, because this message has no room for it.',
      '# further passages are not shown, because this message has no room for them.',
    ),
  printedNotShown: (count: number): string =>
    plural(
      count,
      '# note printed with a document is left out, because this message has no room for it.',
      '# notes printed with documents are left out, because this message has no room for them.',
    ),

  // Nothing found
  noMatch: {
    'nothing-matches': (query: string): string => `No passage matches “${query}”.`,
    'nothing-clear': (query: string): string => `No passage clearly matches “${query}”, so none is shown as an answer.`,
    'filters-exclude-all': (query: string): string => `The filters leave no document to search for “${query}”.`,
    'no-searchable-word': (query: string): string =>
      `“${query}” holds no word that can be searched. Try a name, a place or a word that the documents may use.`,
    'all-withheld': (query: string): string =>
      `Passages match “${query}”, but their stored text no longer matches its seal, so none is shown.`,
  } satisfies Record<NoMatchReply['reason'], (query: string) => string>,
  searchedHeading: 'What was searched',
  searched: (documents: number, outlets: string): string =>
    plural(documents, `# document by ${outlets}`, `# documents by ${outlets}`),
  searchedNone: 'No document',
  searchedDates: (first: string, last: string): string =>
    first === last ? `Publication date: ${first}` : `Publication dates from ${first} to ${last}`,
  searchedUndated: (count: number): string =>
    plural(count, '# of them with an unknown publication date', '# of them with unknown publication dates'),
  filterOutlets: (outlets: string): string => `Only ${outlets}`,
  filterFrom: (date: string): string => `Only published from ${date} on`,
  filterTo: (date: string): string => `Only published up to ${date}`,
  filterBetween: (from: string, to: string): string => `Only published from ${from} to ${to}`,
  filterKinds: (kinds: string): string => `Only these kinds of text: ${kinds}`,
  filterLanguages: (languages: string): string => `Only these languages: ${languages}`,
  leftOutUndated: (count: number): string =>
    plural(
      count,
      '# document left out by the date filter, because its publication date is unknown',
      '# documents left out by the date filter, because their publication dates are unknown',
    ),
  nearestHeading: 'Nearest documents by name',
  documentNamed: (title: string, outlet: string, published: string): string => `${title} · ${outlet} · ${published}`,
  showClosest: 'Show the closest passages',

  // Outlets
  outletsHeading: (count: number): string => plural(count, '# outlet in the corpus', '# outlets in the corpus'),
  documentsOf: (count: number): string => plural(count, '# document', '# documents'),
  moreInOutlet: (name: string): string => `All that is noted about one outlet, with sources: /outlets outlet:${name}`,
  ownership: {
    owned: (owner: string): string => `Owned by ${owner}`,
    linked: (owner: string): string => `Linked by sources to ${owner}`,
  } satisfies Record<Ownership['relation'], (owner: string) => string>,
  noteField: {
    launched: 'Launched',
    ownership: 'Ownership',
    funding: 'Funding',
    ownDescription: 'How it describes itself',
    describedByOthers: 'How others describe it',
    regulation: 'Regulation',
    sanctions: 'Sanctions',
    wikipediaRating: 'Rating by English Wikipedia’s editors',
    licence: 'Licence of its texts',
  } satisfies Record<NoteField, string>,
  noneFound: 'None found',
  response: (text: string): string => `Response of the outlet: ${text}`,
  source: (source: string): string => `Source: ${source}`,
  sourceLinked: (source: string, link: string): string => `${source}, ${link}`,
  link: 'link',
  leftOutHere: 'Left out for lack of room',
  moreHeading: 'More',
  outletNames: 'Outlets',
  outletNamed: (name: string, documents: string): string => `${name}: ${documents}`,
  furtherOutlets: (count: number): string => plural(count, 'and # further outlet', 'and # further outlets'),
  sourcePublished: (name: string, published: string): string => `${name}, ${published}`,
  sourceUndated: (name: string, checked: string): string => `${name}, undated, seen ${checked}`,
  documentsHeading: 'Documents in the corpus',
  furtherDocuments: (count: number): string => plural(count, 'and # further document', 'and # further documents'),
  continued: (heading: string): string => `${heading} (continued)`,
  statementsNotShown: (count: number, file: string): string =>
    plural(
      count,
      `# statement is left out, because this message has no room for it. The whole note stands in ${file}.`,
      `# statements are left out, because this message has no room for them. The whole note stands in ${file}.`,
    ),

  // Requests that cannot be served
  optionMissing: (option: string): string => `The option ${option} is needed. Please fill it in.`,
  optionUnknown: (option: string): string => `There is no option ${option} here. Please leave it out.`,
  optionType: {
    text: (option: string): string => `The option ${option} takes text.`,
    integer: (option: string): string => `The option ${option} takes a whole number.`,
    boolean: (option: string): string => `The option ${option} takes true or false.`,
  },
  optionTooLong: (option: string, length: number, max: number): string =>
    `The option ${option} has ${number(length)} characters; at most ${number(max)} can be taken. Please shorten it.`,
  optionRange: (option: string, value: number, min: number, max: number): string =>
    `The option ${option} is ${number(value)}; it takes a whole number from ${number(min)} to ${number(max)}.`,
  optionDate: (option: string, value: string): string =>
    `“${value}” in the option ${option} is not a date that can be read. Write a day as 2020-01-03, a month as 2020-01 or a year as 2020.`,
  datesReversed: (from: string, to: string): string =>
    `The first date, ${from}, is later than the last, ${to}. Please exchange them.`,
  outletUnknown: (value: string, outlets: string): string =>
    `No outlet of the corpus is called “${value}”. The corpus has ${outlets}.`,
  outletUnknownNone: (value: string): string => `No outlet of the corpus is called “${value}”. The corpus has no outlet.`,
  commandUnknown: (name: string): string =>
    `There is no command ${name}. It may have been renamed: type / to see the commands there are.`,
  buttonUnknown: 'This button is from an older version and does nothing any more. Please run the command again.',
  fault: (incident: string): string =>
    `Something went wrong, and no answer could be built. Please try again; if it happens again, tell the server’s moderators the incident ${incident}.`,
} as const;
