import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown, escapeUnits } from '../../src/render/escape-markdown.ts';
import { display } from '../fakes/discord-markdown.ts';
import { endlessSentence, HOSTILE_FRAGMENTS, hostileText } from '../fakes/hostile-text.ts';
import { asSecondOpinionKeepsIt, secondOpinion } from '../fakes/second-opinion.ts';

describe('escapeMarkdown', () => {
  test.each(HOSTILE_FRAGMENTS)('displays %j as it is', (fragment) => {
    expect(display(escapeMarkdown(fragment))).toEqual({ text: fragment, nodes: [], links: [] });
    const inside = `a ${fragment} b\n${fragment}c`;
    expect(display(escapeMarkdown(inside))).toEqual({ text: inside, nodes: [], links: [] });
  });

  test('displays any text as it is, with no node but text', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText(), endlessSentence), (text) => {
        expect(display(escapeMarkdown(text))).toEqual({ text, nodes: [], links: [] });
      }),
      { numRuns: 400 },
    );
  });

  test('reads the same to an independent parser', () => {
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: hostileText() }, { weight: 1, arbitrary: endlessSentence }), (text) => {
        expect(secondOpinion(escapeMarkdown(text))).toEqual({ text: asSecondOpinionKeepsIt(text), nodes: [] });
      }),
      { numRuns: 200 },
    );
  });

  test('stays inert when it stands between our own words and markup', () => {
    fc.assert(
      fc.property(hostileText(8), (text) => {
        const shown = display(`By ${escapeMarkdown(text)}: **${escapeMarkdown(`x${text}x`)}** (end)`);
        expect(shown.text).toBe(`By ${text}: x${text}x (end)`);
        expect(shown.nodes).toEqual(['bold']);
      }),
      { numRuns: 300 },
    );
  });

  test('leaves prose as it is', () => {
    const prose =
      'On 3 January 2020, Gen. Soleimani – known as “Haj Qassem” – said: “People! I do not belong to any party (or faction) [33][40].” It cost $3.5m; 62% @PressTV #1.';
    expect(escapeMarkdown(prose)).toBe(prose);
  });

  test('puts a backslash before ASCII punctuation only', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const units = escapeUnits(text);
        expect(units).toHaveLength(text.length);
        for (const [at, unit] of units.entries()) {
          const plain = text[at] ?? '';
          if (unit !== plain) {
            expect(unit).toBe(`\\${plain}`);
            expect(plain).toMatch(/[!-/:-@[-`{-~]/);
          }
        }
      }),
    );
  });

  test('takes no more than moments for long runs of blanks, digits, colons and brackets', () => {
    for (const piece of [' ', '\n', '\u200b', '1', ':', '[', '](', '> ', '\\', '\u0085']) {
      const long = piece.repeat(100_000);
      expect(escapeUnits(long)).toHaveLength(long.length);
    }
  });
});
