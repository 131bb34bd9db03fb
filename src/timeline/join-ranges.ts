import type { DateMention, DatePrecision, MentionBasis } from '../model/date.ts';
import { boundsOf } from './bounds.ts';
import { areEnds, endsClause, openEndBehind, openingBefore } from './range-words.ts';
import type { ResolvedMention } from './statement.ts';

/**
 * The mentions of a text with the ends of each worded range as one mention of the whole period: `from 2011 to 2013`, `between 2011
 * and 2013`, `May–July 2010`. `From 1998 until his death` is a range whose end the words name later or not at all: the next date of
 * the same clause, which also stays a mention of its own. Expects ordered, disjoint mentions and returns such. Dates in the wrong
 * order or without a value stay as they are: what they bound is not known.
 */
export function joinRanges(mentions: readonly DateMention[], text: string): readonly DateMention[] {
  const joined: DateMention[] = [];
  for (const [at, mention] of mentions.entries()) {
    const last = joined.at(-1);
    const range = last === undefined ? null : closeRange(text, last, mention);
    if (range !== null) joined[joined.length - 1] = range;
    else joined.push(openRange(text, mention, mentions[at + 1]));
  }
  return joined;
}

function closeRange(text: string, from: DateMention, to: DateMention): DateMention | null {
  if (!areEnds(text, from, to) || !canBound(from) || !canBound(to) || !isEarlier(from, to)) return null;
  const start = from.start - openingBefore(text, from.start).length;
  return rangeOf(text, { start, end: to.end, from, to });
}

function openRange(text: string, from: DateMention, next: DateMention | undefined): DateMention {
  const until = openEndBehind(text, from);
  const end = from.end + until.length;
  // A date right behind "until" closes the range itself.
  if (until === '' || !canBound(from) || (next !== undefined && next.start <= end + 1)) return from;
  const closes = next !== undefined && endsClause(text.slice(end, next.start)) && canBound(next) && isEarlier(from, next);
  const start = from.start - openingBefore(text, from.start).length;
  return rangeOf(text, { start, end, from, to: closes ? next : null });
}

const BOUNDING: readonly DatePrecision[] = ['day', 'month', 'season', 'year', 'decade', 'century'];

function canBound(mention: DateMention): mention is ResolvedMention {
  return mention.value !== null && BOUNDING.includes(mention.precision);
}

/** By their starts: "from the late 1980s until 1985" may be meant. */
function isEarlier(from: ResolvedMention, to: ResolvedMention): boolean {
  const [first, second] = [boundsOf(from.value), boundsOf(to.value)];
  return first !== null && second !== null && first.first <= second.first && from.value !== to.value;
}

type Parts = {
  readonly start: number;
  readonly end: number;
  readonly from: ResolvedMention;
  /** Null for an open end. */
  readonly to: ResolvedMention | null;
};

function rangeOf(text: string, { start, end, from, to }: Parts): DateMention {
  return {
    start,
    end,
    text: text.slice(start, end),
    value: `${from.value}/${to?.value ?? ''}`,
    precision: 'range',
    qualifier: null,
    basis: basisOf(from, to),
  };
}

/** A range is stated only when both its ends are. */
function basisOf(from: ResolvedMention, to: ResolvedMention | null): MentionBasis {
  return to === null || to.basis === 'stated' ? from.basis : to.basis;
}
