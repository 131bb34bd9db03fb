import { expect, test } from 'vitest';
import type { DateQualifier } from '../../src/model/date.ts';
import { filterStatements, orderStatements } from '../../src/timeline/order-statements.ts';
import type { Statement } from '../../src/timeline/statement.ts';

type Facts = { readonly value: string; readonly qualifier?: DateQualifier; readonly outlet?: string; readonly at?: number };

function statement({ value, qualifier, outlet = 'herald', at = 0 }: Facts): Statement {
  const span = { start: at, end: at + 10 };
  return {
    passage: { id: `aaaa-${at}`, document: `${outlet}/one`, span, sentences: [span], quotation: 'none', breaksOff: false },
    outlet,
    date: { start: at, end: at + 4, text: value, value, precision: 'year', qualifier: qualifier ?? null, basis: 'stated' },
    alsoDated: [],
  };
}

function values(statements: readonly Statement[]) {
  return statements.map(({ date }) => date.value);
}

test('stands a decade before its years, a year before its months and a month before its days', () => {
  const given = ['2010-01-01', '2010-01', '2010', '201X', '2010-W02', '2010-Q1', '2009-12-31', '2010-SP'];
  expect(values(orderStatements(given.map((value) => statement({ value }))))).toEqual([
    '2009-12-31',
    '201X',
    '2010',
    '2010-Q1',
    '2010-01',
    '2010-01-01',
    '2010-W02',
    '2010-SP',
  ]);
});

test('places a range by its start and one with an open start by its end', () => {
  const given = ['2012', '/2011-06', '2011/2013', '2011', '1998/'];
  expect(values(orderStatements(given.map((value) => statement({ value }))))).toEqual([
    '1998/',
    '2011/2013',
    '2011',
    '/2011-06',
    '2012',
  ]);
});

test('stands what is before a date ahead of all that begins with it, and what is after it behind all within it', () => {
  const given: readonly Facts[] = [
    { value: '1998', qualifier: 'after' },
    { value: '1998-12-31' },
    { value: '1998-01' },
    { value: '1999' },
    { value: '1998' },
    { value: '199X' },
    { value: '1998-01-01' },
    { value: '1998', qualifier: 'before' },
    { value: '1997-06' },
  ];
  const shown = orderStatements(given.map(statement)).map(({ date }) => `${date.value}${date.qualifier ?? ''}`);
  expect(shown).toEqual(['199X', '1997-06', '1998before', '1998', '1998-01', '1998-01-01', '1998-12-31', '1998after', '1999']);
});

test('does not keep what is before or after a year in the year itself', () => {
  const given: readonly Facts[] = [
    { value: '2025', qualifier: 'before' },
    { value: '2025-01-03', qualifier: 'before' },
    { value: '2023', qualifier: 'after' },
  ];
  const kept = (year: string) => values(filterStatements(given.map(statement), { from: year, to: year }));
  expect(kept('2025')).toEqual(['2025-01-03']);
  expect(kept('2024')).toEqual(['2025', '2025-01-03', '2023']);
  expect(kept('2023')).toEqual([]);
});

test('settles ties by outlet, then document, then place, whatever the order given', () => {
  const given = [
    { value: '2011', outlet: 'tribune', at: 0 },
    { value: '2011', outlet: 'herald', at: 50 },
    { value: '2011', outlet: 'herald', at: 20 },
  ].map(statement);
  const expected = [given[2], given[1], given[0]];
  expect(orderStatements(given)).toEqual(expected);
  expect(orderStatements(given.toReversed())).toEqual(expected);
});

test('turns the dates round for the newest first, and leaves ties by outlet, document and place', () => {
  const given = [
    { value: '2010' },
    { value: '2011', outlet: 'tribune' },
    { value: '2011', outlet: 'herald', at: 50 },
    { value: '2011', outlet: 'herald', at: 20 },
    { value: '2010-06' },
  ].map(statement);
  const expected = [given[3], given[2], given[1], given[4], given[0]];
  expect(orderStatements(given, 'newest')).toEqual(expected);
  expect(orderStatements(given.toReversed(), 'newest')).toEqual(expected);
});

test('leaves the given list as it was', () => {
  const given = [statement({ value: '2012' }), statement({ value: '2011' })];
  orderStatements(given);
  expect(values(given)).toEqual(['2012', '2011']);
});

test.each([
  [{ from: '2011', to: '2011' }, ['201X', '2011-06-30', '2010/2012', '1998/']],
  [{ from: '2012-05', to: null }, ['201X', '2012', '2010/2012', '1998/']],
  [{ from: null, to: '1998' }, ['1998/']],
  [{ from: 'soon', to: null }, []],
])('keeps what may have happened in %o', (period, expected) => {
  const given = ['201X', '2011-06-30', '2012', '2010/2012', '1998/'].map((value) => statement({ value }));
  expect(values(filterStatements(given, period))).toEqual(expected);
});
