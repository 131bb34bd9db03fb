import { describe, expect, test } from 'vitest';
import { claimedOutlet } from '../../src/verification/claimed-outlet.ts';
import { corpusOf, outletOf } from '../excerpt/small-corpus.ts';

const CORPUS = corpusOf({
  outlets: [
    outletOf('press-tv', { name: 'Press TV' }),
    outletOf('tasnim', { name: 'Tasnim News Agency' }),
    outletOf('wikipedia-en', { name: 'Wikipedia (English)' }),
    outletOf('time', { name: 'Time' }),
  ],
  documents: [],
  passages: [],
});

/** The piece is what stands between the first “ and the last ”. */
const claimIn = (text: string) => claimedOutlet(text, { start: text.indexOf('“') + 1, end: text.lastIndexOf('”') }, CORPUS);

describe('an outlet is claimed', () => {
  test.each([
    ['Press TV wrote: “the toll was set”', 'press-tv'],
    ['As you know, press tv reported yesterday that “the toll was set”.', 'press-tv'],
    ['Press TV: “the toll was set”', 'press-tv'],
    ['According to Tasnim, “the toll was set”', 'tasnim'],
    ['I read it somewhere. From the Tasnim News Agency: “the toll was set”', 'tasnim'],
    ['“the toll was set” — Wikipedia', 'wikipedia-en'],
    ['“the toll was set”\n– Press TV', 'press-tv'],
    ['“the toll was set” (Press TV, 2020)', 'press-tv'],
    ['“the toll was set”, source: Tasnim', 'tasnim'],
    ['“the toll was set,” Tasnim reported.', 'tasnim'],
    ['“the toll was set”, according to Wikipedia.', 'wikipedia-en'],
    ['“the toll was set”, wrote Time.', 'time'],
  ])('in: %s', (text, outlet) => {
    expect(claimIn(text)).toBe(outlet);
  });
});

describe('no outlet is claimed', () => {
  test.each([
    ['“the toll was set”'],
    ['I do not trust Press TV. “the toll was set”'],
    ['Press TV and its “toll” again'],
    ['Press TV never wrote “the toll was set”'],
    ['Press TV didn’t write: “the toll was set”'],
    ['Press TV, quoting Tasnim: “the toll was set”'],
    ['According to Tasnim, Press TV wrote: “the toll was set”'],
    ['Express TV wrote: “the toll was set”'],
    ['by the time “the toll was set”'],
    ['“the toll was set” is what Press TV should have written'],
    ['Press TV wrote “something else”. And then “the toll was set”'],
  ])('in: %s', (text) => {
    const piece = { start: text.lastIndexOf('“') + 1, end: text.lastIndexOf('”') };
    expect(claimedOutlet(text, piece, CORPUS)).toBeNull();
  });
});
