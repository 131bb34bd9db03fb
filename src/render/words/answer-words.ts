import type { TimelineOrder } from '../../model/timeline-reply.ts';
import type { Say } from '../say.ts';
import type { LabelWords } from './label-words.ts';

/** A part of a list, counted from 1, both ends included. */
export type Part = { readonly first: number; readonly last: number; readonly total: number; readonly query: string };

/** Headings and closing lines of replies that show passages. */
export function answerWords(say: Say, { command, optionName }: LabelWords) {
  return {
    quotesFound: (count: number, query: string): string => say('quotesFound', { count, query }),
    quotesPage: ({ first, last, total, query }: Part): string =>
      first === last ? say('quotesPageOne', { first, total, query }) : say('quotesPage', { first, last, total, query }),
    quotesNoFurther: (query: string): string => say('quotesNoFurther', { query }),
    boldWords: say('boldWords'),
    boldDates: say('boldDates'),
    closestHeading: say('closestHeading'),
    closestNone: say('closestNone'),
    timelineFound: (order: TimelineOrder, total: number, query: string): string =>
      say(`timelineFound.${order}`, { total, query }),
    timelinePage: (order: TimelineOrder, { first, last, total, query }: Part): string =>
      first === last
        ? say(`timelinePageOne.${order}`, { first, total, query })
        : say(`timelinePage.${order}`, { first, last, total, query }),
    timelineNoneShown: (query: string): string => say('timelineNoneShown', { query }),
    timelineNone: (query: string): string => say('timelineNone', { query }),
    timelineNoFurther: (query: string): string => say('timelineNoFurther', { query }),
    timelineUndated: (count: number): string => say('timelineUndated', { count }),
    timelineUnresolved: (count: number): string => say('timelineUnresolved', { count }),
    timelineFrom: (date: string): string => say('timelineFrom', { date }),
    timelineTo: (date: string): string => say('timelineTo', { date }),
    timelineBetween: (from: string, to: string): string => say('timelineBetween', { from, to }),
    timelineOutOfRange: (count: number): string => say('timelineOutOfRange', { count }),
    timelineBack: say('timelineBack'),
    timelineOn: say('timelineOn'),
    timelineQuote: say('timelineQuote'),
    timelineQuoteCommand: (query: string): string => say('timelineQuoteCommand', { command: command('quote'), query }),
    timelineNoPages: say('timelineNoPages', { from: optionName('from'), to: optionName('to') }),
    aboutThisReply: say('aboutThisReply'),
    oneSidedOutlet: (outlet: string, others: string): string => say('oneSidedOutlet', { outlet, others }),
    oneSidedSingle: (outlet: string, others: string): string => say('oneSidedSingle', { outlet, others }),
    oneSidedOwned: (outlets: string, owner: string, others: string): string => say('oneSidedOwned', { outlets, owner, others }),
    withheld: (count: number): string => say('withheld', { count }),
    hidden: (count: number): string => say('hidden', { count }),
    missing: (count: number, ids: string): string => say('missing', { count, ids }),
    notShown: (count: number): string => say('notShown', { count }),
    printedNotShown: (count: number): string => say('printedNotShown', { count }),
  };
}
