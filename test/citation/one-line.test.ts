import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oneLine } from '../../src/citation/one-line.ts';
import { hostileText } from '../fakes/hostile-text.ts';

describe('oneLine', () => {
  test('makes one space of every run of white space and line ends', () => {
    expect(oneLine(' The\r\n\tpier\u2028closed\u0085  again ')).toBe('The pier closed again');
  });

  test('takes out controls, direction controls and broken pairs, and leaves letters, accents and emoji', () => {
    expect(oneLine('a\u202eb\u0000c\ud83dd\ufdd0e — é قاسم 👩‍👩‍👧')).toBe('abcde — é قاسم 👩‍👩‍👧');
  });

  test('ends in an ellipsis what is longer than any title, never inside a character', () => {
    expect(oneLine('x'.repeat(1000))).toHaveLength(1000);
    expect(oneLine(`x${'👍'.repeat(600)}`)).toMatch(/^x(?:👍){499}…$/u);
  });

  test('never leaves two spaces together, at an end, or a line end', () => {
    fc.assert(
      fc.property(hostileText(20), (text) => {
        expect(oneLine(text)).toMatch(/^(?:\S+(?: \S+)*)?$/u);
        expect(oneLine(oneLine(text))).toBe(oneLine(text));
      }),
    );
  });
});
