import { parse } from 'discord-markdown-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInline } from '../../src/mock/parse-inline.ts';
import { textOf } from '../../src/mock/run.ts';
import { escapeMarkdown } from '../../src/render/escape-markdown.ts';

/** Writes each run that is set off as `{marks:text}`. */
function read(text: string): string {
  return parseInline(text)
    .map(({ text: shown, marks }) => (marks.length === 0 ? shown : `{${[...marks].sort().join('+')}:${shown}}`))
    .join('');
}

describe('parseInline', () => {
  it.each([
    ['plain text', 'plain text'],
    ['', ''],
    ['a **b** c', 'a {bold:b} c'],
    ['*a* _b_', '{italic:a} {italic:b}'],
    ['__a__ ~~b~~ ||c||', '{underline:a} {strike:b} {spoiler:c}'],
    ['***a***', '{bold+italic:a}'],
    ['***a** b*', '{bold+italic:a}{italic: b}'],
    ['**a *b* c**', '{bold:a }{bold+italic:b}{bold: c}'],
    ['__*a*__', '{italic+underline:a}'],
    ['**a\nb**', '{bold:a\nb}'],
    ['**a', '**a'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['snake_case_name', 'snake_case_name'],
    ['(_a_)', '({italic:a})'],
    ['`a *b*`', '{code:a *b*}'],
    ['`` a`b ``', '{code: a`b }'],
    ['`` ` ``', '{code:`}'],
    ['``a`', '{code:`a}'],
    ['`a', '`a'],
    ['again <t:1795183955:R>.', 'again 2026-11-20 14:12 UTC.'],
    ['<t:0>', '1970-01-01 00:00 UTC'],
    ['\\<t:0>', '<t:0>'],
    ['`<t:0>`', '{code:<t:0>}'],
    ['<t:9999999999999>', '<t:9999999999999>'],
  ])('shows %j as %j', (text, shown) => {
    expect(read(text)).toBe(shown);
  });

  it.each([
    ['\\*a\\*', '*a*'],
    ['\\_\\_a\\_\\_', '__a__'],
    ['\\\\*a*', '\\{italic:a}'],
    ['\\a \\1 \\ ', '\\a \\1 \\ '],
    ['\\😀', '😀'],
    ['**a \\** b**', '{bold:a ** b}'],
    ['e\\_\u0301', 'e_\u0301'],
  ])('undoes escapes: %j', (text, shown) => {
    expect(read(text)).toBe(shown);
  });

  it.each([
    ['~~a \\~~', '{strike:a \\}'],
    ['||a \\||', '{spoiler:a \\}'],
    ['~~a~~_', '~~a~~_'],
    ['`a\\`', '{code:a\\}'],
  ])('gives way where Discord pays no heed to a backslash: %j', (text, shown) => {
    expect(read(text)).toBe(shown);
  });

  it.each([
    ['[a b](https://c.org/d)', '{link:a b}{address: (https://c.org/d)}'],
    ['[a](<https://c.org/d>)', '{link:a}{address: (https://c.org/d)}'],
    ['[a](https://c.org/d "title")', '{link:a}{address: (https://c.org/d)}'],
    ['[a](https://c.org/d_(e))', '{link:a}{address: (https://c.org/d_(e))}'],
    ['[**a** b](https://c.org)', '{bold+link:a}{link: b}{address: (https://c.org)}'],
    ['[a] (https://c.org)', '[a] ({link:https://c.org})'],
    ['[a](c.org)', '[a](c.org)'],
    ['[a](javascript:x)', '[a](javascript:x)'],
    ['\\[a](https://c.org)', '[a]({link:https://c.org})'],
    ['see https://c.org/a_b_c.', 'see {link:https://c.org/a_b_c}.'],
    ['(https://c.org)', '({link:https://c.org})'],
    ['<https://c.org/a>', '{link:https://c.org/a}'],
    ['<a:/b>', '{link:a:/b}'],
    ['https://', 'https://'],
  ])('finds links: %j', (text, shown) => {
    expect(read(text)).toBe(shown);
  });

  it('shows the backslash of an escape in the label of a link, as Discord does', () => {
    expect(read('[a\\_b](https://c.org)')).toBe('{link:a\\_b}{address: (https://c.org)}');
  });

  it('shows exactly the text that was escaped for Discord', () => {
    const unit = fc.constantFrom(...'*_~|`\\<>[]()#-+:@./1a é\u0301😀ש', '\n', '](https://a.b)', 'https://', '||', '```');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit, maxLength: 40 })), (text) => {
        expect(parseInline(escapeMarkdown(text))).toEqual(text === '' ? [] : [{ text, marks: [] }]);
      }),
      { numRuns: 300 },
    );
  });

  it('agrees with a parser made from the library that Discord’s clients use', () => {
    const unit = fc.constantFrom('*', '_', '**', '__', '~~', '||', '`', '\\', 'a', 'b ', ' ', '1', '.', '(', '~', '|', 'é');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 14 }), (text) => {
        // Code blocks are no inline markdown here; parseBlocks reads them.
        fc.pre(!text.includes('```'));
        expect(characters(parseInline(text))).toEqual(secondOpinion(parse(text, 'extended'), []));
      }),
      { numRuns: 1_000 },
    );
  });

  it('loses no letter of any text and ends on the longest message', () => {
    const unit = fc.constantFrom('*', '_', '**', '__', '~~', '||', '`', '[', '](https://a.b)', 'a', ' ', '\\');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        const letters = (each: string) => each.replaceAll('https://a.b', '').replace(/[^a]/g, '').length;
        expect(letters(textOf(parseInline(text)))).toBe(letters(text));
      }),
      { numRuns: 300 },
    );
    for (const unit of ['*', '_', '`', '[', '||', '**a', '_a ', '[a](', '\\', '*_', '`` ` '])
      expect(textOf(parseInline(unit.repeat(6_000 / unit.length)))).not.toBe('');
  });
});

type Character = readonly [character: string, marks: string];

function characters(runs: readonly { readonly text: string; readonly marks: readonly string[] }[]): Character[] {
  return runs.flatMap(({ text, marks }) => text.split('').map((each): Character => [each, [...new Set(marks)].sort().join()]));
}

const THEIR_NAMES: Readonly<Record<string, string>> = {
  strong: 'bold',
  em: 'italic',
  underline: 'underline',
  strikethrough: 'strike',
  spoiler: 'spoiler',
  inlineCode: 'code',
};

function secondOpinion(nodes: readonly Readonly<Record<string, unknown>>[], marks: readonly string[]): Character[] {
  return nodes.flatMap(({ type, content }) => {
    const name = THEIR_NAMES[String(type)];
    const inner = name === undefined ? marks : [...marks, name];
    return Array.isArray(content) ? secondOpinion(content, inner) : characters([{ text: String(content), marks: inner }]);
  });
}
