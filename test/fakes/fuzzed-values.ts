import fc from 'fast-check';
import { hostileText } from './hostile-text.ts';

/** Words that are harmless, hostile, huge or none. */
export const text = fc.oneof(
  hostileText(8),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    '\ud800',
    'x'.repeat(7000),
    'é'.repeat(3000),
    '👩‍👩‍👧'.repeat(500),
    '__proto__',
    '\u202e\u0000',
    'bridge toll',
  ),
);
/** Anything that JSON can hold. */
export const junk = fc.oneof(
  text,
  fc.constantFrom<unknown>(null, true, [], {}, [[[[{}]]]], -1, 1e308, 2 ** 53, { toString: 'x' }, { length: 1e9 }),
  fc.integer(),
  fc.jsonValue({ maxDepth: 3 }),
);
