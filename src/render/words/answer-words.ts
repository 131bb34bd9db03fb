import type { TimelineOrder } from '../../model/timeline-reply.ts';
import { number, plural } from './counts.ts';

/** Headings and closing lines of replies that show passages. */
export const answerWords = {
  quotesFound: (count: number, query: string): string => plural(count, `# passage for “${query}”`, `# passages for “${query}”`),
  quotesPage: (first: number, last: number, total: number, query: string): string =>
    first === last
      ? `Passage ${number(first)} of ${number(total)} for “${query}”`
      : `Passages ${number(first)} to ${number(last)} of ${number(total)} for “${query}”`,
  quotesNoFurther: (query: string): string => `There are no further passages for “${query}”.`,
  boldWords: 'Words that match are set in bold here, not in the sources.',
  boldDates: 'Dates are set in bold here, not in the sources.',
  closestHeading: 'These passages come closest. They did not clearly match what was asked.',
  closestNone: 'None of these passages can be shown any more.',
  timelineFound: {
    oldest: (total: number, query: string): string =>
      plural(total, `# dated statement for “${query}”`, `# dated statements for “${query}”, in order of the event’s date`),
    newest: (total: number, query: string): string =>
      plural(total, `# dated statement for “${query}”`, `# dated statements for “${query}”, the newest event first`),
  } satisfies Record<TimelineOrder, (total: number, query: string) => string>,
  timelinePage: {
    oldest: (part: string, query: string): string => `${part} for “${query}”, in order of the event’s date`,
    newest: (part: string, query: string): string => `${part} for “${query}”, the newest event first`,
  } satisfies Record<TimelineOrder, (part: string, query: string) => string>,
  timelinePart: (first: number, last: number, total: number): string =>
    first === last
      ? `Dated statement ${number(first)} of ${number(total)}`
      : `Dated statements ${number(first)} to ${number(last)} of ${number(total)}`,
  timelineNone: (query: string): string => `No dated statement matches “${query}”.`,
  timelineNoFurther: (query: string): string => `There are no further dated statements for “${query}”.`,
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
  timelineBack: 'Previous entries',
  timelineOn: 'Next entries',
  timelineQuote: 'Quote the matching passages',
  timelineQuoteCommand: (query: string): string => `To read the matching passages, ask the same with /quote: “${query}”.`,
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
      '# passage is not shown, because this message has no room for it.',
      '# passages are not shown, because this message has no room for them.',
    ),
  printedNotShown: (count: number): string =>
    plural(
      count,
      '# note printed with a document is left out, because this message has no room for it.',
      '# notes printed with documents are left out, because this message has no room for them.',
    ),
} as const;
