import { expect, test } from 'vitest';
import { AliasTable } from '../../src/search/aliases.ts';
import { correctedText } from '../../src/search/corrected-text.ts';
import { parseQuery } from '../../src/search/parse-query.ts';
import { planQuery } from '../../src/search/plan-query.ts';
import { emptyTextIndex, withTexts } from '../../src/search/text-index.ts';

const INDEX = withTexts(emptyTextIndex(), ['Engineers dug tunnels under the harbour.']);

function correct(text: string, known: readonly string[] = []): string {
  const query = parseQuery(text);
  const words = planQuery({ query, text, index: INDEX, aliases: new AliasTable([]) });
  return correctedText({ text, query, words, knows: (word) => known.includes(word) });
}

test('spells misspelt words as the texts do and keeps all else as typed', () => {
  expect(correct('Who dug the TUNELS, under a Harbour?')).toBe('Who dug the tunnels, under a Harbour?');
});

test('leaves out what the query excludes', () => {
  expect(correct('tunels -enginers -"the harbour" now')).toBe('tunnels   now');
});

test('leaves words alone that resemble nothing', () => {
  expect(correct('zeppelin 1912')).toBe('zeppelin 1912');
});

test('leaves a word alone that the model knows, though the texts have only one like it', () => {
  expect(correct('funnels')).toBe('tunnels');
  expect(correct('funnels', ['funnels'])).toBe('funnels');
});
