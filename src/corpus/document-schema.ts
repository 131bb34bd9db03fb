import { z } from 'zod';
import { BLOCK_KINDS, DATE_BASES, DOCUMENT_KINDS, type Published } from '../model/document.ts';
import { precisionOf } from './partial-date.ts';
import { languageTag, nameText, partialDate, sha256, slug, strictMap, text, timex, webAddress } from './schema-parts.ts';

const published = strictMap({
  date: partialDate.nullable(),
  precision: z.enum(['day', 'month', 'year']).nullable(),
  basis: z.enum(DATE_BASES),
  note: text.nullable(),
}).transform(({ date, precision, basis, note }, context): Published => {
  if (date === null && basis === 'unknown') {
    if (precision === null) return { date, precision, basis, note };
    context.addIssue({ code: 'custom', message: 'date-precision', path: ['precision'] });
  } else if (date === null || basis === 'unknown') {
    context.addIssue({ code: 'custom', message: 'date-basis', path: ['basis'] });
  } else {
    if (precision !== null && precision === precisionOf(date)) return { date, precision, basis, note };
    context.addIssue({ code: 'custom', message: 'date-precision', path: ['precision'] });
  }
  return z.NEVER;
});

const rights = strictMap({
  licence: nameText.nullable(),
  url: webAddress.nullable(),
  confirmed: z.boolean(),
  // Below this no sentence fits, and a cut would be all omission marks.
  maxExcerptChars: z.int().min(50, { error: 'at-least' }),
});

const wholeFromOne = z.int().min(1, { error: 'at-least' });

/** The front matter of `corpus/documents/<outlet>/<slug>.md`; the id is the path. */
export const documentSchema = strictMap({
  outlet: slug,
  outletNote: text.nullable().default(null),
  title: text.nullable(),
  titleNote: text.nullable(),
  authors: z.array(nameText),
  published,
  url: webAddress.nullable(),
  kind: z.enum(DOCUMENT_KINDS),
  language: languageTag,
  extract: z.boolean(),
  rights,
  sha256,
  /** Corrections of the reading of the body, by lines of the body. */
  blocks: z.array(strictMap({ line: wholeFromOne, kind: z.enum(BLOCK_KINDS) })).default([]),
  /** Corrections of the dates found in the body, by the words that write them. */
  dates: z.array(strictMap({ text, occurrence: wholeFromOne.nullable().default(null), value: timex.nullable() })).default([]),
  notes: z.array(text),
});
