import { expect, test } from 'vitest';
import { denies, sentenceAround } from '../../src/verification/sentence-around.ts';

function around(text: string) {
  return sentenceAround(text, { start: text.indexOf('“') + 1, end: text.lastIndexOf('”') });
}

test('is what stands beside a quotation in its own sentence', () => {
  expect(around('It rained. Holm said: “It is a mistake,” and left. Nobody came.')).toEqual({
    before: 'Holm said:',
    after: ' and left',
  });
});

test('takes in a line of attribution below, and no other', () => {
  expect(around('“It is a mistake.”\n— Ada Lindqvist').after).toBe('\n— Ada Lindqvist');
  expect(around('“It is a mistake.”\nAda Lindqvist left').after).toBe('');
});

test.each([
  ['It is false that Holm said “it is a mistake”', true],
  ['Not Holm said “it is a mistake”', true],
  ['Holm didn’t say “it is a mistake”', true],
  ['Contrary to what Holm said, “it is a mistake”', true],
  ['Holm said “it is a mistake”', false],
  ['Holm said nothing. Ekdahl noted: “It is no mistake”', false],
])('denies, or does not: %s', (text, expected) => {
  expect(denies(around(text))).toBe(expected);
});
