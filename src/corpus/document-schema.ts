import { z } from 'zod';
import { BLOCK_KINDS, type BlockKind, DATE_BASES, DOCUMENT_KINDS, type Published } from '../model/document.ts';
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

const blocks = z.array(strictMap({ line: wholeFromOne, kind: z.enum(BLOCK_KINDS) })).default([]);

const dates = z
  .array(strictMap({ text, occurrence: wholeFromOne.nullable().default(null), value: timex.nullable() }))
  .default([]);

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
  blocks,
  /** Corrections of the dates found in the body, by the words that write them. */
  dates,
  notes: z.array(text),
});

/**
 * The keys that the folder and the body are held against, each as if it were absent unless it is as it should be, so
 * that those checks go on when other keys are wrong.
 */
export const comparedKeys = z
  .object({
    outlet: slug.optional().catch(undefined),
    sha256: sha256.optional().catch(undefined),
    blocks: blocks.catch([]),
    dates: dates.catch([]),
  })
  .catch({ outlet: undefined, sha256: undefined, blocks: [], dates: [] });

export type ComparedKeys = z.infer<typeof comparedKeys>;

/** What the front matter corrects in the reading of the body: the right kind by line of the body. */
export function correctionsOf({ blocks }: Pick<ComparedKeys, 'blocks'>): ReadonlyMap<number, BlockKind> {
  return new Map(blocks.map(({ line, kind }) => [line, kind]));
}
