import { describe, expect, it, test } from 'vitest';
import { passagesOf } from '../../src/corpus/passages-of.ts';
import { datesOf } from '../../src/timeline/dates-of.ts';
import { statementsOf } from '../../src/timeline/statements-of.ts';
import { datingsIn, documentOf } from './document-of.ts';

describe('the date of a statement', () => {
  test.each([
    ['The minister, who had resigned in 2014, returned to office in 2017.', '2017 | 2014'],
    ['In 2020 the minister recalled the coup, which the army had staged in 1953.', '2020 | 1953'],
    ['The ambassador said that in 2012 the border was open, and left in 2015.', '2015 | 2012'],
    ['After the 1979 revolution the library moved, and in 1983 it burnt.', '1983 | 1979'],
    ['He left in 1991 and came back in 1995.', '1991 | 1995'],
    ['The 1998 treaty was broken in 2003.', '2003 | 1998'],
    ['In a 2021 address he recalled the floods of 2003.', '2021 | 2003'],
  ])('is that of its main clause: %s', (text, expected) => {
    expect(datingsIn(`${text}\n`)).toEqual([expected]);
  });

  it('is not one that only stands in what somebody is quoted with', () => {
    expect(datingsIn('“In 2012 the bridge fell,” the mayor said in 2015.\n')).toEqual(['2015 | 2012']);
    expect(datingsIn('The mayor wrote in 2015: "In 2012 the bridge fell."\n')).toEqual(['2015 | 2012']);
  });

  it('is one from a quotation when there is no other', () => {
    expect(datingsIn('“In 2012 the bridge fell,” the mayor said.\n')).toEqual(['2012']);
  });

  it('is never the one something is compared with', () => {
    expect(datingsIn('The town is now richer than two years ago.\n')).toEqual(['undated']);
  });

  it('is never that of publication', () => {
    expect(datingsIn('The town is rich.\n')).toEqual(['undated']);
  });
});

it('knows a period as one date', () => {
  expect(datingsIn('From 1998 until his death in 2020 he kept the light, which was out from 2001 to 2003.\n')).toEqual([
    'From 1998 until | 2020 | from 2001 to 2003',
  ]);
});

it('tells dates that have no value from none at all', () => {
  const body = 'The bridge fell on Friday.\n\nIt was rebuilt.\n';
  expect(datingsIn(body)).toEqual(['Friday', 'undated']);
  expect(datingsIn(body, { kind: 'encyclopaedia' })).toEqual(['unresolved', 'undated']);
});

it('shows dates without a value beside the one that has one', () => {
  expect(datingsIn('In 1998 the bridge fell, and last year it was rebuilt.\n', { kind: 'encyclopaedia' })).toEqual([
    '1998 | last year',
  ]);
});

it('reads prose alone, and lets nothing hang on what is none', () => {
  const body = 'It opened to a full house.\n\n— The Daily (@thedaily) December 31, 2025\n\nThe following year it burnt.\n';
  expect(datingsIn(body).at(-1)).toBe('unresolved');
});

it('applies what the curator corrected', () => {
  const body = 'The bridge fell on Friday. It was rebuilt in 1998.\n';
  const friday = { text: 'Friday', occurrence: null };
  expect(datingsIn(body, { dateCorrections: [{ ...friday, value: '2020-05-29' }] })).toEqual(['Friday | 1998']);
  expect(datingsIn(body, { dateCorrections: [{ ...friday, value: null }] })).toEqual(['1998']);
});

it('gives offsets in the body', () => {
  const document = documentOf('It began.\n\nThe bridge fell in 1998 – twice.\n');
  for (const dating of statementsOf(document, passagesOf(document))) {
    if (dating.kind !== 'dated') continue;
    const { start, end, text } = dating.statement.date;
    expect(document.body.slice(start, end)).toBe(text);
  }
  expect(datesOf(document)).toBe(datesOf(document));
});
