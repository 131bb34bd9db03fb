/** English month names and their usual short forms, with the point that belongs to a short form. Longest first. */
export const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\b\\.?|Feb\\b\\.?|Mar\\b\\.?|Apr\\b\\.?|Jun\\b\\.?|Jul\\b\\.?|Aug\\b\\.?|Sept\\b\\.?|Sep\\b\\.?|Oct\\b\\.?|Nov\\b\\.?|Dec\\b\\.?)';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 1 to 12; 0 for a word that is no month. */
export function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** White space inside an expression: a line may break once, a paragraph may not end. */
export const GAP = '(?:[^\\S\\n]+|[^\\S\\n]*\\n[^\\S\\n]*)';

/** Day of a month, with or without ordinal ending. */
export const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';

/** A dash between the ends of a range: hyphen, en or em dash, figure dash, minus. */
export const DASH = '[-\\u2010-\\u2015\\u2212]';
