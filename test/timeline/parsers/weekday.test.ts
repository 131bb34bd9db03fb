import { expect, test } from 'vitest';
import { datesIn, HISTORY, NEWS } from '../dates-in.ts';

test.each([
  ['The army said Friday that it had won.', 'Friday = 2020-06-12'],
  ['The army said on Monday that it had won.', 'Monday = 2020-06-15'],
  ['The army will leave on Friday.', 'Friday = 2020-06-19'],
  ['The army is expected to leave by Tuesday.', 'Tuesday = 2020-06-16'],
  ['By Friday, the army had left.', 'Friday = 2020-06-12'],
  ['The army left last Monday.', 'last Monday = 2020-06-08'],
  ['The army leaves next Monday.', 'next Monday = 2020-06-22'],
  ['The army left on Sunday night.', 'Sunday night = 2020-06-14'],
  ['The army would not comment on Friday’s ruling.', 'Friday = 2020-06-12'],
  ['The army left over the weekend.', 'the weekend = 2020-06-13/2020-06-14'],
])('counts a weekday from the publication, in the direction of the verb: %s', (text, expected) => {
  expect(datesIn(text, NEWS)).toEqual([expected]);
});

test.each(['On Fridays and every Sunday they meet.', 'Black Friday, Bloody Sunday and the Sunday Times are names.'])(
  'leaves habits and names alone: %s',
  (text) => {
    expect(datesIn(text, NEWS)).toEqual([]);
  },
);

test('needs the day of publication', () => {
  for (const facts of [HISTORY, { published: '2020-06', kind: 'news' as const }]) {
    expect(datesIn('They left on Friday.', facts)).toEqual(['Friday = null']);
  }
});
