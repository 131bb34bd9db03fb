import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DifferencePart } from '../../src/model/verification-reply.ts';
import { compare } from '../../src/verification/compare.ts';
import { buildQuotationIndex } from '../../src/verification/quotation-index.ts';
import { corpusOf, documentOf } from '../excerpt/small-corpus.ts';

const WORDS = Array.from({ length: 120 }, (_, at) => `w${at.toString(36)}x`);
const document = documentOf(WORDS.join(' '));
const twin = documentOf(`${WORDS.slice(20, 40).join(' ')}.`, { id: 'gazette/twin', outlet: 'radio' });
const index = buildQuotationIndex(corpusOf({ outlets: [], documents: [document, twin], passages: [] }));

const quotedOf = (difference: readonly DifferencePart[]): string =>
  difference.flatMap((part) => ('quoted' in part ? [part.quoted] : [])).join(' ');
const sourceOf = (difference: readonly DifferencePart[]): string =>
  difference.flatMap((part) => ('source' in part ? [part.source] : [])).join(' ');

test('gives both sides whole, in order, whatever was changed', () => {
  const edit = fc.record({ at: fc.nat(100), how: fc.constantFrom('drop', 'add', 'change') });
  fc.assert(
    fc.property(fc.nat(60), fc.integer({ min: 20, max: 50 }), fc.array(edit, { maxLength: 5 }), (from, count, edits) => {
      let quoted: readonly string[] = WORDS.slice(from, from + count);
      for (const { at, how } of edits) {
        const place = at % quoted.length;
        if (how === 'drop') quoted = quoted.toSpliced(place, 1);
        else quoted = quoted.toSpliced(place, how === 'add' ? 0 : 1, 'zebra');
      }
      const found = compare(index, quoted.join(' '), () => false);
      expect(found).not.toBeNull();
      expect(quotedOf(found?.difference ?? [])).toBe(quoted.join(' '));
      expect(document.body).toContain(sourceOf(found?.difference ?? []));
      expect(found?.kept).toBeGreaterThanOrEqual(count - edits.length);
      expect(found?.kept).toBeLessThanOrEqual(count);
    }),
  );
});

test('follows a quotation that lost or gained a few dozen words in the middle', () => {
  const shorter = [...WORDS.slice(0, 40), ...WORDS.slice(60, 100)].join(' ');
  expect(compare(index, shorter, () => false)).toMatchObject({ kept: 80, difference: [{}, { op: 'deleted' }, {}] });
  const longer = [...WORDS.slice(0, 40), ...Array(20).fill('zebra'), ...WORDS.slice(40, 80)].join(' ');
  expect(compare(index, longer, () => false)).toMatchObject({ kept: 80, difference: [{}, { op: 'inserted' }, {}] });
});

test('tells where no space stands between what is the same and what is not', () => {
  const hyphened = documentOf('The harbour has a Russian-made crane of great height and a well–known dock.');
  const small = buildQuotationIndex(corpusOf({ outlets: [], documents: [hyphened], passages: [] }));
  const difference = (text: string) =>
    compare(small, text, () => false)?.difference.map((part) => [part.op, part.isJoined === true ? 'joined' : 'apart']);
  expect(difference('The harbour has a American-made crane of great height and a dock.')).toEqual([
    ['equal', 'apart'],
    ['replaced', 'apart'],
    ['equal', 'joined'],
    ['deleted', 'apart'],
    ['equal', 'apart'],
  ]);
  expect(difference('The harbour has a very-Russian-made crane of great height and')).toEqual([
    ['equal', 'apart'],
    ['inserted', 'apart'],
    ['equal', 'joined'],
  ]);
});

test('of two texts that are equally near, takes the favoured one', () => {
  const text = [...WORDS.slice(22, 30), 'zebra', ...WORDS.slice(31, 38)].join(' ');
  const place = (outlet: string) => compare(index, text, ({ document: found }) => found.outlet === outlet)?.place.document.id;
  expect([place('gazette'), place('radio')]).toEqual(['gazette/harbour', 'gazette/twin']);
});

test('finds nothing where fewer than three words, or less than three in five, are the same', () => {
  expect(compare(index, `${WORDS[3]} zebra ${WORDS[5]}`, () => false)).toBeNull();
  expect(
    compare(
      index,
      WORDS.slice(0, 40)
        .map((word, at) => (at % 2 === 0 ? word : 'zebra'))
        .join(' '),
      () => false,
    ),
  ).toBeNull();
});
