import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clip, clipGraphemes, piecesOf, toGraphemeBounds } from '../../src/render/clip.ts';
import { escapeMarkdown } from '../../src/render/escape-markdown.ts';
import { display } from '../fakes/discord-markdown.ts';
import { hostileText } from '../fakes/hostile-text.ts';

describe('clip', () => {
  test('leaves what fits as it is', () => {
    expect(clip('abc', { maxChars: 3 })).toBe('abc');
  });

  test('marks the cut, within the limit', () => {
    expect(clip('one two three', { maxChars: 8 })).toBe('one two…');
  });

  test('never cuts inside a grapheme', () => {
    expect(clip('ab👩‍👩‍👧cd', { maxChars: 9 })).toBe('ab…');
    expect(clip('e\u0301e\u0301e\u0301', { maxChars: 4 })).toBe('e\u0301…');
  });

  test('measures after escaping and leaves no escape behind', () => {
    expect(clip('ab***', { maxChars: 6, write: escapeMarkdown })).toBe('ab\\*…');
    expect(clip('a\\\\\\', { maxChars: 4, write: escapeMarkdown })).toBe('a\\\\…');
  });

  test('displays a beginning of the text, whatever the text and the limit', () => {
    fc.assert(
      fc.property(hostileText(), fc.integer({ min: 1, max: 60 }), (text, maxChars) => {
        const written = clip(text, { maxChars, write: escapeMarkdown });
        expect(written.length).toBeLessThanOrEqual(maxChars);
        const { text: shown, nodes } = display(written);
        expect(nodes).toEqual([]);
        expect(shown === text || (shown.endsWith('…') && text.startsWith(shown.slice(0, -1)))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

test('clipGraphemes counts what a reader sees', () => {
  expect(clipGraphemes('👩‍👩‍👧👍🏽e\u0301x', 3)).toBe('👩‍👩‍👧👍🏽e\u0301…');
  expect(clipGraphemes('abc', 3)).toBe('abc');
});

describe('piecesOf', () => {
  test('divides at white space where there is some', () => {
    expect(piecesOf('one two three', 8, (text) => text)).toEqual(['one two', 'three']);
    expect(piecesOf('abcdefgh', 3, (text) => text)).toEqual(['abc', 'def', 'gh']);
  });

  test('loses nothing but white space, and each piece fits', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const pieces = piecesOf(text, 40, escapeMarkdown);
        for (const piece of pieces) expect(escapeMarkdown(piece).length).toBeLessThanOrEqual(40);
        expect(pieces.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
      { numRuns: 200 },
    );
  });

  test('ends at a grapheme that cannot fit', () => {
    expect(piecesOf(`a ${'e\u0301'.repeat(1)}${'\u0301'.repeat(50)} b`, 10, (text) => text)).toEqual(['a']);
  });
});

test('toGraphemeBounds grows to whole graphemes and is content with whole ones', () => {
  expect(toGraphemeBounds('ae\u0301b', 2, 3)).toEqual({ start: 1, end: 3 });
  expect(toGraphemeBounds('ae\u0301b', 0, 1)).toEqual({ start: 0, end: 1 });
});
