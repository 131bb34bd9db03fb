import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/mock/lay-out.ts';
import { plain, type Run, textOf } from '../../src/mock/run.ts';
import { widthOf } from '../../src/mock/wrap.ts';

const lines = (runs: readonly Run[], width: number): string[] => layOut(runs, width).map(textOf);

describe('layOut', () => {
  it('leaves what reads from left to right at the left', () => {
    expect(lines([plain('one two')], 20)).toEqual(['one two']);
    expect(lines([plain('said \u2068سلام\u2069')], 20)).toEqual(['said \u2068سلام\u2069']);
    expect(lines([plain('')], 20)).toEqual(['']);
  });

  it('puts each line of what reads from right to left at the right edge, in its own direction', () => {
    expect(lines([plain('سلام دنیا')], 12)).toEqual(['   \u2067سلام دنیا\u2069']);
    expect(lines([plain('سلام دنیا abc.')], 10)).toEqual([' \u2067سلام دنیا\u2069', '      \u2067abc.\u2069']);
  });

  it('counts no column for what shows nothing: isolates, joiners, vowel signs', () => {
    expect(lines([plain('\u200f\u2068a\u2069 می\u200cشود مَ')], 11)).toEqual(['  \u2067\u200f\u2068a\u2069 می\u200cشود مَ\u2069']);
  });

  it('keeps the end of an address with it, its brackets with the words', () => {
    const runs: Run[] = [plain('متن'), { text: ' (https://a.b/4.0/)', marks: ['address'] }, plain('؛')];
    expect(lines(runs, 23)).toEqual(['\u2067متن (\u2066https://a.b/4.0/\u2069)؛\u2069']);
    expect(lines([plain('متن '), { text: 'https://a.b/', marks: ['address'] }], 16)).toEqual([
      '\u2067متن \u2066https://a.b/\u2069\u2069',
    ]);
  });

  it('stays within the width and loses no visible character', () => {
    const unit = fc.constantFrom(
      'a',
      'bc ',
      ' ',
      'س',
      'لا',
      'مَ',
      'می\u200cشود ',
      '\u2067',
      '\u2068',
      '\u2069',
      '\u200f',
      '日',
      '12',
    );
    const bare = (text: string) => text.replace(/[ \u2066-\u2069]/g, '');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), fc.integer({ min: 2, max: 30 }), (text, width) => {
        const laidOut = lines([plain(text)], width);
        for (const line of laidOut) expect(widthOf(line)).toBeLessThanOrEqual(width);
        expect(bare(laidOut.join(''))).toBe(bare(text));
      }),
      { numRuns: 200 },
    );
  });
});
