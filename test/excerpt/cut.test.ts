import { describe, expect, it } from 'vitest';
import { cut, LimitError } from '../../src/excerpt/cut.ts';
import { documentOf, passageOf, spanIn } from './small-corpus.ts';

/** The words that are shown of a passage of these sentences, cut around the words of the focus. */
function shown(sentences: readonly string[], maxChars: number, ...focus: readonly string[]): string {
  const body = `Before.\n${sentences.join(' ')}\nAfter.`;
  const document = documentOf(body);
  const passage = passageOf(document, ...sentences);
  const { span } = cut({ document, passage, maxChars, focus: focus.map((words) => spanIn(body, words)) });
  return body.slice(span.start, span.end);
}

const FIRST = 'The port opened in May.';
const SECOND = 'Two ships came at once.';
const THIRD = 'Nobody paid the toll.';

describe('cut', () => {
  it('shows a passage that fits whole, to the last character of the limit', () => {
    const document = documentOf(FIRST);
    const passage = passageOf(document, FIRST);
    expect(cut({ document, passage, maxChars: FIRST.length, focus: [] })).toEqual({
      span: passage.span,
      omitted: { before: false, after: false },
    });
  });

  it('says on which side it omits', () => {
    const document = documentOf(`${FIRST} ${SECOND} ${THIRD}`);
    const passage = passageOf(document, FIRST, SECOND, THIRD);
    const around = (words: string) => cut({ document, passage, maxChars: 25, focus: [spanIn(document.body, words)] }).omitted;
    expect(around('port')).toEqual({ before: false, after: true });
    expect(around('ships')).toEqual({ before: true, after: true });
    expect(around('toll')).toEqual({ before: true, after: false });
  });

  it('starts where the passage does when there is no focus', () => {
    expect(shown([FIRST, SECOND, THIRD], 50)).toBe(`${FIRST} ${SECOND}`);
    expect(shown([FIRST, SECOND, THIRD], 30)).toBe(FIRST);
  });

  it('shows the whole sentences that hold the most of the focus', () => {
    expect(shown([FIRST, SECOND, THIRD], 50, 'toll')).toBe(`${SECOND} ${THIRD}`);
    expect(shown([FIRST, SECOND, THIRD], 30, 'port', 'ships', 'once')).toBe(SECOND);
  });

  it('ignores a focus outside the passage', () => {
    expect(shown([FIRST, SECOND, THIRD], 30, 'After')).toBe(FIRST);
  });

  it('refuses a limit that no character fits', () => {
    expect(() => shown([FIRST], 1)).toThrow(LimitError);
    expect(() => shown([FIRST], Number.NaN)).toThrow(expect.objectContaining({ code: 'bad-limit' }));
  });
});

describe('cut, at quotations', () => {
  it('keeps both quotation marks', () => {
    const sentences = ['The clerk wrote it down.', '“Nobody pays.', 'Nobody ever will,” he said.'];
    expect(shown(sentences, 50, 'ever')).toBe('“Nobody pays. Nobody ever will,” he said.');
    expect(shown(sentences, 41, 'pays')).toBe('“Nobody pays. Nobody ever will,” he said.');
  });

  it('prefers fewer sentences to half of a quotation', () => {
    const sentences = ['The toll was new.', 'The mayor said, “Nobody pays.', 'Nobody ever will, and that is that.”'];
    expect(shown(sentences, 50, 'toll')).toBe('The toll was new.');
  });

  it('enters a quotation that does not fit from its opening mark, rather than from its middle', () => {
    const sentences = ['“Nobody pays the toll.', 'Nobody ever paid it.', 'Nobody ever will,” he said.'];
    expect(shown(sentences, 50, 'paid')).toBe('“Nobody pays the toll. Nobody ever paid it.');
  });

  it('shows the words that were asked for, even from inside a quotation that is too long', () => {
    const sentences = ['“Nobody pays the toll.', 'Nobody ever paid it.', 'Nobody ever will,” he said.'];
    expect(shown(sentences, 22, 'paid')).toBe('Nobody ever paid it.');
  });

  it('takes a clause outside a quotation before a torn quotation, but no scrap', () => {
    const long =
      'The mayor, who had built the port with money of his own, said that “nobody pays, nobody ever paid and nobody will”.';
    expect(shown([long], 60, 'built')).toBe('The mayor, who had built the port with money of his own,');
    expect(shown(['He said, “nobody pays, nobody ever paid, nobody has to and nobody ever will”.'], 60, 'paid')).toBe(
      'He said, “nobody pays, nobody ever paid,',
    );
  });
});

