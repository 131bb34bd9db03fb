import { describe, expect, it } from 'vitest';
import { hasSurroundings, surroundings } from '../../src/excerpt/surroundings.ts';
import type { Stretch } from '../../src/model/quote-replies.ts';
import { blockAt, corpusOf, documentOf, outletOf, passageOf, spanIn } from './small-corpus.ts';

const FIRST = 'The harbour opened in May.';
const SECOND = 'It was deep.[3]';
const POST = '— Gazette (@gazette) May 3, 2024';
const THIRD = '[4] Ships came at once.';
const THIRD_WORDS = 'Ships came at once.';
const FOURTH = 'Nobody drowned.';
const FIFTH = 'The mayor, who had opposed it for nine years, left the town on the next train and was not seen again.';
const BODY = [`${FIRST} ${SECOND}`, POST, `${THIRD} ${FOURTH}`, FIFTH].join('\n\n');
const DOCUMENT = documentOf(BODY, {}, [
  blockAt('prose', spanIn(BODY, `${FIRST} ${SECOND}`)),
  blockAt('embed', spanIn(BODY, POST)),
  blockAt('prose', spanIn(BODY, `${THIRD} ${FOURTH}`)),
  blockAt('prose', spanIn(BODY, FIFTH)),
]);
const CORPUS = corpusOf({
  outlets: [outletOf('gazette')],
  documents: [DOCUMENT],
  passages: [
    passageOf(DOCUMENT, FIRST, SECOND),
    passageOf(DOCUMENT, THIRD_WORDS),
    passageOf(DOCUMENT, FOURTH),
    passageOf(DOCUMENT, FIFTH),
  ],
});
const around = (words: string, maxChars = 500) =>
  surroundings({ document: DOCUMENT, span: spanIn(BODY, words), corpus: CORPUS, maxChars, shownChars: words.length });

describe('surroundings', () => {
  it('shows the prose before and after, and where a post stands between', () => {
    const { before, after } = around(THIRD_WORDS);
    expect(before.map(show)).toEqual([`${FIRST} ${SECOND} …`]);
    expect(after.map(show)).toEqual([FOURTH, FIFTH]);
    expect([...before, ...after].some(({ text }) => text.includes('@gazette'))).toBe(false);
  });

  it('marks no omission at a footnote marker or a paragraph break', () => {
    expect(around(FIFTH).before.map(show)).toEqual([`… ${SECOND}`, `… ${THIRD_WORDS} ${FOURTH}`]);
  });

  it('shows the rest of a sentence that the quotation cuts', () => {
    const { before, after } = around('who had opposed it for nine years');
    expect(before.at(-1)?.text).toBe('The mayor,');
    expect(after[0]?.text).toBe(', left the town on the next train and was not seen again.');
  });

  it('keeps within the limit on either side, from the nearest sentence on, and says where it stops', () => {
    const { before, after } = around(FOURTH, 40);
    expect(before.map(show)).toEqual([`… ${SECOND}`, `… ${THIRD_WORDS}`]);
    for (const { text } of after) expect(text.length).toBeLessThanOrEqual(40);
    expect(after.map(show)).toEqual([expect.stringMatching(/^The mayor, .* …$/)]);
  });

  it('never exceeds what the source allows to be shown, the quotation and both sides together', () => {
    for (const maxExcerptChars of [30, 50, 90, 150, 220]) {
      const rights = { licence: null, url: null, confirmed: false, maxExcerptChars };
      const strict = documentOf(BODY, { rights }, DOCUMENT.blocks);
      const corpus = { ...CORPUS, documents: new Map([[strict.id, strict]]) };
      const { before, after } = surroundings({
        document: strict,
        span: spanIn(BODY, FOURTH),
        corpus,
        maxChars: 500,
        shownChars: FOURTH.length,
      });
      const chars = [...before, ...after].reduce((sum, { text }) => sum + text.length, FOURTH.length);
      expect(chars).toBeLessThanOrEqual(maxExcerptChars);
      expect(before.length * after.length).toBeGreaterThan(0);
    }
  });

  it('leaves the room that one side does not need to the other', () => {
    const rights = { licence: null, url: null, confirmed: false, maxExcerptChars: 150 };
    const strict = documentOf(BODY, { rights }, DOCUMENT.blocks);
    const corpus = { ...CORPUS, documents: new Map([[strict.id, strict]]) };
    const span = spanIn(BODY, SECOND);
    const { before, after } = surroundings({ document: strict, span, corpus, maxChars: 500, shownChars: SECOND.length });
    expect(before.map(show)).toEqual([FIRST]);
    expect(after.map(show)).toEqual([`… ${THIRD_WORDS} ${FOURTH}`]);
    const last = spanIn(BODY, FIFTH);
    const ahead = surroundings({ document: strict, span: last, corpus, maxChars: 500, shownChars: 40 }).before;
    expect(ahead.map(show)).toEqual([`… ${SECOND}`, `… ${THIRD_WORDS} ${FOURTH}`]);
  });

  it('is empty where the prose begins or ends', () => {
    expect(around(FIRST).before).toEqual([]);
    expect(around(FIFTH).after).toEqual([]);
  });

  it('gives slices of the body', () => {
    for (const { text, span } of [...around(FOURTH).before, ...around(FOURTH).after]) {
      expect(BODY.slice(span.start, span.end)).toBe(text);
    }
  });
});

describe('hasSurroundings', () => {
  it('tells a document of one passage from one of several', () => {
    expect(hasSurroundings(DOCUMENT, spanIn(BODY, FIRST), CORPUS)).toBe(true);
    const alone = documentOf(FIRST, { id: 'gazette/alone' });
    const corpus = corpusOf({ outlets: [], documents: [alone], passages: [passageOf(alone, FIRST)] });
    expect(hasSurroundings(alone, { start: 0, end: FIRST.length }, corpus)).toBe(false);
    expect(hasSurroundings(alone, { start: 4, end: FIRST.length }, corpus)).toBe(true);
  });
});

function show({ text, omitted }: Stretch): string {
  return `${omitted.before ? '… ' : ''}${text}${omitted.after ? ' …' : ''}`;
}
