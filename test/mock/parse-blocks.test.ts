import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBlocks } from '../../src/mock/parse-blocks.ts';
import { textOf } from '../../src/mock/run.ts';
import { escapeMarkdown } from '../../src/render/escape-markdown.ts';

function read(text: string): string[] {
  return parseBlocks(text).map(({ lead, runs }) => {
    const shown = runs.map(({ text: each, marks }) => (marks.length === 0 ? each : `{${[...marks].sort().join('+')}:${each}}`));
    return lead.map((part) => part.text).join('') + shown.join('');
  });
}

describe('parseBlocks', () => {
  it.each([
    ['a\n\nb', ['a', '', 'b']],
    ['**a\nb**', ['{bold:a}', '{bold:b}']],
    ['# A *b*', ['{bold+underline:A }{bold+italic+underline:b}']],
    ['### A ##', ['{bold+underline:A}']],
    ['#### A', ['#### A']],
    ['#A', ['#A']],
    ['\\# A', ['# A']],
    ['-# a\nb', ['{subtle:a}', 'b']],
    ['> a\n> b\nc', ['┃ a', '┃ b', 'c']],
    ['> **a\n> b**', ['┃ {bold:a}', '┃ {bold:b}']],
    ['>>> a\nb', ['┃ a', '┃ b']],
    ['> > a', ['┃ > a']],
    ['>a', ['>a']],
    ['\\> a', ['> a']],
    ['> - a\n> - b', ['┃ • a', '┃ • b']],
    ['- a\n  - b\n* c', ['• a', '  ◦ b', '• c']],
    ['3. a\n3. b\nc\n3. d', ['3. a', '4. b', 'c', '3. d']],
    ['1. a\n  1. b\n1. c', ['1. a', '  1. b', '2. c']],
    ['1\\. a', ['1. a']],
    ['\\- a', ['- a']],
    ['-a', ['-a']],
    ['```js\nlet *a*;\n\n  b\n```c', ['  {code:let *a*;}', '  {code:}', '  {code:  b}', 'c']],
    ['a ```b``` c', ['a ', '  {code:b}', ' c']],
    ['\\`\\`\\`a\\`\\`\\`', ['```a```']],
    ['```a', ['```a']],
  ])('shows %j as %j', (text, lines) => {
    expect(read(text)).toEqual(lines);
  });

  it('shows exactly the lines that were escaped for Discord, quoted or not', () => {
    const unit = fc.constantFrom(...'*_~|`\\<>[]()#-+:@./1a é\u0301😀ש', '\n', '](https://a.b)', '- ', '1. ', '> ', '-# ', '```');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const written = escapeMarkdown(text);
        expect(
          parseBlocks(written).map(({ lead, runs }) => textOf([...lead.map((part) => ({ ...part, marks: [] })), ...runs])),
        ).toEqual(text.split('\n'));
        const quoted = parseBlocks(written.replaceAll(/^/gm, '> '));
        expect(quoted.map(({ runs }) => textOf(runs))).toEqual(text.split('\n'));
      }),
      { numRuns: 300 },
    );
  });
});
