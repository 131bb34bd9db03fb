import { expect, test } from 'vitest';
import { slice } from '../../src/excerpt/slice.ts';
import { wordsFor } from '../../src/render/catalogue.ts';
import { differenceLine } from '../../src/render/difference.ts';
import { documentOf, spanIn } from '../excerpt/small-corpus.ts';
import { display } from '../fakes/discord-markdown.ts';

const BODY = 'The *toll* was set at two crowns by the council of the town.';
const document = documentOf(BODY);
const source = (words: string) => slice(document, spanIn(BODY, words));

test('sets each change off by words and brackets', () => {
  const written = differenceLine(wordsFor('en'), [
    { op: 'equal', quoted: 'The', source: source('The') },
    { op: 'replaced', quoted: 'fee', source: source('*toll*') },
    { op: 'equal', quoted: 'was set at', source: source('was set at') },
    { op: 'inserted', quoted: 'only' },
    { op: 'ellipsis' },
    { op: 'deleted', source: source('two crowns') },
  ]);
  expect(display(written)).toEqual({
    text: 'The [fee; in the source: *toll*] was set at [not in the source: only] […] [left out: two crowns]',
    nodes: ['bold', 'bold', 'bold'],
    links: [],
  });
});

test('sets no space where neither text has one', () => {
  const written = differenceLine(wordsFor('en'), [
    { op: 'replaced', quoted: 'two', source: source('two') },
    { op: 'equal', isJoined: true, quoted: '-crown', source: source('crown') },
    { op: 'inserted', quoted: 'toll' },
  ]);
  expect(display(written).text).toBe('[two; in the source: two]-crown [not in the source: toll]');
});

test('shortens a long run without a change to its beginning and its end', () => {
  const quoted = `It began ${'and went on '.repeat(40)}until it ended.`;
  const written = differenceLine(wordsFor('en'), [{ op: 'equal', quoted, source: source('The') }]);
  expect(written).toMatch(/^It began and went on .*… .*until it ended\.$/);
  expect(written.length).toBeLessThan(150);
});

test('says where it stops for lack of room', () => {
  const many = Array.from({ length: 200 }, () => ({ op: 'inserted', quoted: 'word' }) as const);
  const written = differenceLine(wordsFor('en'), many);
  expect(written.length).toBeLessThanOrEqual(1500);
  expect(written).toMatch(/ \[the rest is not shown for lack of room\]$/);
});
