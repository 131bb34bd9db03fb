import { describe, expect, test } from 'vitest';
import { findPieces, wholeOf, withoutLineMarks } from '../../src/verification/find-pieces.ts';

const piecesOf = (text: string): readonly string[] => findPieces(text).pieces.map(({ start, end }) => text.slice(start, end));

describe('pieces', () => {
  test.each([
    ['straight marks', 'He said "the toll was set" and "so it was".', ['the toll was set', 'so it was']],
    ['curly marks', 'He said “the toll” and ‘the bridge’.', ['the toll', 'the bridge']],
    ['guillemets either way round', '«le péage»', ['le péage']],
    ['guillemets that point inwards', 'Er sagte »die Maut« und ging.', ['die Maut']],
    ['marks of other scripts', 'A 《桥梁》 b ״הגשר״ c 〈渡船〉 d 〝橋〟', ['桥梁', 'הגשר', '渡船', '橋']],
    ['ornamental marks', 'Look: ❝the toll❞ and ❛the bridge❜', ['the toll', 'the bridge']],
    ['low marks', 'Er sagte „die Maut“ und ‚der Bus‘.', ['die Maut', 'der Bus']],
    ['the outermost of nested marks', 'She wrote “he said ‘the toll’ is set” today', ['he said ‘the toll’ is set']],
    ['lines that begin with ">"', 'Look:\n> the toll\n> was set\nReally?', ['the toll\n> was set']],
    ['all that follows ">>>"', 'Look:\n>>> the toll\nwas set', ['the toll\nwas set']],
    ['quoted lines and marks together', '> the toll\nand “the bridge”', ['the toll', 'the bridge']],
    ['no apostrophes', "the council's toll isn't 'set' for the fishermen's boats", ['set']],
    ['nothing between marks without a word', '“” the “…” toll “!” and “a”', ['a']],
  ])('are found in %s', (_, text, expected) => {
    expect(piecesOf(text)).toEqual(expected);
  });

  test('are the whole text where nothing is set off', () => {
    expect(piecesOf('  The toll was set. ')).toEqual(['The toll was set.']);
    expect(findPieces('The toll')).toMatchObject({ isWhole: true });
  });

  test('are none without a word', () => {
    expect([piecesOf('“!?” …'), piecesOf(''), piecesOf('> ')]).toEqual([[], [], []]);
  });
});

test.each([
  ['“the ‘toll’ was “ set”', 'the ‘toll’ was “ set'],
  ['"the toll"', 'the toll'],
  ['《the toll》', 'the toll'],
  ['״the toll״', 'the toll'],
  ['“a” and “b”', '“a” and “b”'],
  ['"a" and "b"', '"a" and "b"'],
  [' the toll ', 'the toll'],
  ['“', '“'],
])('takes off a pair of marks around all of it: %s', (text, expected) => {
  const { start, end } = wholeOf(text);
  expect(text.slice(start, end)).toBe(expected);
});

test('blanks the marks that begin quoted lines, and keeps the length', () => {
  expect(withoutLineMarks('the toll\n> was > set')).toBe('the toll\n  was > set');
});
