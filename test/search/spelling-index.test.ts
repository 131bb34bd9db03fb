import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SpellingIndex } from '../../src/search/spelling-index.ts';

const WORDS = ['harbour', 'tunnels', 'asymmetric', 'gaza', '2011', 'و', 'resistance'];

function indexOf(words: readonly string[]): SpellingIndex {
  const index = new SpellingIndex();
  index.add(0, words.length, (word) => words[word] ?? '');
  return index;
}

test('finds a word by any single slip of the pen', () => {
  const index = indexOf(WORDS);
  const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
  fc.assert(
    fc.property(
      fc.constantFrom(0, 1, 2, 6),
      fc.nat(),
      fc.constantFrom('insert', 'delete', 'swap', 'turn'),
      letter,
      (word, place, slip, other) => {
        const right = WORDS[word] ?? '';
        const at = place % right.length;
        expect(index.candidates(misspell(right, at, slip, other)).has(word)).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

test('finds a long word by two slips', () => {
  expect(indexOf(WORDS).candidates('rezistense').has(6)).toBe(true);
});

test('never corrects a number or a word of two letters', () => {
  expect(indexOf(WORDS).candidates('2012').size).toBe(0);
  expect(indexOf(WORDS).candidates('gz').size).toBe(0);
});

test('keeps what was added before', () => {
  const words = ['harbour', 'tunnels'];
  const index = new SpellingIndex();
  index.add(0, 1, (word) => words[word] ?? '');
  index.add(1, 2, (word) => words[word] ?? '');
  expect(index.candidates('harbuor').has(0)).toBe(true);
  expect(index.candidates('tunels').has(1)).toBe(true);
});

function misspell(word: string, at: number, slip: 'insert' | 'delete' | 'swap' | 'turn', letter: string): string {
  switch (slip) {
    case 'insert':
      return word.slice(0, at) + letter + word.slice(at);
    case 'delete':
      return word.slice(0, at) + word.slice(at + 1);
    case 'swap':
      return word.slice(0, at) + letter + word.slice(at + 1);
    case 'turn':
      return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
    default:
      return slip satisfies never;
  }
}
