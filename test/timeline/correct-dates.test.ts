import { expect, test } from 'vitest';
import type { DateCorrection } from '../../src/model/document.ts';
import { correctDates } from '../../src/timeline/correct-dates.ts';
import { findDates } from '../../src/timeline/find-dates.ts';
import { NEWS } from './dates-in.ts';

const BODY = 'In May it began. On Friday it grew. In May it ended, a day after the feast.';

function corrected(...corrections: readonly DateCorrection[]) {
  return correctDates(findDates(BODY, NEWS), corrections, BODY).map(({ text, value, basis }) => `${text} = ${value} ${basis}`);
}

test('leaves everything alone without a correction', () => {
  expect(corrected()).toEqual(['May = 2020-05 publication', 'Friday = 2020-06-12 publication', 'May = 2020-05 publication']);
});

test('replaces a value, at one occurrence or at all', () => {
  expect(corrected({ text: 'May', occurrence: 2, value: '2019-05' })).toEqual([
    'May = 2020-05 publication',
    'Friday = 2020-06-12 publication',
    'May = 2019-05 stated',
  ]);
  expect(corrected({ text: 'May', occurrence: null, value: '2019-05' })).toEqual([
    'May = 2019-05 stated',
    'Friday = 2020-06-12 publication',
    'May = 2019-05 stated',
  ]);
});

test('takes a date off', () => {
  expect(corrected({ text: 'Friday', occurrence: null, value: null })).toEqual([
    'May = 2020-05 publication',
    'May = 2020-05 publication',
  ]);
});

test('dates words that were not found to be a date, in their place and instead of what they overlap', () => {
  expect(corrected({ text: 'a day after the feast', occurrence: null, value: '2020-05-25' }).at(-1)).toBe(
    'a day after the feast = 2020-05-25 stated',
  );
  expect(corrected({ text: 'On Friday it grew', occurrence: 1, value: '2020-06-05' })).toEqual([
    'May = 2020-05 publication',
    'On Friday it grew = 2020-06-05 stated',
    'May = 2020-05 publication',
  ]);
});

test('knows of no occurrence beyond the last', () => {
  expect(corrected({ text: 'May', occurrence: 3, value: null }).length).toBe(3);
  expect(corrected({ text: '', occurrence: null, value: '2019' }).length).toBe(3);
});
