import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemesOf } from '../../src/excerpt/graphemes-of.ts';
import { brokenText, hostileText } from './hostile-text.ts';

function boundsByQuestion(text: string): readonly number[] {
  const graphemes = graphemesOf(text);
  return Array.from({ length: text.length + 1 }, (_, at) => at).filter((at) => graphemes.isBound(at));
}

/** One pass over the whole text, the slow way. */
function boundsByOracle(text: string): readonly number[] {
  const segments = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text);
  return [...new Set([...[...segments].map(({ index }) => index), text.length, 0])].sort((a, b) => a - b);
}

describe('graphemesOf', () => {
  it('has the bounds of UAX #29', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, brokenText), (text) => {
        const part = text.slice(0, 3000);
        expect(boundsByQuestion(part)).toEqual(boundsByOracle(part));
      }),
      { numRuns: 100 },
    );
  });

  it.each(['👩‍👩‍👧', '🇮🇷', 'e\u0301', '한', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', `a${'\u0301'.repeat(700)}`])(
    'reads a long run of %s in steps without a false bound',
    (piece) => {
      for (let lead = 0; lead < 12; lead += 1) {
        const text = `${'é'.repeat(lead)}${piece.repeat(Math.ceil(1400 / piece.length))}`;
        expect(boundsByQuestion(text)).toEqual(boundsByOracle(text));
      }
    },
  );

  it('rounds an offset to the bounds around it', () => {
    const graphemes = graphemesOf('ae\u0301b');
    expect([0, 1, 2, 3, 4].map((at) => graphemes.floor(at))).toEqual([0, 1, 1, 3, 4]);
    expect([0, 1, 2, 3, 4].map((at) => graphemes.ceil(at))).toEqual([0, 1, 3, 3, 4]);
    expect(graphemes.floor(99)).toBe(4);
    expect(graphemes.ceil(-1)).toBe(0);
  });
});
