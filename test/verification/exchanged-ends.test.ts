import { expect, test } from 'vitest';
import { compare } from '../../src/verification/compare.ts';
import { buildQuotationIndex } from '../../src/verification/quotation-index.ts';
import { corpusOf, documentOf } from '../excerpt/small-corpus.ts';

const document = documentOf('The day was long. Ferries ran every hour in the summer of 1998. Nobody knew why, and few asked.');
const index = buildQuotationIndex(corpusOf({ outlets: [], documents: [document], passages: [] }));
const differenceOf = (text: string) => compare(index, text, () => false)?.difference;

test('a last word in place of another is shown as replaced', () => {
  expect(differenceOf('Ferries ran every hour in the winter')).toMatchObject([
    { op: 'equal' },
    { op: 'replaced', quoted: 'winter', source: 'summer' },
  ]);
});

test('so is a first one', () => {
  expect(differenceOf('Trains ran every hour in the summer')).toMatchObject([
    { op: 'replaced', quoted: 'Trains', source: 'Ferries' },
    { op: 'equal' },
  ]);
});

test('words at an end for which the source has none in that sentence are inserted', () => {
  expect(differenceOf('ran every hour in the summer of 1998 gladly')?.at(-1)).toEqual({ op: 'inserted', quoted: 'gladly' });
  expect(differenceOf('And Ferries ran every hour in the summer')?.[0]).toEqual({ op: 'inserted', quoted: 'And' });
});
