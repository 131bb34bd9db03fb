import { expect, it } from 'vitest';
import { entriesOf } from '../../src/answer/entries-of.ts';
import { statementsOf } from '../../src/timeline/statements-of.ts';
import { corpusOf, documentOf, outletOf, passageOf } from '../excerpt/small-corpus.ts';
import { shelfOf } from '../fakes/shelves.ts';

const SENTENCE = 'The harbour opened on 12 July 2006.';
const documents = ['gazette', 'herald', 'tribune'].map((outlet) => documentOf(SENTENCE, { id: `${outlet}/one`, outlet }));
const passages = documents.map((document) => passageOf(document, SENTENCE));
const corpus = corpusOf({ outlets: ['gazette', 'herald', 'tribune'].map((id) => outletOf(id)), documents, passages });
const shelf = shelfOf(corpus);
const statements = documents.flatMap((document, at) =>
  statementsOf(document, passages.slice(at, at + 1)).flatMap((dating) => (dating.kind === 'dated' ? [dating.statement] : [])),
);
const hits = passages.map(({ id }) => ({ passage: id, score: 1, confidence: 1, words: [], similarity: null }));

it('numbers entries through all pages and names those of other outlets with the same date, on this page or not', () => {
  const { entries } = entriesOf({ statements, hits, offset: 1, end: 2 }, shelf);
  expect(entries.map(({ number }) => number)).toEqual([2]);
  expect(entries[0]?.sameDate).toEqual([
    { outlet: { id: 'gazette', name: 'Gazette' }, number: 1 },
    { outlet: { id: 'tribune', name: 'Tribune' }, number: 3 },
  ]);
});

it('does not take "about 2006" for the same date as "2006"', () => {
  const [first, second] = statements;
  if (first === undefined || second === undefined) throw new Error('two statements are needed');
  const hedged = { ...second, date: { ...second.date, qualifier: 'about' } } as const;
  const { entries } = entriesOf({ statements: [first, hedged], hits, offset: 0, end: 2 }, shelf);
  expect(entries.map(({ sameDate }) => sameDate)).toEqual([[], []]);
});
