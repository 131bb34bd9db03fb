import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimelineRequest } from '../../src/answer/answer-timeline.ts';
import { PAGE_SIZE, pagesAround, readPage } from '../../src/answer/timeline-page.ts';
import { encodeCustomId } from '../../src/render/custom-id.ts';
import { corpusOf, outletOf } from '../excerpt/small-corpus.ts';

const gazette = outletOf('gazette');
const CORPUS = corpusOf({ outlets: [gazette], documents: [], passages: [] });

const REQUEST: TimelineRequest = {
  query: 'swan bridge',
  narrowing: { outlet: gazette, from: '1998', to: '2003-05' },
  offset: 0,
  visibility: 'public',
};

describe('pagesAround', () => {
  it('offers nothing when everything is shown', () => {
    expect(pagesAround(REQUEST, PAGE_SIZE)).toEqual({ earlier: null, later: null });
  });

  it('offers what comes later and what came earlier', () => {
    const { earlier, later } = pagesAround({ ...REQUEST, offset: PAGE_SIZE }, PAGE_SIZE * 2 + 1);
    expect(earlier && readPage(earlier, CORPUS)?.offset).toBe(0);
    expect(later && readPage(later, CORPUS)?.offset).toBe(PAGE_SIZE * 2);
  });

  it('keeps an ordinary request within a button id', () => {
    const { later } = pagesAround(REQUEST, 100);
    expect(later && encodeCustomId({ action: 'timeline', args: later })).toMatch(/^v1:timeline:5:gazette:1998:2003-05:/);
  });
});

describe('readPage', () => {
  it('brings back the request, private, whatever the query is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (query) => {
        const { later } = pagesAround({ ...REQUEST, query }, 100);
        expect(later && readPage(later, CORPUS)).toEqual({ ...REQUEST, query, offset: PAGE_SIZE, visibility: 'private' });
      }),
    );
  });

  it.each([
    [['5', '-', '-', '-']],
    [['-1', '-', '-', '-', 'c3dhbg']],
    [['5', 'nobody', '-', '-', 'c3dhbg']],
    [['5', '-', 'soon', '-', 'c3dhbg']],
    [['5', '-', '-', '-', '']],
    [['5', '-', '-', '-', 'c3dhbg', 'more']],
    [[]],
  ])('refuses the forged state %j', (state) => {
    expect(readPage(state, CORPUS)).toBeNull();
  });
});
