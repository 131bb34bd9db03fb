import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slice } from '../../src/excerpt/slice.ts';
import type { Excerpt } from '../../src/model/excerpt.ts';
import { quoteExcerpt } from '../../src/render/quotation.ts';
import { documentOf, spanIn } from '../excerpt/small-corpus.ts';
import { display } from '../fakes/discord-markdown.ts';
import { excerptOf } from '../fakes/excerpts.ts';
import { hostileExcerpt } from '../fakes/hostile-replies.ts';

describe('quoteExcerpt', () => {
  test('quotes the words, with the marked ones bold', () => {
    const excerpt = marked('He said no on 3 January 2020. He left.', 'He said no on 3 January 2020.', '3 January 2020');
    expect(quoteExcerpt(excerpt)).toBe('> He said no on **3 January 2020**.');
  });

  test('draws omissions outside the words', () => {
    const excerpt = { ...marked('One two.', 'One two.'), omitted: { before: true, after: true } };
    expect(quoteExcerpt(excerpt)).toBe('> […] One two. […]');
  });

  test('quotes every line', () => {
    expect(quoteExcerpt(marked('One\ntwo\n\n- three', 'One\ntwo\n\n- three', 'two\n\n- three'))).toBe(
      '> One\n> **two**\n> \n> **\\- three**',
    );
  });

  test('joins marks that touch, and leaves out those that stand elsewhere', () => {
    const excerpt = marked('Alpha beta. Gamma.', 'Alpha beta.', 'Alp', 'ha', 'Gamma');
    expect(quoteExcerpt(excerpt)).toBe('> **Alpha** beta.');
  });

  test('never sets half a grapheme bold', () => {
    expect(quoteExcerpt(marked('cafe\u0301 x', 'cafe\u0301 x', 'cafe'))).toBe('> **cafe\u0301** x');
    expect(quoteExcerpt(marked('a 👩‍👧 b', 'a 👩‍👧 b', '\u200d'))).toBe('> a **👩‍👧** b');
  });

  test('isolates a right-to-left line, with the isolates and omissions outside the words', () => {
    const excerpt = { ...marked('قال: «لا».', 'قال: «لا».', '«لا»'), omitted: { before: true, after: false } };
    expect(quoteExcerpt(excerpt)).toBe('> […] \u2068قال: **«لا»**.\u2069');
  });

  test('displays the stored slice exactly, whatever stands in it and wherever marks fall', () => {
    fc.assert(
      fc.property(hostileExcerpt, (excerpt) => {
        const { text, nodes } = display(quoteExcerpt(excerpt));
        expect(nodes[0]).toBe('quote');
        expect(nodes.slice(1).filter((node) => node !== 'bold')).toEqual([]);
        expect(withoutOurs(text, excerpt)).toBe(excerpt.text.replace(/\r\n?/g, '\n').replace(ISOLATES, ''));
      }),
      { numRuns: 150 },
    );
  });

  test('keeps each line that holds isolates of its own as it is', () => {
    const text = '\u2067abc\u2069\u2069\u2068 def\nplain';
    const shown = display(quoteExcerpt(marked(text, text))).text;
    for (const line of text.split('\n')) expect(shown).toContain(line);
    expect(depthsOf(shown.split('\n')[0] ?? '')).toEqual({ lowest: 0, last: 0 });
  });
});

const ISOLATES = /[\u2066-\u2069]/g;

function withoutOurs(shown: string, { omitted }: Excerpt): string {
  const plain = shown.replace(ISOLATES, '');
  return plain.slice(omitted.before ? '[…] '.length : 0, omitted.after ? -' […]'.length : undefined);
}

/** How deep isolates are nested along a line: never below zero, and closed at its end, when nothing can get out. */
function depthsOf(line: string): { readonly lowest: number; readonly last: number } {
  let depth = 0;
  let lowest = 0;
  for (const character of line) {
    if (/[\u2066-\u2068]/.test(character)) depth++;
    if (character === '\u2069') depth--;
    lowest = Math.min(lowest, depth);
  }
  return { lowest, last: depth };
}

function marked(body: string, words: string, ...marks: readonly string[]): Excerpt {
  const document = documentOf(body);
  const span = spanIn(body, words);
  return { ...excerptOf(document, words), text: slice(document, span), span, marks: marks.map((mark) => spanIn(body, mark)) };
}
