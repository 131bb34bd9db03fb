import { describe, expect, test } from 'vitest';
import { AliasTable } from '../../src/search/aliases.ts';
import { parseQuery } from '../../src/search/parse-query.ts';
import { planQuery } from '../../src/search/plan-query.ts';
import { emptyTextIndex, withTexts } from '../../src/search/text-index.ts';

const INDEX = withTexts(emptyTextIndex(), [
  'Later General Soleimani met the men of Daesh. In the end Soleimani won.',
  'Once, Suleimany spoke of a cease-fire; the ceasefire held.',
  'It was the Islamic State that left the harbour in 2011.',
]);
const ALIASES = new AliasTable([{ names: ['Daesh', 'Islamic State'], reason: 'one organisation' }]);

function plan(text: string) {
  return planQuery({ query: parseQuery(text), text, index: INDEX, aliases: ALIASES }).map(({ typed, alternatives }) => {
    const stored = alternatives.map(({ stems, by }) => `${by} ${stems.map(wordOfStem).join(' ')}`);
    return [typed, ...stored];
  });
}

function wordOfStem(stem: number): string {
  for (let word = 0; word < INDEX.vocabulary.size; word++) {
    if (INDEX.vocabulary.stemOfWord(word) === stem) return INDEX.vocabulary.wordAt(word);
  }
  return '';
}

test('drops words of grammar unless there are no others', () => {
  expect(plan('what of the harbour')).toEqual([['harbour', 'stem harbour']]);
  expect(plan('of the').map(([typed]) => typed)).toEqual(['of', 'the']);
});

test('finds another romanisation of a name even when the spelling is known', () => {
  expect(plan('Soleimani')).toEqual([['Soleimani', 'stem soleimani', 'sound suleimany']]);
});

test('corrects a word that no text has', () => {
  expect(plan('harbuor')).toEqual([['harbuor', 'spelling harbour']]);
});

test('leaves numbers and words unlike any stored one as they are', () => {
  expect(plan('2012 zeppelin')).toEqual([['2012'], ['zeppelin']]);
});

test('joins and splits compounds', () => {
  expect(plan('ceasefire')).toEqual([['ceasefire', 'stem ceasefire', 'compound cease fire']]);
  expect(plan('cease fire')).toEqual([
    ['cease', 'stem cease', 'compound ceasefire'],
    ['fire', 'stem fire', 'compound ceasefire'],
  ]);
});

test('adds the other names of an alias, of one word and of several', () => {
  expect(plan('daesh')).toEqual([['daesh', 'stem daesh', 'alias islamic state']]);
  expect(plan('islamic state')).toEqual([
    ['islamic', 'stem islamic', 'alias daesh'],
    ['state', 'stem state', 'alias daesh'],
  ]);
});

describe('bounds', () => {
  test('looks up at most 64 words, each once', () => {
    const many = Array.from({ length: 5000 }, (_, i) => `w${i}`).join(' ');
    expect(plan(many)).toHaveLength(64);
    expect(plan('harbour harbours Harbour')).toHaveLength(1);
  });

  test('gives a word that no text has the highest weight', () => {
    const text = 'zeppelin harbour';
    const [unknown, known] = planQuery({ query: parseQuery(text), text, index: INDEX, aliases: ALIASES });
    expect(unknown?.idf).toBeGreaterThan(known?.idf ?? Infinity);
  });
});

test('does not take a word for a name because sentences begin with it', () => {
  const index = withTexts(emptyTextIndex(), ['Fishermen blocked the way. Fishermen again. The fishermen won.']);
  const [word] = planQuery({ query: parseQuery('fishermn'), text: 'fishermn', index, aliases: ALIASES });
  expect(word?.alternatives[0]?.by).toBe('spelling');
});

test('takes no word of grammar for what was meant', () => {
  const index = withTexts(emptyTextIndex(), ['They had waited. She had not.']);
  const [word] = planQuery({ query: parseQuery('hard'), text: 'hard', index, aliases: ALIASES });
  expect(word?.alternatives).toEqual([]);
});

test('doubts a slip in a short word more than one in a long word', () => {
  const index = withTexts(emptyTextIndex(), ['They share asymmetric means.']);
  const text = 'shake assymetric';
  const [short, long] = planQuery({ query: parseQuery(text), text, index, aliases: ALIASES });
  expect(short?.alternatives[0]?.weight).toBeLessThan(0.82);
  expect(short?.correction).toBeNull();
  expect(long?.alternatives[0]?.weight).toBeGreaterThan(0.8);
  expect(long?.correction).toBe('asymmetric');
});

test('halves what resembles a word that is known from elsewhere', () => {
  const weightWhere = (knows: (word: string) => boolean) => {
    const [word] = planQuery({ query: parseQuery('harbuor'), text: 'harbuor', index: INDEX, aliases: ALIASES, knows });
    return word?.alternatives[0]?.weight;
  };
  const unknown = weightWhere(() => false);
  expect(unknown).toBeGreaterThan(0);
  expect(weightWhere((word) => word === 'harbuor')).toBeCloseTo((unknown ?? 0) / 2);
});
