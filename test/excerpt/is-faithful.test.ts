import { describe, expect, it } from 'vitest';
import { buildExcerpt, isWithheld } from '../../src/excerpt/build-excerpt.ts';
import { slice } from '../../src/excerpt/slice.ts';
import { isFaithful } from './is-faithful.ts';
import { blockAt, corpusOf, documentOf, outletOf, passageOf, spanIn } from './small-corpus.ts';

const BODY = 'The port opened in May. Two ships came at once.\nThe views are the author’s own.';
const blocks = [blockAt('prose', { start: 0, end: 47 }), blockAt('disclaimer', spanIn(BODY, 'The views are the author’s own.'))];
const document = documentOf(BODY, {}, blocks);
const passage = passageOf(document, 'The port opened in May.', 'Two ships came at once.');
const corpus = corpusOf({ outlets: [outletOf('gazette')], documents: [document], passages: [passage] });
const excerpt = buildExcerpt({ corpus, passageId: passage.id, maxChars: 30, marks: [], score: 0, today: '2026-11-20' });
if (isWithheld(excerpt)) throw new Error('withheld');

describe('isFaithful', () => {
  it('is true of an excerpt as it was built', () => {
    expect(isFaithful(excerpt, corpus)).toBe(true);
  });

  it('is false when the text is not the slice at the span, though both are of the document', () => {
    expect(isFaithful({ ...excerpt, text: slice(document, spanIn(BODY, 'Two ships came at once.')) }, corpus)).toBe(false);
    expect(isFaithful({ ...excerpt, span: { start: excerpt.span.start, end: excerpt.span.end + 1 } }, corpus)).toBe(false);
    expect(isFaithful({ ...excerpt, span: { start: -1, end: 5 } }, corpus)).toBe(false);
  });

  it('is false when what the document says about itself is left out or is another', () => {
    expect(isFaithful({ ...excerpt, source: { ...excerpt.source, about: [] } }, corpus)).toBe(false);
    const about = [{ kind: 'disclaimer', text: excerpt.text } as const];
    expect(isFaithful({ ...excerpt, source: { ...excerpt.source, about } }, corpus)).toBe(false);
  });

  it('is false when the document is gone, changed or not sealed', () => {
    const withDocument = (changed: typeof document) => ({ ...corpus, documents: new Map([[document.id, changed]]) });
    expect(isFaithful(excerpt, { ...corpus, documents: new Map() })).toBe(false);
    expect(isFaithful(excerpt, withDocument(documentOf(BODY.replace('May', 'Mai'), {}, blocks)))).toBe(false);
    expect(isFaithful(excerpt, withDocument({ ...document }))).toBe(false);
  });
});
