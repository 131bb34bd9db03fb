import { expect, it } from 'vitest';
import { chartOf } from '../../src/answer/chart-of.ts';
import type { Statement } from '../../src/timeline/statement.ts';
import { corpusOf, outletOf } from '../excerpt/small-corpus.ts';

const corpus = corpusOf({ outlets: [outletOf('gazette')], documents: [], passages: [] });

function statement(value: string): Statement {
  const span = { start: 0, end: 10 };
  return {
    passage: { id: 'aaaa-0000000', document: 'gazette/one', span, sentences: [span], quotation: 'none', breaksOff: false },
    outlet: 'gazette',
    date: { start: 0, end: 4, text: value, value, precision: 'year', qualifier: null, basis: 'stated' },
    alsoDated: [],
  };
}

it('says which days a date can mean, and where it is open', () => {
  const chart = chartOf(['2012-02', '1998/', '/0005', '9999'].map(statement), 4, corpus);
  expect(chart?.marks.map(({ number, firstDay, lastDay }) => [number, firstDay, lastDay])).toEqual([
    [1, '2012-02-01', '2012-02-29'],
    [2, '1998-01-01', null],
    [3, null, '0005-12-31'],
    [4, '9999-01-01', '9999-12-31'],
  ]);
  expect(chart?.marks[0]?.outlet).toEqual({ id: 'gazette', name: 'Gazette' });
});

it('holds fifty statements, those of the page among them', () => {
  const many = Array.from({ length: 120 }, () => statement('2012'));
  const numbers = (pageEnd: number) => chartOf(many, pageEnd, corpus)?.marks.map(({ number }) => number) ?? [];
  expect([numbers(5)[0], numbers(5).at(-1)]).toEqual([1, 50]);
  expect([numbers(73)[0], numbers(73).at(-1)]).toEqual([24, 73]);
  expect(chartOf(many, 5, corpus)?.total).toBe(120);
});

it('is none where nothing is dated', () => {
  expect(chartOf([], 0, corpus)).toBeNull();
});
