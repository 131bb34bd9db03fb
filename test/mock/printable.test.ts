import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable, printableLine } from '../../src/mock/printable.ts';

describe('printable', () => {
  it.each([
    ['\u001b]0;title\u0007', '␛]0;title␇'],
    ['\u001b[2J', '␛[2J'],
    ['a\u009b31mb\u0085', 'a\ufffd31mb\ufffd'],
    ['a\0b\u007f\b', 'a␀b␡␈'],
    ['a\tb', 'a    b'],
    ['a\r\nb\rc\u2028d\u2029e', 'a\nb\nc\nd\ne'],
    ['a\u202eb\u202c', 'a\ufffdb\ufffd'],
    ['\u2067שלום\u2069 \u200f', '\u2067שלום\u2069 \u200f'],
    ['a\ud800b', 'a\ufffdb'],
    ['e\u0301 👨‍👩‍👧 日本', 'e\u0301 👨‍👩‍👧 日本'],
  ])('turns %j into %j', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it('leaves no control character but line feeds, and none on one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2028\u2029]/u);
        expect(printableLine(text)).not.toContain('\n');
      }),
    );
  });
});
