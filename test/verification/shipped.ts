import { fileURLToPath } from 'node:url';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { OutletId } from '../../src/model/outlet.ts';
import { buildQuotationIndex } from '../../src/verification/quotation-index.ts';
import { type VerifiedText, verifyText } from '../../src/verification/verify-text.ts';

export type ShippedCorpus = {
  readonly corpus: Corpus;
  verify(text: string, outlet?: OutletId): VerifiedText;
};

/** The corpus that the product ships, indexed. */
export async function openShippedCorpus(): Promise<ShippedCorpus> {
  const folder = fileURLToPath(new URL('../../corpus', import.meta.url));
  const { corpus } = await loadCorpus({ folder, maxBodyBytes: 1_000_000, today: '9999-12-31' });
  const index = buildQuotationIndex(corpus);
  return { corpus, verify: (text, outlet) => verifyText({ index, corpus, text, outlet: outlet ?? null }) };
}
