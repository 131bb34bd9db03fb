import { expect, test } from 'vitest';
import { datesIn, HISTORY, NEWS } from '../dates-in.ts';

test.each([
  ['They left today.', 'today = 2020-06-15'],
  ['They left yesterday evening.', 'yesterday evening = 2020-06-14'],
  ['They leave tomorrow.', 'tomorrow = 2020-06-16'],
  ['They left last night.', 'last night = 2020-06-14'],
  ['They left last week.', 'last week = 2020-W24'],
  ['They leave next month.', 'next month = 2020-07'],
  ['They left earlier this year.', 'this year = 2020'],
  ['They left late last year.', 'late last year = 2019~late'],
  ['They leave by the end of the year.', 'the end of the year = 2020~late'],
  ['They leave by year’s end.', 'year’s end = 2020~late'],
  ['They left three days ago.', 'three days ago = 2020-06-12'],
  ['They left six weeks ago.', 'six weeks ago = 2020-W19'],
  ['They left two months ago.', 'two months ago = 2020-04'],
  ['They left almost four years ago.', 'almost four years ago = 2016~about'],
  ['They left more than 20 years ago.', 'more than 20 years ago = 2000~before'],
  ['They left a decade ago.', 'a decade ago = 2010'],
])('counts from the publication, as finely as the words do: %s', (text, expected) => {
  expect(datesIn(text, NEWS)).toEqual([expected]);
});

test.each(['They worked for the last week, over the last year and in the past decade.', 'They left years ago, centuries ago.'])(
  'leaves spans of time alone: %s',
  (text) => {
    expect(datesIn(text, NEWS)).toEqual([]);
  },
);

test('leaves them unresolved in an encyclopaedia and without a publication date', () => {
  expect(datesIn('They left last year.', HISTORY)).toEqual(['last year = null']);
  expect(datesIn('They left last year.', { published: '2020-06-15', kind: 'encyclopaedia' })).toEqual(['last year = null']);
  expect(datesIn('They left last year.', { published: null, kind: 'news' })).toEqual(['last year = null']);
});

test('uses as much of a publication date as is known', () => {
  expect(datesIn('Last year they left, last month they came.', { published: '2020', kind: 'news' })).toEqual([
    'Last year = 2019',
    'last month = null',
  ]);
});

test('counts from an essay only what two weeks of writing do not change', () => {
  const essay = (published: string) => ({ published, kind: 'opinion' as const });
  expect(datesIn('They left last year.', essay('2020-06-15'))).toEqual(['last year = 2019']);
  expect(datesIn('They left last year.', essay('2020-01-03'))).toEqual(['last year = null']);
  expect(datesIn('They left on Friday.', essay('2020-06-15'))).toEqual(['Friday = null']);
});

test('takes "today" for a day in reports, and for our age in essays and before what has come about', () => {
  expect(datesIn('Police said today that he left.', NEWS)).toEqual(['today = 2020-06-15']);
  expect(datesIn('The town today is rich.', { published: '2020-06-15', kind: 'feature' })).toEqual([]);
  expect(datesIn('But today the army has fled.', NEWS)).toEqual([]);
});
