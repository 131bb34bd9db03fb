import { expect, test } from 'vitest';
import { foldWord } from '../../src/search/fold.ts';

test.each([
  ['Soleimani’s', 'soleimani'],
  ['Sana‘a', 'sanaa'],
  ['Daʿesh', 'daesh'],
  ['Résistance', 'resistance'],
  ['İstanbul', 'istanbul'],
  ['Großmutter', 'grossmutter'],
  ['U.S.A', 'usa'],
  ['3,000', '3000'],
  ['2.5', '2.5'],
  ['ﬁnance', 'finance'],
])('folds %s to %s', (word, key) => {
  expect(foldWord(word)).toBe(key);
});

test('writes Arabic and Persian letters, digits and vowel signs in one form', () => {
  expect(foldWord('سليمانی')).toBe(foldWord('سلیماني'));
  expect(foldWord('قاســم')).toBe(foldWord('قاسم'));
  expect(foldWord('کرمان')).toBe(foldWord('كرمان'));
  expect(foldWord('مُحَمَّد')).toBe(foldWord('محمد'));
  expect(foldWord('۱۳۹۸')).toBe('1398');
});

test('keeps the vowels of Indic scripts and the syllables of Hangul', () => {
  expect(foldWord('की')).not.toBe(foldWord('का'));
  expect(foldWord('한국')).toBe('한국');
});

test('bounds the key of an endless word', () => {
  expect(foldWord('é'.repeat(4000))).toBe('e'.repeat(64));
});
