import { describe, expect, it } from 'vitest';
import { type Bounds, clauseBounds, phraseBounds } from '../../src/excerpt/clause-bounds.ts';
import { quotationsIn } from '../../src/excerpt/quotations-in.ts';

/** The text with `[` where a part may start and `]` where one may end. */
function drawn(text: string, { starts, ends }: Bounds): string {
  return [...text, '']
    .map((character, at) => `${ends.includes(at) ? ']' : ''}${starts.includes(at) ? '[' : ''}${character}`)
    .join('');
}

describe('clauseBounds', () => {
  it.each([
    ['It rained; it poured.', 'It rained;] [it poured.'],
    ['He asked: why, then, now?', 'He asked:] [why,] [then,] [now?'],
    ['“Peace,” he said.', '“Peace,”] [he said.'],
    ['It rained – it poured.', 'It rained] – [it poured.'],
    ['It rained—it poured.', 'It rained]—[it poured.'],
    ['It rained - it poured.', 'It rained] - [it poured.'],
    ['On January 3, 2020 at 10:30.', 'On January 3, 2020 at 10:30.'],
    ['Over 3,000 well-known people, 2011–2013.', 'Over 3,000 well-known people, 2011–2013.'],
    ['The Iran–Iraq War.', 'The Iran–Iraq War.'],
  ])('draws %j as %j', (text, expected) => {
    expect(drawn(text, clauseBounds(text))).toBe(expected);
  });
});

describe('phraseBounds', () => {
  it.each([
    ['It rained and it poured.', 'It rained] [and it poured.'],
    ['It rained, and it poured.', 'It rained,] [and it poured.'],
    ['A policy of “strategic patience” won.', 'A policy of] [“strategic patience”] [won.'],
    ['The Andes are high.', 'The Andes are high.'],
  ])('draws %j as %j', (text, expected) => {
    expect(drawn(text, phraseBounds(text, quotationsIn(text)))).toBe(expected);
  });
});
