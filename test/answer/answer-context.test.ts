import { expect, test } from 'vitest';
import { answerContext } from '../../src/answer/answer-context.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { hasSurroundings } from '../../src/excerpt/surroundings.ts';
import { shelfOf } from '../fakes/shelves.ts';
import { SHIPPED_CORPUS } from '../fakes/small-library.ts';

const { corpus } = await loadCorpus({ folder: SHIPPED_CORPUS, maxBodyBytes: 100_000, today: '9999-12-31' });
const shelf = shelfOf(corpus, { excerptMaxChars: 400 });

test('shows of every passage, with what stands around it, no more at once than the rights allow, and something on each side', () => {
  for (const { id, document: documentId } of corpus.passages.values()) {
    const document = corpus.documents.get(documentId);
    const reply = answerContext([id], shelf);
    if (document === undefined || reply.kind !== 'context') throw new Error(`no context for ${id}`);
    const { excerpt, before, after } = reply;
    const texts = [...before, excerpt, ...after];
    const chars = texts.reduce((sum, { text }) => sum + text.length, 0);
    expect(chars, id).toBeLessThanOrEqual(document.rights.maxExcerptChars);
    for (const { text, span } of texts) expect(document.body.slice(span.start, span.end)).toBe(text);
    for (const [at, { span }] of texts.slice(1).entries()) expect(span.start).toBeGreaterThanOrEqual(texts[at]?.span.end ?? 0);
    expect(before.length + after.length > 0).toBe(hasSurroundings(document, excerpt.span, corpus));
  }
});

test('shows the part of a passage that was quoted, not another one, where that part has to be shortened', () => {
  const long = [...corpus.passages.values()].find(({ span, document }) => {
    const limit = corpus.documents.get(document)?.rights.maxExcerptChars ?? 0;
    return limit === 350 && span.end - span.start > 300;
  });
  if (long === undefined) throw new Error('no long passage');
  const reply = answerContext([long.id, (60).toString(36), (290).toString(36)], shelf);
  expect(reply).toMatchObject({ kind: 'context', excerpt: { omitted: { before: true, after: true } } });
  const { span } = reply.kind === 'context' ? reply.excerpt : { span: { start: 0, end: 0 } };
  expect(span.start).toBeGreaterThanOrEqual(long.span.start + 60);
  expect(span.end).toBeLessThanOrEqual(long.span.start + 290);
  expect(span.end - span.start).toBeLessThanOrEqual(175);
});
