import { expect, test } from 'vitest';
import { claimedElsewhere, isOutletName } from '../../src/verification/claimed-elsewhere.ts';
import { corpusOf, documentOf, outletOf, spanIn } from '../excerpt/small-corpus.ts';

const BODY = 'The bridge is narrow. Reuters called it “a plank”, and it was a plank.';
const document = documentOf(BODY);
const corpus = corpusOf({
  outlets: [outletOf('gazette'), outletOf('press-tv', { name: 'Press TV' })],
  documents: [document],
  passages: [],
});
const placeOf = (words: string) => ({ document, span: spanIn(BODY, words), tokens: { start: 0, end: 0 } });

test.each(['CNN', 'Reuters', 'The Guardian', 'Harbour Times', 'Al Jazeera', 'AFP', 'Morning News', 'Gazette', 'Press TV'])(
  'takes %s for an outlet',
  (name) => {
    expect(isOutletName(name, corpus)).toBe(true);
  },
);

test.each(['Ada Lindqvist', 'Captain Holm', 'IDF', 'The Leader'])('takes %s for none', (name) => {
  expect(isOutletName(name, corpus)).toBe(false);
});

test('names an outlet that the corpus lacks, unless the source names it beside the words', () => {
  const elsewhere = (name: string) =>
    claimedElsewhere({ claimed: { name, isSaying: true }, places: [placeOf('a plank')], corpus });
  expect(elsewhere('CNN')).toBe('CNN');
  expect(elsewhere('Harbour Times')).toBe('Harbour Times');
  expect(elsewhere('Reuters')).toBeNull();
  expect(elsewhere('Gazette')).toBeNull();
  expect(elsewhere('Press TV')).toBeNull();
  expect(elsewhere('Ada Lindqvist')).toBeNull();
});
