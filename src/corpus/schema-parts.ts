import { z } from 'zod';
import type { Expectation } from '../model/problem.ts';
import { isInCalendar, precisionOf } from './partial-date.ts';
import { unwantedCharacter } from './read-text.ts';
import { isWebAddress } from './web-address.ts';

/**
 * Messages of these schemas are coded, never sentences: an {@link Expectation}, or the code of a problem that
 * `schemaProblems` knows how to fill with facts.
 */
const expect = (code: Expectation | 'date-impossible' | 'date-too-early') => code;

/** Lower-case letters, digits and single hyphens: what names of outlets and documents consist of. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Longer than any note of ours, short enough that no value fills a reply by itself. */
const MAX_TEXT_CHARS = 2000;
const MAX_NAME_CHARS = 100;
const TIMEX = /^(?:\d{4}(?:-(?:\d{2}(?:-\d{2})?|SP|SU|FA|WI|W\d{2}|Q[1-4]|H[12]))?|\d{3}X|\d{2}XX)$/;

/** A map with these keys and no others; the message about another key lists the permitted ones. */
export function strictMap<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(', ') : undefined),
  });
}

/**
 * A letter, digit, mark or sign that is drawn. Some letters and signs are not, e.g. the Hangul filler and the blank Braille
 * pattern; a text of such alone looks empty.
 */
const VISIBLE = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;

/** One line of text with something to see in it, without white space at its ends and without characters that steer a screen. */
export const text = textUpTo(MAX_TEXT_CHARS);
export const nameText = textUpTo(MAX_NAME_CHARS);

/** YAML reads a bare year as a number. */
const yearAsText = (value: unknown) => (typeof value === 'number' && Number.isInteger(value) ? String(value) : value);

/** Before it no year has four digits; whoever means one wrote a placeholder such as 0000, or forgot a digit. */
const FIRST_YEAR = '1000';

/** YAML reads `0000` as the number 0: the zeros are put back, so that its form is not what is found wrong. */
const fourDigits = (value: unknown) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? String(value).padStart(4, '0') : value;

export const partialDate = z.preprocess(
  fourDigits,
  z
    .string({ error: expect('date') })
    .refine((value) => precisionOf(value) !== null, { error: expect('date'), abort: true })
    .refine(isInCalendar, { error: expect('date-impossible'), abort: true })
    .refine((value) => value >= FIRST_YEAR, { error: expect('date-too-early') }),
);

/** A TIMEX3 value as the timeline uses it, or two of them as a range whose end may be open. */
export const timex = z.preprocess(
  yearAsText,
  z.string({ error: expect('timex') }).refine((value) => isTimex(value), { error: expect('timex') }),
);

export const webAddress = text.refine(isWebAddress, { error: expect('web-address') });

export const languageTag = z.string({ error: expect('language-tag') }).refine(isLanguageTag, { error: expect('language-tag') });

export const sha256 = z
  .string({ error: expect('sha256') })
  .refine((value) => /^[0-9a-f]{64}$/.test(value), { error: expect('sha256') });

export const slug = z.string({ error: expect('slug') }).refine((value) => SLUG.test(value), { error: expect('slug') });

function textUpTo(maxChars: number) {
  return z
    .string()
    .refine((value) => unwantedCharacter(value.replaceAll('\n', '')) === null, { error: expect('clean-text'), abort: true })
    .refine((value) => !value.includes('\n'), { error: expect('one-line'), abort: true })
    .refine((value) => VISIBLE.test(value) && value.trim() === value, { error: expect('text') })
    .max(maxChars, { error: expect('short-text') });
}

function isTimex(value: string): boolean {
  const [start = '', end = '', ...more] = value.split('/');
  const isPoint = (point: string) => TIMEX.test(point) && (precisionOf(point) === null || isInCalendar(point));
  return more.length === 0 && (start !== '' || end !== '') && [start, end].every((point) => point === '' || isPoint(point));
}

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
