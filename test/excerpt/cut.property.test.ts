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

  it('ends between graphemes whenever one of the passage fits the limit', () => {
    fc.assert(
      fc.property(requests, ({ passage, maxChars, focus }) => {
        const bounds = graphemeBounds(passage);
        fc.pre([...bounds].some((bound) => fits(bound, bounds, passage, maxChars)));
        const { span } = cut({ document: passage, passage, maxChars, focus });
        expect(bounds.has(span.start)).toBe(true);
        expect(bounds.has(span.end)).toBe(true);
      }),
      { numRuns: 400 },
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

/** By the whole passage's own segmentation, apart from the code under test. */
function graphemeBounds({ body, span }: HostilePassage): ReadonlySet<number> {
  const segments = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(body.slice(span.start, span.end));
  return new Set([...[...segments].map(({ index }) => span.start + index), span.end]);
}

function fits(bound: number, bounds: ReadonlySet<number>, { body, span }: HostilePassage, maxChars: number): boolean {
  let end = bound + 1;
  while (end < span.end && !bounds.has(end)) end += 1;
  return bound < span.end && end - bound <= maxChars && !/^\s/.test(body.slice(bound, end));
}
