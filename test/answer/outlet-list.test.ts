import { describe, expect, it } from 'vitest';
import { readOutlets } from '../../src/answer/outlet-list.ts';
import { corpusOf, outletOf } from '../excerpt/small-corpus.ts';
import { shelfOf } from '../fakes/shelves.ts';

const pressTv = outletOf('press-tv', { name: 'Press TV' });
const wiki = outletOf('wikipedia-en', { name: 'Wikipedia (English)' });
const SHELF = shelfOf(corpusOf({ outlets: [wiki, pressTv], documents: [], passages: [] }));

describe('readOutlets', () => {
  it.each([
    'Press TV, wikipedia-en',
    'press-tv;Wikipedia (English)',
    'press-tv، wikipedia-en',
    'press-tv\nwikipedia-en,,',
    'press-tv，wikipedia-en',
  ])('reads a list as people part it: %j', (list) => {
    expect(readOutlets(new Map([['outlets', list]]), SHELF)).toEqual({ ok: true, outlets: [pressTv, wiki] });
  });

  it('takes an outlet that is named twice once, and all where none is named', () => {
    expect(readOutlets(new Map([['outlets', 'press-tv, Press TV']]), SHELF)).toEqual({ ok: true, outlets: [pressTv] });
    expect(readOutlets(new Map([['outlets', ' , ']]), SHELF)).toEqual({ ok: true, outlets: [wiki, pressTv] });
  });
});
