import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut } from '../../src/excerpt/cut.ts';
import { brokenText, type HostilePassage, hostileText, passageIn, spansOver } from './hostile-text.ts';

const requests = passageIn(fc.oneof({ weight: 3, arbitrary: hostileText }, { weight: 1, arbitrary: brokenText })).chain(
  (passage) =>
    fc.record({
      passage: fc.constant(passage),
      maxChars: fc.oneof(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 2, max: 700 }), fc.constant(350)),
      focus: spansOver(passage.body.length),
    }),
);

describe('cut, on hostile text', () => {
  it('is contiguous, inside the passage, within the limit, and says exactly where it omits', () => {
    fc.assert(
      fc.property(requests, ({ passage, maxChars, focus }) => {
        const { span, omitted } = cut({ document: passage, passage, maxChars, focus });
        expect(span.start).toBeGreaterThanOrEqual(passage.span.start);
        expect(span.end).toBeLessThanOrEqual(passage.span.end);
        expect(span.end - span.start).toBeGreaterThan(0);
        expect(span.end - span.start).toBeLessThanOrEqual(Math.max(maxChars, 0));
        expect(omitted).toEqual({ before: span.start !== passage.span.start, after: span.end !== passage.span.end });
      }),
      { numRuns: 400 },
    );
  });

  it('ends between graphemes, unless each of the passage is longer than the limit', () => {
    fc.assert(
      fc.property(requests, ({ passage, maxChars, focus }) => {
        const { span } = cut({ document: passage, passage, maxChars, focus });
        const segments = graphemesIn(passage);
        const isWhole = [span.start, span.end].every(
          (end) => end === passage.span.end || segments.some(({ index }) => index + passage.span.start === end),
        );
        const anyFits = segments.some(({ segment }) => segment.length <= maxChars && segment.trim() !== '');
        expect(isWhole || !anyFits).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('starts and ends on no white space that stands alone', () => {
    fc.assert(
      fc.property(requests, ({ passage, maxChars, focus }) => {
        const { span } = cut({ document: passage, passage, maxChars, focus });
        const shown = [...graphemes.segment(passage.body.slice(span.start, span.end))].map(({ segment }) => segment);
        expect(shown.at(0)?.trim()).not.toBe('');
        expect(shown.at(-1)?.trim()).not.toBe('');
      }),
      { numRuns: 200 },
    );
  });

  it('never parts a surrogate pair, whatever the limit', () => {
    fc.assert(
      fc.property(requests, ({ passage, maxChars, focus }) => {
        const { span } = cut({ document: passage, passage, maxChars, focus });
        for (const end of [span.start, span.end]) {
          expect(passage.body.slice(end - 1, end + 1)).not.toMatch(/^[\ud800-\udbff][\udc00-\udfff]$/);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same part each time, and the same again when that part is cut once more', () => {
    fc.assert(
      fc.property(requests, ({ passage, maxChars, focus }) => {
        const first = cut({ document: passage, passage, maxChars, focus });
        expect(cut({ document: passage, passage, maxChars, focus: [...focus].reverse() })).toEqual(first);
        const again = cut({ document: passage, passage: { span: first.span, sentences: [first.span] }, maxChars, focus });
        expect(again).toEqual({ span: first.span, omitted: { before: false, after: false } });
      }),
      { numRuns: 150 },
    );
  });
});

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** By the whole passage's own segmentation, apart from the code under test. */
function graphemesIn({ body, span }: HostilePassage): readonly Intl.SegmentData[] {
  return [...graphemes.segment(body.slice(span.start, span.end))];
}
