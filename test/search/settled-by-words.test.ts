import { expect, test } from 'vitest';
import { AliasTable } from '../../src/search/aliases.ts';
import { parseQuery } from '../../src/search/parse-query.ts';
import { rankTexts } from '../../src/search/rank-texts.ts';
import { isSettledByWords } from '../../src/search/settled-by-words.ts';
import { emptyTextIndex, withTexts } from '../../src/search/text-index.ts';

const INDEX = withTexts(emptyTextIndex(), [
  'The harbour was full of ships from Lisbon.',
  'A storm broke the northern gates of the old harbour at night.',
  'His father tilled the soil near Lisbon.',
  'Bread was dear in the year of the storm.',
]);

function settled(text: string): boolean {
  const query = parseQuery(text);
  return isSettledByWords(rankTexts({ index: INDEX, query, text, aliases: new AliasTable([]), keep: null, top: 100 }));
}

test('is settled where one text alone has all of the words', () => {
  expect(settled('northern gates broke night')).toBe(true);
});

test('stays open where another text is near', () => {
  expect(settled('harbour')).toBe(false);
});

test('stays open where words are missing', () => {
  expect(settled('northern dockyard engineers blasted gates')).toBe(false);
});

test('stays open where nothing is found', () => {
  expect(settled('photosynthesis')).toBe(false);
});
