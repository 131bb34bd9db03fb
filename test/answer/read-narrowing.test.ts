import { describe, expect, it } from 'vitest';
import { readNarrowing } from '../../src/answer/read-narrowing.ts';
import { corpusOf, outletOf } from '../excerpt/small-corpus.ts';
import { shelfOf } from '../fakes/shelves.ts';

const pressTv = outletOf('press-tv', { name: 'Press TV' });
const wiki = outletOf('wikipedia-en', { name: 'Wikipedia (English)' });
const SHELF = shelfOf(corpusOf({ outlets: [wiki, pressTv], documents: [], passages: [] }));

describe('readNarrowing', () => {
  it.each(['press-tv', 'Press TV', 'PRESSTV', ' press_tv '])('finds an outlet by id or name: %j', (named) => {
    expect(readNarrowing(new Map([['outlet', named]]), SHELF)).toEqual({
      ok: true,
      narrowing: { outlet: pressTv, from: null, to: null },
    });
  });

  it.each(['Press', 'tv', '…', 'Wikipedia', '𝕡'])('guesses no outlet from %j, and lists those there are', (named) => {
    expect(readNarrowing(new Map([['outlet', named]]), SHELF)).toEqual({
      ok: false,
      refusals: [
        {
          code: 'outlet-unknown',
          value: named,
          outlets: [
            { id: 'press-tv', name: 'Press TV' },
            { id: 'wikipedia-en', name: 'Wikipedia (English)' },
          ],
        },
      ],
    });
  });

  it.each([
    ['2005', '2005', true],
    ['2005-06', '2005', true],
    ['2005-06-15', '2005-06', true],
    ['2006', '2005', false],
    ['2005-07', '2005-06-30', false],
  ])('from %s to %s is in order: %s', (from, to, ok) => {
    expect(
      readNarrowing(
        new Map([
          ['from', from],
          ['to', to],
        ]),
        SHELF,
      ).ok,
    ).toBe(ok);
  });

  it('names both mistakes at once', () => {
    const read = readNarrowing(
      new Map([
        ['outlet', 'nobody'],
        ['from', '2006'],
        ['to', '2005'],
      ]),
      SHELF,
    );
    expect(read.ok === false && read.refusals.map(({ code }) => code)).toEqual(['outlet-unknown', 'dates-reversed']);
  });
});
