import type { Span } from '../model/span.ts';

/*
 * The words that make one period of two dates. Where they stand is asked twice: when the ends get their values, since one may lend
 * the other its year, and when the timeline joins them.
 */

const DASHED = /^\s?[-\u2010-\u2015\u2212]\s?$/;
const WORDED = /^,?\s(?:and\s)?(?:to|until|till|through|up to)\s$/i;
const PAIRED = /^,?\sand\s$/i;
const OPENED = /\b(?:from|between)\s+(?:the\s+)?$/i;
const OPENING_CHARS = 'between the '.length + 2;
const OPEN_END = /^\s(?:until|till|onwards?)\b/i;
/** Longest text that joins two ends. */
const JOINING_CHARS = ', and through '.length;

/** The words that lead into a range, up to where its first date starts: `from `, `between the `; empty where there are none. */
export function openingBefore(text: string, start: number): string {
  return OPENED.exec(text.slice(Math.max(0, start - OPENING_CHARS), start))?.[0] ?? '';
}

/** Whether the words between two dates make them the ends of a range: `1991 to 1995`, `between 2011 and 2013`; not `2011 and 2013`. */
export function areEnds(text: string, from: Span, to: Span): boolean {
  if (to.start - from.end > JOINING_CHARS) return false;
  const between = text.slice(from.end, to.start);
  if (DASHED.test(between) || WORDED.test(between)) return true;
  return PAIRED.test(between) && /^between/i.test(openingBefore(text, from.start));
}

/** The words behind a date that leave its range open: ` until`, ` onwards`; empty where there are none, or no "from" before it. */
export function openEndBehind(text: string, from: Span): string {
  if (!/^from/i.test(openingBefore(text, from.start))) return '';
  return OPEN_END.exec(text.slice(from.end, from.end + ' onwards,'.length))?.[0] ?? '';
}

/** Between "until" and the date that closes the range: one event, no stop, no comma. */
export function endsClause(between: string): boolean {
  return between.length <= 100 && /^[^.,;:!?\n]*\b(?:in|on|of)\s$/.test(between);
}
