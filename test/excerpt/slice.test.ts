import { describe, expect, it } from 'vitest';
import { hideSpans } from '../../src/excerpt/hide-spans.ts';
import { HiddenWordsError, SpanError, slice, UnsealedDocumentError } from '../../src/excerpt/slice.ts';
import { documentOf, spanIn } from './small-corpus.ts';

const document = documentOf('“Peace,” he said. 🔻 The end.');

describe('slice', () => {
  it('gives the stored words from start up to, not including, end', () => {
    expect(slice(document, spanIn(document.body, '“Peace,” he said.'))).toBe('“Peace,” he said.');
    expect(slice(document, { start: 0, end: document.body.length })).toBe(document.body);
    expect(slice(document, spanIn(document.body, '🔻'))).toBe('🔻');
  });

  const inPair = document.body.indexOf('🔻') + 1;
  it.each([
    ['an empty span', { start: 3, end: 3 }],
    ['a span that runs backwards', { start: 5, end: 3 }],
    ['a span before the body', { start: -1, end: 3 }],
    ['a span past the body', { start: 0, end: document.body.length + 1 }],
    ['a fraction', { start: 0.5, end: 3 }],
    ['no number', { start: 0, end: Number.NaN }],
    ['a start inside a surrogate pair', { start: inPair, end: inPair + 5 }],
    ['an end inside a surrogate pair', { start: 0, end: inPair }],
  ])('refuses %s', (_, span) => {
    expect(() => slice(document, span)).toThrow(SpanError);
    expect(() => slice(document, span)).toThrow(expect.objectContaining({ code: 'bad-span', document: document.id, span }));
  });

  it('refuses whatever touches hidden words, and cuts on either side of them', () => {
    const part = hideSpans(document, [spanIn(document.body, '🔻')]);
    const { body } = document;
    for (const text of ['🔻', 'said. 🔻', '🔻 The', body]) {
      expect(() => slice(part, spanIn(body, text))).toThrow(HiddenWordsError);
      expect(slice(document, spanIn(body, text))).toBe(text);
    }
    expect(slice(part, spanIn(body, '“Peace,” he said. '))).toBe('“Peace,” he said. ');
    expect(slice(part, spanIn(body, ' The end.'))).toBe(' The end.');
  });

  it('refuses a copy with another body, though its type says sealed', () => {
    const copy = { ...document, body: document.body.replace('Peace', 'Pears') };
    expect(() => slice(copy, { start: 0, end: 5 })).toThrow(UnsealedDocumentError);
  });
});
