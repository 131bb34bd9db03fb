import { expect, it } from 'vitest';
import { hideSpans } from '../../src/excerpt/hide-spans.ts';
import { maskIndex } from '../../src/verification/mask-index.ts';
import { buildQuotationIndex } from '../../src/verification/quotation-index.ts';
import { verifyText } from '../../src/verification/verify-text.ts';
import { corpusOf, documentOf, outletOf, spanIn } from '../excerpt/small-corpus.ts';

const BODY = 'The toll was set at two crowns. Fishermen blocked the approach in June. The old ferry was sold for scrap.';
const one = documentOf(BODY);
const other = documentOf('A lighthouse keeper counted every passing ship.', { id: 'gazette/other' });
const corpus = corpusOf({ outlets: [outletOf('gazette')], documents: [one, other], passages: [] });
const whole = buildQuotationIndex(corpus);
const hiding = hideSpans(one, [spanIn(BODY, 'Fishermen blocked the approach in June.')]);
const part = { ...corpus, documents: new Map([[one.id, hiding]]) };

function verdictOf(text: string, index = maskIndex(whole, part)): string | undefined {
  return verifyText({ index, corpus: part, text, outlet: null }).pieces[0]?.finding.verdict;
}

it('finds what stands in the part, and nothing of the rest', () => {
  expect(verdictOf('The toll was set at two crowns.')).toBe('exact');
  expect(verdictOf('The old ferry was sold for scrap.')).toBe('exact');
  expect(verdictOf('Fishermen blocked the approach in June.')).toBe('not-found');
  expect(verdictOf('Fishermen blocked all the approach in June.')).toBe('not-found');
  expect(verdictOf('A lighthouse keeper counted every passing ship.')).toBe('not-found');
});

it('lets no quotation run over what is hidden', () => {
  expect(verdictOf('The toll was set at two crowns. The old ferry was sold for scrap.')).not.toBe('exact');
  expect(verdictOf('at two crowns. Fishermen blocked the approach in June. The old ferry')).not.toBe('exact');
});

it('leaves the whole as it was', () => {
  maskIndex(whole, part);
  expect(verdictOf('Fishermen blocked the approach in June.', whole)).toBe('exact');
});
