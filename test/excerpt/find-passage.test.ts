import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPassage } from '../../src/excerpt/find-passage.ts';
import { passageIdOf } from '../../src/excerpt/passage-id.ts';
import { blockAt, corpusOf, documentOf, outletOf, passageOf, spanIn } from './small-corpus.ts';

const FIRST = 'The harbour opened in May.';
const SECOND = '“It is deep,” the pilot said.';
const THIRD = 'Nobody drowned.';
const FOURTH = 'Ships came at once.';
const OTHER = 'The mayor left.';
const BODY = `${FIRST} ${SECOND}  ${THIRD} ${FOURTH}\n\n${OTHER}`;
const DOCUMENT = documentOf(BODY, {}, [
  blockAt('prose', spanIn(BODY, `${FIRST} ${SECOND}  ${THIRD} ${FOURTH}`)),
  blockAt('prose', spanIn(BODY, OTHER)),
]);
const WHOLE = passageOf(DOCUMENT, FIRST, SECOND, THIRD);
const CORPUS = corpusOf({
  outlets: [outletOf('gazette')],
  documents: [DOCUMENT, documentOf('Another.', { id: 'gazette/another' })],
  passages: [WHOLE, passageOf(DOCUMENT, FOURTH), passageOf(DOCUMENT, OTHER)],
});
const idOf = (words: string) => passageIdOf(DOCUMENT.id, words);

describe('findPassage', () => {
  it('gives a passage of the corpus as it is', () => {
    expect(findPassage(WHOLE.id, CORPUS)).toBe(WHOLE);
  });

  it.each([
    ['one sentence', [FIRST], FIRST],
    ['the end of one passage and the start of the next', [THIRD, FOURTH], `${THIRD} ${FOURTH}`],
    ['three sentences with the white space between them', [SECOND, THIRD, FOURTH], `${SECOND}  ${THIRD} ${FOURTH}`],
  ])('finds %s that were a passage under another grouping', (_, sentences, words) => {
    const found = findPassage(idOf(words), CORPUS);
    expect(found).toMatchObject({ id: idOf(words), document: DOCUMENT.id, span: spanIn(BODY, words) });
    expect(found?.sentences.map(({ start, end }) => BODY.slice(start, end))).toEqual(sentences);
  });

  it('says of what it regrouped how much stands in quotation marks', () => {
    expect(findPassage(idOf(`${FIRST} ${SECOND}`), CORPUS)?.quotation).toBe('contains');
    expect(findPassage(idOf(THIRD), CORPUS)?.quotation).toBe('none');
  });

  it.each([
    ['four sentences', `${FIRST} ${SECOND}  ${THIRD} ${FOURTH}`],
    ['sentences of two blocks', `${FOURTH}\n\n${OTHER}`],
    ['a part of a sentence', 'The harbour opened'],
    ['words that differ by a space', `${SECOND} ${THIRD}`],
  ])('does not find %s', (_, words) => {
    expect(findPassage(idOf(words), CORPUS)).toBeNull();
  });

  it('never finds anything but the words that the id was made of', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789abcdefghjkmnpqrstvwxyz'), minLength: 7, maxLength: 7 }),
        (text) => {
          const id = `${WHOLE.id.slice(0, 4)}-${text}`;
          const found = findPassage(id, CORPUS);
          expect(found === null || idOf(BODY.slice(found.span.start, found.span.end)) === id).toBe(true);
        },
      ),
    );
  });
});
