import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimelineRequest } from '../../src/answer/answer-timeline.ts';
import { pagingOf, readPage } from '../../src/answer/timeline-page.ts';
import { writePlace } from '../../src/model/page-place.ts';
import { encodeCustomId } from '../../src/render/custom-id.ts';
import { corpusOf, outletOf } from '../excerpt/small-corpus.ts';

const gazette = outletOf('gazette');
const CORPUS = corpusOf({ outlets: [gazette], documents: [], passages: [] });

const REQUEST: TimelineRequest = {
  query: 'swan bridge',
  narrowing: { outlet: gazette, from: '1998', to: '2003-05' },
  order: 'newest',
  count: 10,
  place: { edge: 'from', offset: 5 },
  visibility: 'public',
};

describe('pagingOf', () => {
  it('keeps an ordinary request within a button id', () => {
    expect(encodeCustomId({ action: 'timeline', args: ['f5', ...pagingOf(REQUEST)] })).toBe(
      'v1:timeline:f5:n10:gazette:1998:2003-05:c3dhbiBicmlkZ2U',
    );
  });
});

describe('readPage', () => {
  it('brings back the request, private, whatever it was', () => {
    const request = fc.record({
      query: fc.string({ unit: 'grapheme', minLength: 1 }).filter((query) => query.trim() !== ''),
      narrowing: fc.record({
        outlet: fc.constantFrom(gazette, null),
        from: fc.constantFrom('1998', null),
        to: fc.constantFrom('2003-05', null),
      }),
      order: fc.constantFrom('oldest', 'newest'),
      count: fc.integer({ min: 1, max: 10 }),
      place: fc.record({ edge: fc.constantFrom('from', 'before'), offset: fc.nat(99_999) }),
      visibility: fc.constant('private'),
    }) satisfies fc.Arbitrary<TimelineRequest>;
    fc.assert(
      fc.property(request, (asked) => {
        expect(readPage([writePlace(asked.place), ...pagingOf(asked)], CORPUS, 'private')).toEqual(asked);
      }),
    );
  });

  it.each([
    [['f5', 'o5', '-', '-', '-']],
    [['5', 'o5', '-', '-', '-', 'c3dhbg']],
    [['f-1', 'o5', '-', '-', '-', 'c3dhbg']],
    [['f999999', 'o5', '-', '-', '-', 'c3dhbg']],
    [['f5', 'o0', '-', '-', '-', 'c3dhbg']],
    [['f5', 'o11', '-', '-', '-', 'c3dhbg']],
    [['f5', 'x5', '-', '-', '-', 'c3dhbg']],
    [['f5', 'o5', 'nobody', '-', '-', 'c3dhbg']],
    [['f5', 'o5', '-', 'soon', '-', 'c3dhbg']],
    [['f5', 'o5', '-', '2020-02-31', '-', 'c3dhbg']],
    [['f5', 'o5', '-', '-', '2020-13', 'c3dhbg']],
    [['f5', 'o5', '-', '0000', '-', 'c3dhbg']],
    [['f5', 'o5', '-', '2020', '1998-05', 'c3dhbg']],
    [['f5', 'o5', '-', '-', '-', '']],
    [['f5', 'o5', '-', '-', '-', 'IA']],
    [['f5', 'o5', '-', '-', '-', 'c3dhbg', 'more']],
    [['5', '-', '-', '-', 'c3dhbg']],
    [[]],
  ])('refuses the forged state %j', (state) => {
    expect(readPage(state, CORPUS, 'public')).toBeNull();
  });
});
