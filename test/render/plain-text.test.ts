import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from '../../src/render/plain-text.ts';
import { hostileText } from '../fakes/hostile-text.ts';

test('is one line', () => {
  expect(plainText(' a\r\nb\n\nc\u2028d\te ')).toBe('a b c d e');
});

test('loses direction and control characters', () => {
  expect(plainText('a\u202eb\u2067c\u0000d\u001b[31me')).toBe('abcd[31me');
});

test('loses halves of surrogate pairs, however they come to stand, and no whole pair', () => {
  expect(plainText('\ud83da\ude00 \ud83d\u202e\ude00 \u{1f600}')).toBe('a  \u{1f600}');
});

test('keeps everything that can be seen, and joiners that shape it', () => {
  expect(plainText('*_`<@1> 👩‍👩‍👧 e\u0301 می‌خواهم')).toBe('*_`<@1> 👩‍👩‍👧 e\u0301 می‌خواهم');
});

test('changes nothing when done twice', () => {
  fc.assert(fc.property(hostileText(), (text) => plainText(plainText(text)) === plainText(text)));
});
