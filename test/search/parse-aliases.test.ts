import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseAliases } from '../../src/search/parse-aliases.ts';

const mistakes = (text: string) => parseAliases(text).mistakes.map(({ line, code, detail }) => `${line} ${code} ${detail}`);

test('reads the aliases that come with the corpus', () => {
  const { aliases, mistakes: none } = parseAliases(readFileSync('corpus/aliases.yaml', 'utf8'));
  expect(none).toEqual([]);
  expect(aliases.length).toBeGreaterThan(0);
});

test('an empty file has no aliases and no mistakes', () => {
  expect(parseAliases('')).toEqual({ aliases: [], mistakes: [] });
});

test('names every mistake with its line', () => {
  const text = [
    '- names: [Daesh]',
    '  reason: one name only',
    '- names: [UN, United Nations]',
    '- names: [a, b]',
    '  reason: x',
    '  extra: 1',
  ].join('\n');
  expect(mistakes(text).map((mistake) => mistake.slice(0, 7))).toEqual(['1 shape', '3 shape', '4 shape']);
});

test('refuses a name twice, however it is written, and one without a word', () => {
  const text = '- names: [Daesh, "Da\'esh"]\n  reason: x\n- names:\n    - UN\n    - "--"\n  reason: y\n';
  expect(mistakes(text)).toEqual(['1 name-twice Daesh', "1 name-twice Da'esh", '5 name-without-word --']);
});

test('reports broken YAML as such', () => {
  expect(mistakes('- names: [Daesh')[0]).toMatch(/^1 yaml-syntax/);
});
