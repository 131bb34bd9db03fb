import { expect, test } from 'vitest';
import { marksIn } from '../../src/search/marks-in.ts';

const BODY = 'The tunnels of Gaza, a tunneller’s work; tunnels.';
const words = [{ query: 'tunnel', matched: ['tunnels'], by: 'stem' as const }];
const marked = (span: { start: number; end: number }) =>
  marksIn({ body: BODY, span, words }).map(({ start, end }) => BODY.slice(start, end));

test('marks each occurrence of a matched word, and no longer word that begins like it', () => {
  expect(marked({ start: 0, end: BODY.length })).toEqual(['tunnels', 'tunnels']);
});

test('gives offsets of the body, inside the span', () => {
  expect(marksIn({ body: BODY, span: { start: 40, end: BODY.length }, words })).toEqual([{ start: 41, end: 48 }]);
});

test('leaves a word unmarked that the span cuts in two', () => {
  const body = 'subtunnels tunnelson';
  expect(marksIn({ body, span: { start: 3, end: 18 }, words })).toEqual([]);
});

test('marks nothing when nothing was matched', () => {
  expect(marksIn({ body: BODY, span: { start: 0, end: 10 }, words: [] })).toEqual([]);
});

test('finds folded words where the text has capitals, accents and apostrophes', () => {
  const body = 'DÁESH and Da’esh’s men';
  const marks = marksIn({
    body,
    span: { start: 0, end: body.length },
    words: [{ query: 'isis', matched: ['daesh'], by: 'alias' }],
  });
  expect(marks.map(({ start, end }) => body.slice(start, end))).toEqual(['DÁESH', 'Da’esh’s']);
});
