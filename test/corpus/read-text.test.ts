import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText, unwantedCharacter } from '../../src/corpus/read-text.ts';

const read = (text: string) => readText({ file: 'f', bytes: Buffer.from(text) });

describe('reading the text of a file', () => {
  it('leaves text of any script, joiners, emoji sequences and white space alone', () => {
    const text = 'قاسم سلیمانی می\u200cرود\tcafe\u0301 👨‍👩‍👧 \u00a0\u00ad🏴\u{e0067}\u{e007f}\n\n';
    expect(read(text)).toEqual({ text, problems: [] });
  });

  it('tells a character once, with its first place in characters and its count', () => {
    expect(read('a\n👨\u202Eb\u202E\n\u202E').problems).toEqual([
      { file: 'f', line: 2, code: 'bidi-character', facts: { character: 'U+202E', column: 2, count: 3 } },
    ]);
  });

  it('tells each of several characters', () => {
    const codes = read('\u0000\u200f\u0085\u2066').problems.map(({ facts, code }) => [
      code,
      'character' in facts && facts.character,
    ]);
    expect(codes).toEqual([
      ['control-character', 'U+0000'],
      ['bidi-character', 'U+200F'],
      ['control-character', 'U+0085'],
      ['bidi-character', 'U+2066'],
    ]);
  });

  it('counts the lines that hold a carriage return', () => {
    expect(read('a\r\nb\nc\r\r\n').problems).toEqual([{ file: 'f', line: 1, code: 'carriage-return', facts: { lines: 2 } }]);
  });

  it('finds the first line that is not UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('é\né\n'), Buffer.from([0xe9, 0x0a])]);
    expect(readText({ file: 'f', bytes })).toEqual({
      text: null,
      problems: [{ file: 'f', line: 3, code: 'utf8-invalid', facts: {} }],
    });
  });

  it('returns text unchanged whenever it has nothing to tell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: found, problems } = read(text);
        if (problems.length === 0) expect(found).toBe(text);
        else expect(unwantedCharacter(text) ?? text.includes('\uFEFF')).toBeTruthy();
      }),
      { numRuns: 300 },
    );
  });
});
