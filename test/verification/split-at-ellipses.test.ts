import { expect, test } from 'vitest';
import { splitAtEllipses } from '../../src/verification/split-at-ellipses.ts';

const partsOf = (text: string): readonly string[] => splitAtEllipses(text).map(({ start, end }) => text.slice(start, end));

test.each(['a … b', 'a... b', 'a [...] b', 'a […] b', 'a (…) b', 'a . . . b', 'a […]b', 'a [ … ] b'])('parts %s', (text) => {
  expect(partsOf(text)).toEqual(['a', 'b']);
});

test('leaves out parts without a letter or digit', () => {
  expect(partsOf('… a, […]. … b …')).toEqual(['a,', 'b']);
});

test('does not part at two dots, nor at brackets with words', () => {
  expect(partsOf('a.. b [in Gaza] c')).toEqual(['a.. b [in Gaza] c']);
});
