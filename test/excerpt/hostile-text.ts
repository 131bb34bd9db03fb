import fc from 'fast-check';
import type { Span } from '../../src/model/span.ts';

/** What breaks naive cutting, escaping or counting, as pieces of a text. */
const PIECES = [
  'word',
  'another',
  'Gen. Soleimani',
  '3,000',
  'January 3, 2020',
  'e\u0301e\u0301',
  'Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f',
  'n\u0303',
  '\u0301',
  '👩‍👩‍👧‍👦',
  '🧑🏽‍🚀',
  '🇮🇷🇮🇱🇺🇸',
  '🔻',
  '1️⃣',
  'قاسم سلیمانی',
  'שָׁלוֹם',
  '\u202etxet\u202c',
  '\u2067abc\u2069',
  '\u200b',
  '\u200d',
  '\ufeff',
  'ก็',
  '한국어',
  '각',
  '漢字',
  'नमस्ते',
  '[click](https://evil.example)',
  '||spoiler||',
  '```js\ncode\n```',
  '@everyone',
  '-# small',
  '1) one',
  '\r\n',
  'don’t',
  '“',
  '”',
  '"',
  '‘',
  '’',
  '«quoted»',
  '– and',
  'but—or',
  ',',
  ';',
  ':',
];

const LONG_PIECES = [
  'x'.repeat(4000),
  '👩‍👩‍👧'.repeat(500),
  '🇮🇷'.repeat(1000),
  `a${'\u0301'.repeat(400)}`,
  '漢'.repeat(1000),
  `${'long '.repeat(800)}`.trim(),
];

/** Text without lone surrogates, as a file can hold it. */
export const hostileText: fc.Arbitrary<string> = textOf(
  fc.oneof(
    { weight: 24, arbitrary: fc.constantFrom(...PIECES) },
    { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }).filter((text) => !/\p{Surrogate}/u.test(text)) },
    { weight: 1, arbitrary: fc.constantFrom(...LONG_PIECES) },
  ),
);

/** The same with halves of surrogate pairs, as no file but a program can hold it. */
export const brokenText: fc.Arbitrary<string> = textOf(
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
    { weight: 2, arbitrary: fc.constantFrom('\ud83d', '\udd3b', '\udd3b\ud83d') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  ),
);

/** A text of one to three sentences between other text. */
export type HostilePassage = {
  readonly body: string;
  readonly span: Span;
  readonly sentences: readonly Span[];
};

export function passageIn(text: fc.Arbitrary<string>): fc.Arbitrary<HostilePassage> {
  const sentence = text.map((words) => words.trim()).filter((words) => words !== '');
  return fc
    .record({ before: text, sentences: fc.array(sentence, { minLength: 1, maxLength: 3 }), after: text })
    .map(({ before, sentences, after }) => {
      let body = `${before}\n`;
      const start = body.length;
      const spans = sentences.map((words, at) => {
        if (at > 0) body += ' ';
        const from = body.length;
        body += words;
        return { start: from, end: body.length };
      });
      const end = body.length;
      return { body: `${body}\n${after}`, span: { start, end }, sentences: spans };
    });
}

/** Spans over a body, sensible and senseless. */
export function spansOver(length: number): fc.Arbitrary<readonly Span[]> {
  const offset = fc.integer({ min: -3, max: length + 3 });
  return fc.array(fc.record({ start: offset, end: offset }), { maxLength: 4 });
}

function textOf(piece: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '', '. ', ', ', '\u00a0')), { maxLength: 30 })
    .map((pieces) => pieces.flat().join(''));
}
