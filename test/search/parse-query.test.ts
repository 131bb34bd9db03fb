import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery } from '../../src/search/parse-query.ts';

const words = (query: string) => parseQuery(query).words.map(({ key }) => key);

test('reads quoted phrases and keeps their words for ranking', () => {
  const query = 'tunnels "Axis of Resistance" gaza';
  expect(parseQuery(query).phrases).toEqual([['axis', 'of', 'resistance']]);
  expect(words(query)).toEqual(['tunnels', 'axis', 'of', 'resistance', 'gaza']);
});

test('reads typographic quotation marks', () => {
  expect(parseQuery('“hard revenge”').phrases).toEqual([['hard', 'revenge']]);
});

test('reads excluded words and phrases and drops them from ranking', () => {
  const query = 'missiles -Hellfire -"Reaper drone"';
  expect(parseQuery(query).excluded).toEqual([['hellfire'], ['reaper', 'drone']]);
  expect(words(query)).toEqual(['missiles']);
});

test('takes hyphens inside words, dashes and unpaired marks for punctuation', () => {
  expect(parseQuery('al-Quds - day "unclosed')).toMatchObject({ phrases: [], excluded: [] });
  expect(words('al-Quds - day "unclosed')).toEqual(['al', 'quds', 'day', 'unclosed']);
});

test('takes the marks of a pasted text for its own, not for operators', () => {
  const pasted =
    'He said the "resistance" would go on whatever happened to him or to anybody else in the coming years -never mind';
  expect(parseQuery(pasted)).toMatchObject({ phrases: [], excluded: [] });
});

test('finds nothing to exclude in a minus alone or before an emoji', () => {
  expect(parseQuery('- -🙂 -"" ""')).toMatchObject({ words: [], phrases: [] });
});

test('never fails and never reads a word twice', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('"', '-', ' ', '“', '”', 'a', 'word', '-b', '\0', '\ud800', '(', '\\'), { maxLength: 60 }),
      (parts) => {
        const { words: found } = parseQuery(parts.join(''));
        expect(new Set(found.map(({ start }) => start)).size).toBe(found.length);
      },
    ),
  );
});
