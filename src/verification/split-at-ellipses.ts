import type { Span } from '../model/span.ts';

/** The characters of an ellipsis, in round or square brackets or in none, with spaces between its dots or without. */
const ELLIPSIS = /\[\s?(?:…|\.(?:\s?\.){1,5})\s?\]|\(\s?(?:…|\.(?:\s?\.){1,5})\s?\)|…|\.(?:\s?\.){2,5}/g;

/**
 * The parts of a quotation between its ellipses, as spans of the text without white space at their ends; parts without a
 * letter or digit are left out.
 */
export function splitAtEllipses(text: string): readonly Span[] {
  const parts: Span[] = [];
  let from = 0;
  const add = (end: number): void => {
    const part = text.slice(from, end);
    const start = from + part.length - part.trimStart().length;
    if (/[\p{L}\p{N}]/u.test(part)) parts.push({ start, end: start + part.trim().length });
  };
  for (const { 0: mark, index } of text.matchAll(ELLIPSIS)) {
    add(index);
    from = index + mark.length;
  }
  add(text.length);
  return parts;
}
