import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../src/corpus/read-blocks.ts';
import { skipFootnoteMarkers } from '../../src/corpus/sentences/footnote-marker.ts';
import { splitSentences } from '../../src/corpus/split-sentences.ts';
import { hostileText } from '../fakes/hostile-text.ts';
import { SHIPPED, shippedBody, textsOf } from './readings.ts';

/** `|` marks the bounds; the text under test has a space, or nothing where the mark is `¦`, in its place. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  'titles before names': [
    'They met Gen. Soleimani there.|He left.',
    'Lt. General Roe and Lt.-Gen. Evans came.|Dr. Lang, Mrs. Smith and Ms. Callamard spoke.',
    'Sen. Will Smith met Prof. Dr. Weiss.|They talked.',
  ],
  'acronyms and initials': [
    'The U.S. State Department said so.|The U.N. agreed.',
    'He lives in the U.S.|He works there.|That’s all.',
    'J. R. R. Tolkien met George W. Bush.|It was Plan B.|The other failed.',
    'The U.S.-led coalition left the U.S., he said.|The U.S.’s role ended.',
  ],
  'abbreviations inside sentences': [
    'Iran holds intl. event vs. the rest, e.g. a parade, i.e. a march.|It was brief.',
    'He came to St. Petersburg from Main St.|He stayed.',
    'Apple Inc. said so.|He joined Apple Inc.|The firm grew.',
    'See No. 5 and p. 12, vol. 3.|No.|He would not.',
    'See Vol. II and Ch. IV of it.|In Vol. I he errs.|No.|I would not.',
    'Ali b. Abi Talib met Fatima bt. Muhammad and Umar b. al-Khattab.|He chose answer b.|The other failed.',
    'The Hosp. Admin. Reps. met.|They left.',
    'On Jan. 3, 2020, he died.|It was in Jan.|The snow fell.',
  ],
  'times of day': [
    'It began at 4 p.m. on Friday.|It ended at 6 p.m.|Nobody came.|At 10 a.m. Tuesday it rained.',
    'At 9 a.m. GMT it rained.|It stopped.',
  ],
  'decimals, lists and addresses': [
    'It cost $3.5 million.|That is 2.4 percent.|In 1998.|15 people came.',
    '1. First point.|2. Second point.',
    'He read presstv.ir/Detail and www.example.com.|Then he left.',
  ],
  ellipses: [
    'Wait... what?|I said no...|He left.',
    'These Iranian cultural values… and thus, he became the hero.|He went.',
    'We respect them…¦But this is one thing.',
    'He left […] and came.|He left.|[…] He came back.',
  ],
  'quotations over several sentences': [
    'He said, “People!|Believe me: I know the scholars.|I swear to God,” he said.|He left.',
    'He said: "Go away."|Then he left.|"It is late."',
    '‘The Leader says it will happen and therefore it will.’|There was no room for doubt.',
  ],
  'attributions after a quotation': [
    '“What is it?” he asked.|“Nothing.”|“Stop!” cried the man.',
    '“Why?” General Soleimani asked.|“Because.”',
    '“Really?”|Nobody said a word.',
    '“I will go,” he said.|“You stay.”',
  ],
  'missing spaces': [
    '“I want to hear it from your own mouth.”¦Haj Qassem replied.|He went.',
    'He went home.¦Then he slept.',
    'Is it true?¦It is.',
  ],
  'footnote markers': [
    'It ended.[1][2]|It began again.[note 3]|The raid in Iraq,[225][226] which failed, was short.',
    'The offensive was his. [ 1 ]|So was the siege. [ 98 ] [ 99 ]',
    'He read.[41]|He slept in [2020].|[He] said so.',
    'They took the city.[3]:44|The group held it.[4]:12–15|Then it fell.[5]: 7|Nobody came.',
  ],
  brackets: ['He (a friend. A good one.) left.|(He came back.|He slept.)|Then he died.', 'That is all.)|He left.'],
  'other scripts': ['ماذا حدث؟|لا شيء.|انتهى الأمر۔|نعم.', 'これはペンです。¦あれは本です！¦本当？'],
  'names that begin small': ['Assad spoke.|al-Qaeda replied.|He met Mr. al-Assad.'],
  'lines and paragraphs': ['A line\ngoes on.|Another.\n\n¦No end here\n\n¦The last.'],
  'text that is cut off': ['It was secured by Shia militias and U.S.', 'He said that he'],
};

describe('splitSentences', () => {
  describe.each(Object.entries(CASES))('%s', (_, marked) => {
    it.each(marked)('%s', (one) => {
      const text = one.replaceAll('|', ' ').replaceAll('¦', '');
      expect(textsOf(text, splitSentences(text))).toEqual(one.split(/[|¦]/u).map((sentence) => sentence.trim()));
    });
  });

  it('begins a sentence after the footnote markers that head a paragraph', () => {
    const text = '[33][40][41] When not at work, he read.\n\n[note 1] He slept.';
    expect(textsOf(text, splitSentences(text))).toEqual(['When not at work, he read.', 'He slept.']);
  });

  it('stays within the span it is given, and counts from the start of the text', () => {
    const text = 'One. Two. Three. Four.';
    expect(splitSentences(text, { start: 5, end: 16 })).toEqual([
      { start: 5, end: 9 },
      { start: 10, end: 16 },
    ]);
    expect(textsOf(text, splitSentences(text, { start: 5, end: 13 }))).toEqual(['Two.', 'Thr']);
  });

  it('finds nothing where nothing is but white space and markers', () => {
    expect(splitSentences('')).toEqual([]);
    expect(splitSentences(' \n [1] [note 2] ')).toEqual([]);
  });

  it('has no bound wrong in the shipped prose, where Intl.Segmenter alone has six', () => {
    // Ours are checked against the hand-read golden files in read-blocks.test.ts; here only the other side is counted.
    const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
    const wrong = SHIPPED.flatMap(([document]) => {
      const body = shippedBody(document);
      const prose = readBlocks(body).filter(({ kind }) => kind === 'prose');
      return prose.flatMap(({ span }) => {
        const text = body.slice(span.start, span.end);
        const theirs = Array.from(segmenter.segment(text), ({ index, segment }) => span.start + index + segment.trimEnd().length);
        const ours = splitSentences(body, span).map(({ end }) => end);
        return [...theirs.filter((end) => !ours.includes(end)), ...ours.filter((end) => !theirs.includes(end))];
      });
    });
    expect(wrong).toHaveLength(6);
  });

  it('covers all that is no white space, in order, but markers that head a paragraph', () => {
    const piece = fc.oneof(
      hostileText(6),
      fc.constantFrom(
        'Gen. Soleimani',
        'U.S.',
        '. ',
        '.[1] ',
        '”',
        '"',
        ' (',
        ') ',
        '…',
        '?! ',
        'He',
        '\n\n',
        '[2] ',
        ' ',
        '。',
        '“No?” ',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const span of splitSentences(text)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          const sentence = text.slice(span.start, span.end);
          expect(sentence).not.toBe('');
          expect(sentence).toBe(sentence.trim());
          expect(skipFootnoteMarkers(text, end)).toBe(span.start);
          end = span.end;
        }
        expect(skipFootnoteMarkers(text, end)).toBe(text.length);
      }),
      { numRuns: 120 },
    );
  });

  // Quadratic splitting of any of these would outlast the test's limit by far.
  it.each([
    ['no space or full stop', 'a'.repeat(1_000_000), 1],
    ['full stops', '.'.repeat(100_000), 1],
    ['full stops between letters', 'a.'.repeat(100_000), 1],
    ['initials', 'A. '.repeat(100_000), 1],
    ['opening brackets', '('.repeat(100_000), 1],
    ['quotation marks that stay open', 'He said “no. '.repeat(20_000), 20_000],
    ['paragraphs', 'One.\n\n'.repeat(50_000), 50_000],
    ['markers', 'It ended.[1] '.repeat(50_000), 50_000],
    ['white space', `One.${' '.repeat(1_000_000)}Two.`, 2],
  ])('splits a long text of %s', (_, text, sentences) => {
    expect(splitSentences(text)).toHaveLength(sentences);
  });
});
