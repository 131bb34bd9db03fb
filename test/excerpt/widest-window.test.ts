import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeSpans } from '../../src/excerpt/merge-spans.ts';
import { isBetter, type Window, widestWindow } from '../../src/excerpt/widest-window.ts';

const offsets = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 10 }).map((list) => list.sort((a, b) => a - b));
const focusSpans = fc
  .array(fc.record({ start: fc.integer({ min: 0, max: 60 }), end: fc.integer({ min: 0, max: 60 }) }), { maxLength: 6 })
  .map((spans) => mergeSpans(spans, { start: 0, end: 60 }));

it('finds what trying every pair of bounds finds', () => {
  fc.assert(
    fc.property(
      fc.record({
        bounds: fc.record({ starts: offsets, ends: offsets }),
        focus: focusSpans,
        opening: fc.option(fc.integer({ min: 0, max: 60 })),
        minChars: fc.integer({ min: 0, max: 20 }),
        maxChars: fc.integer({ min: 2, max: 50 }),
      }),
      (request) => {
        expect(widestWindow(request)).toEqual(byTryingAll(request));
      },
    ),
    { numRuns: 2000 },
  );
});

/** The slow way, with a preference only for the longest end of each start where the focus held is the same. */
function byTryingAll({ bounds, focus, opening, minChars, maxChars }: Parameters<typeof widestWindow>[0]): Window | null {
  let best: Window | null = null;
  for (const start of bounds.starts) {
    for (const end of bounds.ends) {
      if (end <= start || end - start < minChars || end - start > maxChars) continue;
      const held = focus.filter((span) => start <= span.start && span.end <= end).length;
      const window = { start, end, held, opens: start === opening };
      if (held > 0 && (best === null || isBetter(window, best))) best = window;
    }
  }
  return best;
}
