import { expect, it } from 'vitest';
import { isTakenForValue } from '../../../src/render/moderate/taken-for-value.ts';

it.each([
  ...['123456789012345678', '0012', '1e5', '12E34', '1.5', '1,5', '1 000', '50%', '$5', '5 €', '5 EUR', '(5)', '1/2', '1 1/2'],
  ...['2026-11-20', '1.2.2026', '3/4', '10:30', '10:30:15.5', '3 PM', '2026-11-20T09:00:00', 'Mar 3', 'May 2020', '3. März 2026'],
  ...['1er décembre 2026', 'vendredi 20 novembre 2026', '20 de noviembre de 2026', '20 نوفمبر 2026', '٢٠', '۱۴۰۵', '１２', ' 7 '],
  ...['TRUE', 'false', 'Wahr', 'vrai', 'VERDADERO'],
])('takes %j for a value', (text) => {
  expect(isTakenForValue(text)).toBe(true);
});

it.each([
  ...['', 'spam', 'hidden for 3 days', 'rule 5', 'see #4 of the rules', 'March', 'a date of 2026-11-20 is wrong', 'true story'],
  ...['<@123456789012345678>', '<#123456789012345678>', 'k7d2-9fq4mab', 'tasnim/a', 'ایران ۱۴۰۵ خورشیدی', 'two\nlines 2'],
])('takes %j for the words that they are', (text) => {
  expect(isTakenForValue(text)).toBe(false);
});

it('is not held up by long text', () => {
  expect(isTakenForValue('1'.repeat(1_000_000))).toBe(false);
});
