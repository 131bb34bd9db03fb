import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/model/language.ts';
import { LABELS } from '../../../src/render/languages/labels/labels.ts';
import { MESSAGES } from '../../../src/render/languages/messages.ts';
import { callsIn, wordsSource } from './calls.ts';
import { type Messages, problemsOf } from './problems.ts';

const CALLS = callsIn(wordsSource());

test('every sentence is said, whole and its own in each language', () => {
  expect(problemsOf(MESSAGES, CALLS)).toEqual([]);
});

/** The sentences with one fault in them. */
function withFault(language: 'en' | 'de' | 'ar', key: string, text: string | undefined): Messages {
  const { [key]: _, ...others } = MESSAGES[language] as Readonly<Record<string, string>>;
  return { ...MESSAGES, [language]: text === undefined ? others : { ...others, [key]: text } };
}

test.each(LANGUAGES)('a moment that Discord writes in the reader’s own language ends the sentence: %s', (language) => {
  // It knows neither Arabic nor Persian, and a server may have set another language than the reader's.
  for (const key of ['cooldown', 'reportLimited'] as const) expect(MESSAGES[language][key]).toMatch(/[:：]\s\{when\}$/);
});

test('French puts no-break spaces before its tall marks and inside its quotation marks, so that no line begins with one', () => {
  const breaking = /[^\S\u00a0\u202f](?=[:;?!»])|«(?![\u00a0\u202f])|«[^\S\u00a0\u202f]/;
  const texts = [...Object.entries(MESSAGES.fr), ...Object.entries(LABELS.fr.texts)];
  expect(texts.filter(([, text]) => breaking.test(text)).map(([key]) => key)).toEqual([]);
  expect(['Non : oui', 'Non ; oui', '« oui »', '«oui»'].filter((text) => breaking.test(text))).toHaveLength(4);
});

test('Persian labels have Persian digits, but for what is typed', () => {
  const own = Object.values(LABELS.fa.texts).map((text) => text.replace(/\u2066[^\u2069]*\u2069|\d\d:\d\d/g, ''));
  expect(own.filter((text) => /[0-9]/.test(text))).toEqual([]);
});

describe('a fault is found:', () => {
  test.each<[string, Messages, readonly string[]]>([
    ['a missing key', withFault('de', 'link', undefined), ['de misses link']],
    ['a key that English lacks', withFault('de', 'linked', 'Verlinkt'), ['de has a stranger: linked']],
    ['a sentence left in English', withFault('de', 'noAuthor', MESSAGES.en.noAuthor), ['de noAuthor: is the English']],
    ['a value that is not shown', withFault('de', 'inDocument', 'Im Dokument'), ['de inDocument: does not show {title}']],
    ['a value that nobody gives', withFault('de', 'inDocument', 'In: {title}, {page}'), ['de inDocument: {page} is not given']],
    [
      'a plural without a form that the language has',
      withFault('ar', 'documentsOf', '{count, plural, one {وثيقة} two {وثيقتان} few {# وثائق} other {# وثيقة}}'),
      ['ar documentsOf: lacks the plural form many', 'ar documentsOf: lacks the plural form zero'],
    ],
    [
      'an apostrophe that would begin an escape',
      withFault('de', 'noAuthor', "Kein Autor '{genannt}'"),
      ['de noAuthor: has a straight quotation mark or apostrophe, which ICU reads as an escape'],
    ],
    ['a decade that is not told', withFault('de', 'date.decade', 'Jahrzehnt'), ['de date.decade: shows none of year, century']],
  ])('%s', (_, messages, problems) => {
    expect(problemsOf(messages, CALLS)).toEqual(problems);
  });

  test('a message that does not parse', () => {
    expect(problemsOf(withFault('de', 'link', '{count, plural, one {x}'), CALLS)[0]).toMatch(/^de link: not a message/);
  });

  test('a key that nothing says', () => {
    const messages = { ...MESSAGES, en: { ...MESSAGES.en, spare: 'Spare' }, de: { ...MESSAGES.de, spare: 'Ersatz' } };
    expect(problemsOf(messages, CALLS)).toContain('unused: spare');
  });

  test('a key that is said and is not there', () => {
    const calls = callsIn(`${wordsSource()}\nsay('nowhere', { count })`);
    expect(problemsOf(MESSAGES, calls)).toEqual(['said but not there: nowhere']);
  });
});

describe('callsIn', () => {
  test('reads keys, keys put together, and the names of values', () => {
    const calls = callsIn("say('a'); say('b', { count, day: of(x, y) }); say(`breaksOff.$" + '{where}`, { date: text });');
    expect([...calls]).toEqual([
      ['a', []],
      ['b', ['count', 'day']],
      ['breaksOff.here', ['date']],
      ['breaksOff.later', ['date']],
    ]);
  });

  test('finds as many calls as there are', () => {
    expect(callsIn(wordsSource()).size).toBe(Object.keys(MESSAGES.en).length);
    expect(wordsSource().match(/\bsay\(/g)).toHaveLength(Array.from(wordsSource().matchAll(/\bsay\(\s*['`]/g)).length);
  });
});
