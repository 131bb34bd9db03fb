import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeSpans } from '../../src/excerpt/merge-spans.ts';

const offset = fc.integer({ min: -5, max: 40 });
const span = fc.record({ start: offset, end: offset });

it('covers the same offsets as the spans did inside the bounds, in order and apart', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 8 }), fc.record({ start: fc.constant(4), end: fc.constant(30) }), (spans, within) => {
      const merged = mergeSpans(spans, within);
      const covers = (list: typeof spans, at: number) => list.some(({ start, end }) => start <= at && at < end);
      for (let at = -5; at < 45; at += 1) {
        expect(covers([...merged], at)).toBe(at >= within.start && at < within.end && covers(spans, at));
      }
      for (const [index, { start, end }] of merged.entries()) {
        expect(start).toBeLessThan(end);
        expect(start).toBeGreaterThan(merged[index - 1]?.end ?? -1);
      }
    }),
  );
});

it('leaves out what is no number', () => {
  expect(
    mergeSpans(
      [
        { start: Number.NaN, end: 9 },
        { start: 1, end: Number.NaN },
      ],
      { start: 0, end: 9 },
    ),
  ).toEqual([]);
});

it('covers the units that a fraction touches', () => {
  expect(mergeSpans([{ start: 1.5, end: 2.5 }], { start: 0, end: 9 })).toEqual([{ start: 1, end: 3 }]);
});