describe('cut, inside a sentence that is too long', () => {
  it('ends at a clause', () => {
    const sentence = 'The port opened in May; two ships came at once, though nobody paid the toll – the clerk was ill.';
    expect(shown([sentence], 50)).toBe('The port opened in May; two ships came at once,');
    expect(shown([sentence], 50, 'toll')).toBe('though nobody paid the toll – the clerk was ill.');
    expect(shown([sentence], 40, 'toll')).toBe('though nobody paid the toll');
  });

  it('does not take the comma of a date or a number for the end of a clause', () => {
    const sentence = 'The port was opened by the mayor, a rich man, on January 3, 2020 before 3,000 people who cheered for long.';
    expect(shown([sentence], 60)).toBe('The port was opened by the mayor, a rich man,');
  });

  it('goes before a conjunction when the clause is too long', () => {
    const sentence =
      'The port was opened in May by the mayor of the town and two ships came at once from the other side of the sea';
    expect(shown([sentence], 60)).toBe('The port was opened in May by the mayor of the town');
  });

  it('goes between words when there is no clause', () => {
    const sentence =
      'One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen.';
    expect(shown([sentence], 30)).toBe('One two three four five six');
    expect(shown([sentence], 30, 'eleven')).toBe('nine ten eleven twelve');
    expect(shown([sentence], 30, 'seventeen')).toBe('fifteen sixteen seventeen.');
  });

  it('goes between graphemes when there is no word bound in reach', () => {
    expect(shown([`${'e\u0301'.repeat(50)}.`], 21)).toBe('e\u0301'.repeat(10));
    expect(shown([`${'👩‍👩‍👧'.repeat(20)}.`], 20)).toBe('👩‍👩‍👧'.repeat(2));
    expect(shown([`${'🇮🇷'.repeat(20)}.`], 30)).toBe('🇮🇷'.repeat(7));
    expect(shown([`${'x'.repeat(4000)}.`], 350)).toBe('x'.repeat(350));
  });

  it('ends before a line end of two units, not inside it', () => {
    expect(shown(['abc, \r\n defghijklmnopqrstuvwxyz'], 6)).toBe('abc,');
  });

  it('keeps the limit even where one grapheme is longer', () => {
    expect(shown([`a${'\u0301'.repeat(99)}`], 10)).toBe(`a${'\u0301'.repeat(9)}`);
    expect(shown([`a${'\u0301'.repeat(99)} then words`], 10)).toBe('then words');
    expect(shown(['👩‍👩‍👧'], 4)).toBe('👩‍');
  });
});

// Quadratic code needs a minute or more for one of these, and runs into the suite's time limit.
describe('cut, on long input', () => {
  it.each([
    ['commas', 'a, '],
    ['spaces', '          '],
    ['dashes', ' – '],
    ['opening marks', '“a '],
    ['closing marks', 'a” '],
    ['single marks', '‘a’ “b” '],
    ['conjunctions', 'and '],
    ['flags', '🇮🇷, '],
    ['accents', 'e\u0301\u0301'],
    ['no space', 'word'],
    ['ideographs', '漢'],
    ['one grapheme', '\u0301'],
  ])('does not stall on 200,000 units of %s', (_, piece) => {
    const body = `x${piece.repeat(200_000 / piece.length)}x`;
    const span = { start: 0, end: body.length };
    const focus = [{ start: 150_000, end: 150_002 }];
    const { span: part } = cut({ document: { body }, passage: { span, sentences: [span] }, maxChars: 350, focus });
    expect(part.end - part.start).toBeLessThanOrEqual(350);
  });
});
