import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hideSpans, holdsHidden } from '../../src/excerpt/hide-spans.ts';
import { blockAt, documentOf, spanIn } from './small-corpus.ts';

const BODY = 'One stood. Two fell. Three rose.\n\nA heading\n\nFour slept.';
const document = documentOf(BODY, {}, [
  blockAt('prose', spanIn(BODY, 'One stood. Two fell. Three rose.')),
  blockAt('heading', spanIn(BODY, 'A heading')),
  blockAt('prose', spanIn(BODY, 'Four slept.')),
]);

function blocksOf(hidden: readonly string[]): readonly (readonly [string, string])[] {
  const spans = hidden.map((text) => spanIn(BODY, text));
  return hideSpans(document, spans).blocks.map(({ kind, span }) => [kind, BODY.slice(span.start, span.end)] as const);
}

it('parts a block where prose is hidden, and leaves body and other blocks alone', () => {
  expect(blocksOf(['Two fell.'])).toEqual([
    ['prose', 'One stood.'],
    ['hidden', 'Two fell.'],
    ['prose', 'Three rose.'],
    ['heading', 'A heading'],
    ['prose', 'Four slept.'],
  ]);
  expect(hideSpans(document, [spanIn(BODY, 'Two fell.')]).body).toBe(BODY);
});

it.each([
  [['One stood.'], ['hidden One stood.', 'prose Two fell. Three rose.']],
  [['Three rose.'], ['prose One stood. Two fell.', 'hidden Three rose.']],
  [
    ['Two fell. Three rose.', 'Two fell.'],
    ['prose One stood.', 'hidden Two fell. Three rose.'],
  ],
  [
    ['One stood. Two fell.', 'Two fell. Three rose.'],
    ['hidden One stood. Two fell.', 'hidden Three rose.'],
  ],
])('takes spans at the ends of a block and over one another: %j', (hidden, first) => {
  const parts = blocksOf(hidden).map(([kind, text]) => `${kind} ${text.trim()}`);
  expect(parts.slice(0, parts.indexOf('heading A heading'))).toEqual(first);
});

it('leaves no hidden character in any prose, and every other character where it was', () => {
  const span = fc
    .tuple(fc.nat(BODY.length), fc.nat(BODY.length))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 4 }), (spans) => {
      const isHidden = (at: number): boolean => spans.some(({ start, end }) => start <= at && at < end);
      const shown = hideSpans(document, spans).blocks.filter(({ kind }) => kind === 'prose');
      const was = document.blocks.filter(({ kind }) => kind === 'prose');
      for (let at = 0; at < BODY.length; at += 1) {
        const isProse = was.some(({ span }) => span.start <= at && at < span.end);
        const isShown = shown.some(({ span }) => span.start <= at && at < span.end);
        if (isHidden(at) || BODY.charAt(at).trim() !== '') expect(isShown).toBe(isProse && !isHidden(at));
      }
    }),
  );
});

it('tells of any stretch whether something in it is hidden, and of the document as it was that nothing is', () => {
  const offsets = fc.array(fc.nat(BODY.length), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(offsets, ([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]) => {
      const span = (one: number, other: number) => ({ start: Math.min(one, other), end: Math.max(one, other) });
      const part = hideSpans(document, [span(a, b), span(c, d)]);
      const stretch = span(e, f);
      const isHidden = (at: number): boolean =>
        part.blocks.some(({ kind, span: { start, end } }) => kind === 'hidden' && start <= at && at < end);
      const places = Array.from({ length: stretch.end - stretch.start }, (_, at) => stretch.start + at);
      expect(holdsHidden(part, stretch)).toBe(places.some(isHidden));
      expect(holdsHidden(document, stretch)).toBe(false);
    }),
  );
});
