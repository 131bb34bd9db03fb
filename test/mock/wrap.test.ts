import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Run, textOf } from '../../src/mock/run.ts';
import { widthOf, wrap } from '../../src/mock/wrap.ts';

const lines = (text: string, width: number): string[] => wrap([{ text, marks: [] }], width).map(textOf);

describe('wrap', () => {
  it.each([
    ['one two three', 7, ['one two', 'three']],
    ['one two three', 100, ['one two three']],
    ['', 5, ['']],
    ['one   two', 4, ['one', 'two']],
    ['  one two', 6, ['  one', 'two']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['a abcdefghij', 4, ['a', 'abcd', 'efgh', 'ij']],
    ['10\u00a0000 b', 6, ['10\u00a0000', 'b']],
    ['日本語の文章。次', 6, ['日本語', 'の文', '章。次']],
    ['ab日本', 4, ['ab日', '本']],
    ['日', 1, ['日']],
    ['a日b', 1, ['a', '日', 'b']],
    ['e\u0301e\u0301e\u0301', 2, ['e\u0301e\u0301', 'e\u0301']],
    ['👨‍👩‍👧👨‍👩‍👧', 2, ['👨‍👩‍👧', '👨‍👩‍👧']],
    ['🇵🇸🇮🇱', 3, ['🇵🇸', '🇮🇱']],
  ])('breaks %j at %i columns', (text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  it('keeps the order of right-to-left text', () => {
    expect(lines('שלום עולם טוב', 9)).toEqual(['שלום עולם', 'טוב']);
  });

  it('closes an isolate at the end of a line and opens it again on the next', () => {
    expect(lines('a \u2067שלום עולם\u2069 b', 6)).toEqual(['a \u2067שלום\u2069', '\u2067עולם\u2069 b']);
    expect(lines('\u2068a \u2067b c\u2069', 3)).toEqual(['\u2068a \u2067b\u2069\u2069', '\u2066\u2067c\u2069']);
  });

  it('keeps an isolate in the direction that its first letter gave it, whatever a further line begins with', () => {
    expect(lines('\u2068שלום abc\u2069', 4)).toEqual(['\u2068שלום\u2069', '\u2067abc\u2069']);
    expect(lines('\u2068abc שלום\u2069', 4)).toEqual(['\u2068abc\u2069', '\u2066שלום\u2069']);
    expect(lines('\u2068\u2068abc\u2069 שלום de\u2069', 8)).toEqual(['\u2068\u2068abc\u2069 שלום\u2069', '\u2067de\u2069']);
  });

  it('keeps marks where they were', () => {
    const runs: Run[] = [
      { text: 'one t', marks: ['bold'] },
      { text: 'wo', marks: [] },
    ];
    expect(wrap(runs, 4)).toEqual([
      [{ text: 'one', marks: ['bold'] }],
      [
        { text: 't', marks: ['bold'] },
        { text: 'wo', marks: [] },
      ],
    ]);
  });

  it('keeps every grapheme whole and in order, within the width', () => {
    const unit = fc.constantFrom(
      'a',
      'bc',
      ' ',
      ' ',
      'é',
      'e\u0301',
      '日',
      '。',
      '「',
      '👨‍👩‍👧',
      'ش',
      'ל',
      '\u2067',
      '\u2069',
      '\u200b',
      '\u00a0',
      '-',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), fc.integer({ min: 1, max: 30 }), (text, width) => {
        const wrapped = lines(text, width);
        const bare = (each: string) => each.replace(/[ \u200b\u2066-\u2069]/g, '');
        expect(bare(wrapped.join(''))).toBe(bare(text));
        const wide = [...new Intl.Segmenter('en').segment(text)].map(({ segment }) => widthOf(segment));
        for (const line of wrapped) expect(widthOf(line)).toBeLessThanOrEqual(Math.max(width, ...wide));
        const count = (each: string) => [...new Intl.Segmenter('en').segment(each)].length;
        expect(
          wrapped
            .map(bare)
            .map(count)
            .reduce((sum, each) => sum + each, 0),
        ).toBe(count(bare(text)));
      }),
      { numRuns: 300 },
    );
  });
});
