import { expect, it } from 'vitest';
import { quotationExtent } from '../../src/excerpt/quotation-extent.ts';
import { spanIn } from './small-corpus.ts';

const TEXT = 'The mayor said: “Nobody pays. Nobody will.” The clerk left.';

it.each([
  ['The clerk left.', 'none'],
  ['The mayor said:', 'none'],
  ['“Nobody pays. Nobody will.”', 'contains'],
  ['The mayor said: “Nobody pays. Nobody will.” The clerk left.', 'contains'],
  ['The mayor said: “Nobody pays.', 'inside'],
  ['Nobody will.” The clerk left.', 'inside'],
  ['Nobody pays.', 'inside'],
])('of %j it is %s', (part, expected) => {
  expect(quotationExtent(TEXT, spanIn(TEXT, part))).toBe(expected);
});
