import { expect, test } from 'vitest';
import { tokenize, withOtherCase } from '../../src/verification/tokenize.ts';

const keys = (text: string): readonly string[] => tokenize(text).map(({ key }) => key);

test.each([
  ['words and signs, letter case kept', 'The toll, he said.', ['The', 'toll', ',', 'he', 'said', '.']],
  ['no quotation marks', '“a” ‘b’ "c" \'d\' «e» „f‟ `g`', ['a', 'b', 'c', 'd', 'e', 'f', 'g']],
  ['one apostrophe for all, inside words', "Iran’s Iran's Iran`s Iranʼs", ["Iran's", "Iran's", "Iran's", "Iran's"]],
  ['no apostrophe at the end of a word', 'years’ war', ['years', 'war']],
  [
    'one dash for all, with spaces or without',
    'a-b a – b a—b a -- b',
    ['a', '-', 'b', 'a', '-', 'b', 'a', '-', 'b', 'a', '-', 'b'],
  ],
  ['one ellipsis for all', 'a… b... c . . . d', ['a', '…', 'b', '…', 'c', '…', 'd']],
  ['white space of every kind between words', 'a\u00a0b\u202fc\r\n\r\nd\te', ['a', 'b', 'c', 'd', 'e']],
  ['what shows nothing inside words', 'co\u00adop\u200berate', ['cooperate']],
  ['composed and decomposed letters alike', 'Soleymâni Soleyma\u0302ni', ['Soleymâni', 'Soleymâni']],
  [
    'one form of yeh, of kaf and of each digit, and no tatweel',
    'قاسم سليماني سلیمانی كتاب کتاب ١٢ ۱۲ عـــلم',
    ['قاسم', 'سلیمانی', 'سلیمانی', 'کتاب', 'کتاب', '۱۲', '۱۲', 'علم'],
  ],
  ['alef maksura apart', 'على علي', ['على', 'علی']],
  ['no footnote markers', 'Syria.[33][ 98 ] It[note 1] did[citation needed]', ['Syria', '.', 'It', 'did']],
  ['insertions of editors', '[in Gaza] [He] [2012]', ['[', 'in', 'Gaza', ']', '[', 'He', ']', '[', '2012', ']']],
  ['words beyond the basic plane', '😀 𝒜b', ['😀', '𝒜b']],
  ['nothing in half a surrogate pair', '\ud83d a', ['a']],
  ['nothing of nothing', ' “” \n', []],
])('has %s', (_, text, expected) => {
  expect(keys(text)).toEqual(expected);
});

test('says where each token stands', () => {
  expect(tokenize(' “The toll”')).toEqual([
    { key: 'The', start: 2, end: 5, isWord: true },
    { key: 'toll', start: 6, end: 10, isWord: true },
  ]);
});

test('turns the case of a first letter, where it has two', () => {
  expect([withOtherCase('The'), withOtherCase('the'), withOtherCase('2012'), withOtherCase('')]).toEqual([
    'the',
    'The',
    null,
    null,
  ]);
});
