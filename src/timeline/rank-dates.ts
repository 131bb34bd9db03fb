import { isInsideQuotation } from '../excerpt/quotations-in.ts';
import type { DateMention } from '../model/date.ts';
import type { Span } from '../model/span.ts';
import type { ResolvedMention } from './statement.ts';

export type Datable = {
  readonly body: string;
  /** Of the passage, in order. */
  readonly sentences: readonly Span[];
  /** Of the passage, in order. */
  readonly mentions: readonly DateMention[];
  /** The outermost quotations of the text around, in order and apart. */
  readonly quotations: readonly Span[];
};

/**
 * The mentions that date something and have a value, the one first that the event of the main clause most likely hangs on. A
 * date in quoted speech, in a relative clause or that only serves another date ("after the 1979 revolution") stands behind one
 * of the main clause; what is left equal keeps the order of the text. "More hopeful than two years ago" dates nothing.
 *
 * There is no parser behind this: it reads marks, conjunctions and pronouns, which news and histories use regularly.
 */
export function rankDates({ body, sentences, mentions, quotations }: Datable): readonly ResolvedMention[] {
  return mentions
    .flatMap((mention) => {
      const sentence = sentences.find(({ start, end }) => start <= mention.start && mention.start < end);
      const place = { mention, before: body.slice(sentence?.start ?? mention.start, mention.start), body, quotations };
      if (mention.value === null || isCompared(place)) return [];
      return [{ mention: { ...mention, value: mention.value }, distance: distanceOf(place) }];
    })
    .toSorted((a, b) => a.distance - b.distance)
    .map(({ mention }) => mention);
}

type Place = {
  readonly mention: DateMention;
  /** The sentence up to the mention. */
  readonly before: string;
  readonly body: string;
  readonly quotations: readonly Span[];
};

/** How far from the main clause a date stands; 0 is in it. */
const DISTANCES: readonly { readonly distance: number; readonly holds: (place: Place) => boolean }[] = [
  { distance: 4, holds: isQuoted },
  { distance: 2, holds: isInRelativeClause },
  { distance: 1, holds: isInContentClause },
  { distance: 1, holds: isAttribute },
  { distance: 1, holds: servesAnotherDate },
];

function distanceOf(place: Place): number {
  return DISTANCES.reduce((sum, { distance, holds }) => sum + (holds(place) ? distance : 0), 0);
}

function isCompared({ before }: Place): boolean {
  return /\bthan\s+$/.test(before);
}

function isQuoted({ mention, quotations }: Place): boolean {
  return isInsideQuotation(quotations, mention.start);
}

/** `, who came in 2014,`: a comma with some words behind it closes the clause. */
function isInRelativeClause({ before }: Place): boolean {
  const clause = before
    .split(/\b(?:who|whom|whose|which|where)\b/)
    .slice(1)
    .at(-1);
  return clause !== undefined && !/\S+\s+\S+.*[,;–—]\s/s.test(clause);
}

/** `said that in 2014 …` */
function isInContentClause({ before }: Place): boolean {
  const clause = before
    .split(/\bthat\b/)
    .slice(1)
    .at(-1);
  return clause !== undefined && !/[,;–—]\s/.test(clause);
}

/** `the 1979 revolution`, but not `in a 2021 address`, which dates what was said in it. */
function isAttribute({ mention, before, body }: Place): boolean {
  const follows = /^\s+\p{L}/u.test(body.slice(mention.end, mention.end + 4));
  return (
    follows &&
    /\b(?:the|an?|its|his|her|their)\s+$|['’]s?\s+$/i.test(before) &&
    !/\b(?:in|at|during|on)\s+(?:the|an?|its|his|her|their)\s+$/i.test(before)
  );
}

/** `after the coup of 1953`, `until January 2020`: the event lies before or after this date. */
function servesAnotherDate({ before }: Place): boolean {
  return /\b(?:after|before|since|until|following|prior to|ahead of)\b[^,;:–—]{0,40}$/i.test(before);
}
