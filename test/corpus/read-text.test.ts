import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText, unwantedCharacter } from '../../src/corpus/read-text.ts';

const read = (text: string) => readText({ file: 'f', bytes: Buffer.from(text) });

describe('reading the text of a file', () => {
  it('leaves text of any script, joiners, emoji sequences and white space alone', () => {
    const text =
      'قاسم سلیمانی می\u200cرود\tcafe\u0301 👨‍👩‍👧 \u00a0\u00ad\u200b\u2060❤\ufe0f🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}\n\n';
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

  it.each([
    ['an interlinear annotation', 'a\ufff9b\ufffac\ufffb', ['U+FFF9', 'U+FFFA', 'U+FFFB']],
    ['an invisible operator', 'f\u2061(x)', ['U+2061']],
    ['a deprecated format character', 'a\u206ab', ['U+206A']],
    ['tags that spell no flag', 'a\u{e0068}\u{e0069}b', ['U+E0068', 'U+E0069']],
    ['a flag whose tags do not end', '🏴\u{e0067}\u{e0062} a', ['U+E0067', 'U+E0062']],
    ['more tags than a flag has', `🏴${'\u{e0061}'.repeat(8)}\u{e007f}`, ['U+E0061', 'U+E007F']],
  ])('names the characters of %s', (_, text, characters) => {
    const found = read(text).problems.map(({ code, facts }) => [code, 'character' in facts && facts.character]);
    expect(found).toEqual(characters.map((character) => ['control-character', character]));
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
