import { z } from 'zod';
import { type NoteField, type NoteStatement, SHORT_NOTE_MAX_CHARS } from '../model/outlet.ts';
import { nameText, partialDate, slug, strictMap, text, webAddress } from './schema-parts.ts';

const source = strictMap({
  name: text,
  published: partialDate.nullable(),
  checked: partialDate,
  url: webAddress.nullable(),
});

const response = strictMap({ text, sources: z.array(source).min(1, { error: 'at-least-one' }) }).transform(
  (said): NoteStatement => ({ ...said, response: null }),
);

const statement = strictMap({
  text,
  sources: z.array(source).min(1, { error: 'at-least-one' }),
  response: response.nullable().default(null),
});

/** A field without statements is written out as `none found`, so that nothing looks as if it had been forgotten. */
const statements = z.preprocess((value) => (value === 'none found' ? [] : value), z.array(statement));

/** Written out, so that a field added to the model fails to compile here until files must have it. */
const fields = strictMap({
  launched: statements,
  ownership: statements,
  funding: statements,
  ownDescription: statements,
  describedByOthers: statements,
  regulation: statements,
  sanctions: statements,
  wikipediaRating: statements,
  licence: statements,
} satisfies Record<NoteField, typeof statements>);

/** What `corpus/outlets/<id>.yaml` holds; the id is the file's name. */
export const outletSchema = strictMap({
  name: nameText,
  homepage: webAddress.nullable(),
  ownership: strictMap({ id: slug, name: nameText, relation: z.enum(['owned', 'linked']) }),
  note: strictMap({
    short: text.refine((value) => value.length <= SHORT_NOTE_MAX_CHARS, { error: 'note-too-long' }),
    checked: partialDate,
    fields,
  }),
});
