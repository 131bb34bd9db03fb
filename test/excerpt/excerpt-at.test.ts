import { expect, test } from 'vitest';
import { excerptAt } from '../../src/excerpt/excerpt-at.ts';
import { corpusOf, documentOf, outletOf, passageOf, spanIn } from './small-corpus.ts';

const BODY = 'The toll was set. “Nobody came,” she said. The ferry lay idle.\n\nIce closed the narrows. It was cold.';
const document = documentOf(BODY);
const passages = [
  passageOf(document, 'The toll was set.', '“Nobody came,” she said.', 'The ferry lay idle.'),
  passageOf(document, 'Ice closed the narrows.', 'It was cold.'),
];
const corpus = corpusOf({ outlets: [outletOf('gazette')], documents: [document], passages });
const at = (words: string, changes: { maxChars?: number } = {}) =>
  excerptAt({ corpus, document, passages, span: spanIn(BODY, words), maxChars: 500, today: '2026-11-20', ...changes });

test('shows the passage around a stretch, and marks the stretch', () => {
  expect(at('ferry lay')).toMatchObject({
    text: 'The toll was set. “Nobody came,” she said. The ferry lay idle.',
    passageId: passages[0]?.id,
    marks: [spanIn(BODY, 'ferry lay')],
    quotation: 'none',
    omitted: { before: false, after: false },
    outlet: { id: 'gazette' },
    score: 0,
  });
});

test('joins the passages that a stretch runs over', () => {
  expect(at('idle.\n\nIce')).toMatchObject({ text: BODY, passageId: passages[0]?.id, quotation: 'contains' });
});

test('keeps to the limit around the stretch', () => {
  expect(at('It was cold', { maxChars: 20 })).toMatchObject({ text: 'It was cold.', omitted: { before: true, after: false } });
  const shown = at('idle.\n\nIce', { maxChars: 45 });
  expect('text' in shown && shown.text).toBe('The ferry lay idle.\n\nIce closed the narrows.');
});

test('withholds where the corpus has no passage, and where a passage is not what its id says', () => {
  const request = { corpus, document, span: spanIn(BODY, 'ferry'), maxChars: 500, today: '2026-11-20' };
  expect(excerptAt({ ...request, passages: [] })).toMatchObject({ document: document.id, reason: 'source-changed' });
  const forged = passages.map((passage) => ({ ...passage, id: 'k7d2-9fq4mab' }));
  expect(excerptAt({ ...request, passages: forged })).toMatchObject({ passageId: 'k7d2-9fq4mab', reason: 'source-changed' });
});
