import { expect, it } from 'vitest';
import { buildExcerpt, isWithheld } from '../../src/excerpt/build-excerpt.ts';
import type { DocumentMeta, SealedDocument } from '../../src/model/document.ts';
import type { Excerpt, VerbatimText } from '../../src/model/excerpt.ts';
import { corpusOf, documentOf, outletOf, passageOf } from './small-corpus.ts';

const document = documentOf('The port opened in May.');
const passage = passageOf(document, document.body);
const corpus = corpusOf({ outlets: [outletOf('gazette')], documents: [document], passages: [passage] });
const built = buildExcerpt({ corpus, passageId: passage.id, maxChars: 350, marks: [], score: 0, today: '2026-11-20' });
if (isWithheld(built)) throw new Error('withheld');
const { outlet, document: from, source, text, ...rest } = built;
const { authors, published, ...unsigned } = source;
const { note, ...unexplained } = outlet;
const { body, blocks } = document;
const meta: DocumentMeta = document;

// The compiler is the test here: `tsc` fails as soon as one of these lines is no error any more.
const whole: Excerpt = { ...rest, outlet, document: from, source, text };

// @ts-expect-error an excerpt names its outlet
const withoutOutlet: Excerpt = { ...rest, document: from, source, text };
// @ts-expect-error an excerpt names its document
const withoutDocument: Excerpt = { ...rest, outlet, source, text };
// @ts-expect-error an excerpt carries its source
const withoutSource: Excerpt = { ...rest, outlet, document: from, text };
// @ts-expect-error a source lists its authors, an empty list for unknown ones
const withoutAuthors: Excerpt = { ...rest, outlet, document: from, source: { ...unsigned, published }, text };
// @ts-expect-error a source says when it was published, or that this is unknown
const withoutDate: Excerpt = { ...rest, outlet, document: from, source: { ...unsigned, authors }, text };
// @ts-expect-error a date says how it is known
const withoutBasis: Excerpt['source']['published'] = { date: '2024', precision: 'year', note: null };
// @ts-expect-error a date that is known is not of unknown basis
const knownUnknown: Excerpt['source']['published'] = { date: '2024', precision: 'year', basis: 'unknown', note: null };
// @ts-expect-error an outlet comes with its perspective note
const withoutNote: Excerpt = { ...rest, outlet: unexplained, document: from, source, text };
// @ts-expect-error a plain string is no quotation
const fromString: VerbatimText = 'The port opened in May.';
// @ts-expect-error nor is a changed one, though its type was right before
const trimmed: VerbatimText = text.trim();
// @ts-expect-error nor are two of them
const joined: VerbatimText = `${text} ${text}`;
// @ts-expect-error an excerpt does not take a plain string for its text
const fromBody: Excerpt = { ...rest, outlet, document: from, source, text: body };
// @ts-expect-error a document is not sealed by having a body and blocks
const unsealed: SealedDocument = { ...meta, body, blocks };

it('does not type-check without outlet, document, authors, date and note, nor with words that are no slice', () => {
  expect(whole).toEqual(built);
  expect([note, withoutOutlet, withoutDocument, withoutSource, withoutAuthors, withoutDate, withoutBasis]).toBeDefined();
  expect([knownUnknown, withoutNote, fromString, trimmed, joined, fromBody, unsealed]).toBeDefined();
});
