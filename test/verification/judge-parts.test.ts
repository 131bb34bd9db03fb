import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DifferencePart } from '../../src/model/verification-reply.ts';
import { buildQuotationIndex } from '../../src/verification/quotation-index.ts';
import { verifyText } from '../../src/verification/verify-text.ts';
import { corpusOf, documentOf, outletOf } from '../excerpt/small-corpus.ts';

const FERRY = 'The old ferry was sold for scrap in the autumn. The crew went home to the islands before the first snow fell.';
const BRIDGE = 'Four thousand spectators stood on the quay. The mayor opened the bridge with a pair of golden scissors at noon.';
const ferry = documentOf(FERRY, { id: 'gazette/ferry' });
const bridge = documentOf(BRIDGE, { id: 'radio/bridge', outlet: 'radio' });
const corpus = corpusOf({ outlets: [outletOf('gazette'), outletOf('radio')], documents: [ferry, bridge], passages: [] });
const index = buildQuotationIndex(corpus);
const findingOf = (text: string) => verifyText({ index, corpus, text: `“${text}”`, outlet: null }).pieces[0]?.finding;

test('a whole part of one document and an altered part of another are a splice, each beside its own source', () => {
  expect(findingOf('The old ferry was sold for scrap … opened the bridge zebra a pair of golden scissors')).toMatchObject({
    verdict: 'spliced',
    parts: [
      { quoted: 'The old ferry was sold for scrap', place: { document: ferry }, difference: null },
      { place: { document: bridge }, difference: [{ op: 'equal' }, { op: 'replaced', source: 'with' }, { op: 'equal' }] },
    ],
  });
});

test('parts of one document out of its order are a splice, though one was altered', () => {
  expect(findingOf('The crew went home to zebra islands … The old ferry was sold')).toMatchObject({
    verdict: 'spliced',
    parts: [{ difference: [{}, { op: 'replaced' }, {}] }, { difference: null }],
  });
});

test('parts in the order of one document are one altered quotation', () => {
  expect(findingOf('The old ferry was sold … went home to zebra islands')).toMatchObject({
    verdict: 'altered',
    difference: [{ op: 'equal' }, { op: 'ellipsis' }, { op: 'equal' }, { op: 'replaced' }, { op: 'equal' }],
  });
});

test('a part that stands nowhere is shown as such beside the part before it', () => {
  expect(findingOf('The old ferry was sold for scrap … desert plants thrive')).toMatchObject({
    verdict: 'altered',
    places: [{ document: ferry }],
    difference: [{ op: 'equal' }, { op: 'ellipsis' }, { op: 'inserted', quoted: 'desert plants thrive' }],
  });
});

/** The source's words between the ellipses of a difference. */
function sourceRuns(difference: readonly DifferencePart[]): readonly string[] {
  const runs = [''];
  for (const part of difference) {
    if (part.op === 'ellipsis') runs.push('');
    else if ('source' in part) runs[runs.length - 1] += ` ${part.source}`;
  }
  return runs.map((run) => run.replace(/\P{L}+/gu, ' ').trim());
}

test('what is shown as the words of a document stands there in a row', () => {
  const part = fc
    .tuple(fc.constantFrom(FERRY, BRIDGE), fc.nat(14), fc.integer({ min: 3, max: 10 }), fc.option(fc.nat(9)))
    .map(([body, from, count, zebra]) => {
      const words = body.split(' ').slice(from, from + count);
      return (zebra === null ? words : words.with(zebra % words.length, 'zebra')).join(' ');
    });
  fc.assert(
    fc.property(fc.array(part, { minLength: 2, maxLength: 4 }), (parts) => {
      const finding = findingOf(parts.join(' … '));
      const shown =
        finding?.verdict === 'spliced'
          ? finding.parts
          : finding?.verdict === 'altered'
            ? [{ place: finding.places[0], difference: finding.difference }]
            : [];
      for (const { place, difference } of shown) {
        const words = place.document.body.replace(/\P{L}+/gu, ' ');
        for (const run of sourceRuns(difference ?? [])) expect([parts, words]).toEqual([parts, expect.stringContaining(run)]);
      }
    }),
    { numRuns: 300 },
  );
});
