import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ABSENT, Vocabulary } from '../../src/search/vocabulary.ts';

const word = fc.string({ minLength: 1, maxLength: 6 });

function intern(vocabulary: Vocabulary, key: string): number {
  return vocabulary.internPart(key, 0, key.length);
}

test('numbers words as a map from words to numbers would', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 300 }), (words) => {
      const vocabulary = new Vocabulary();
      const map = new Map<string, number>();
      for (const one of words) {
        if (!map.has(one)) map.set(one, map.size);
        expect(intern(vocabulary, one)).toBe(map.get(one));
      }
      for (const [one, id] of map) {
        expect(vocabulary.idOf(one)).toBe(id);
        expect(vocabulary.wordAt(id)).toBe(one);
      }
      expect(vocabulary.idOf('not among them')).toBe(ABSENT);
    }),
    { numRuns: 50 },
  );
});

test('grows past its first table without losing a word', () => {
  const vocabulary = new Vocabulary();
  for (let i = 0; i < 20_000; i++) intern(vocabulary, `word${i}`);
  for (let i = 0; i < 20_000; i += 777) expect(vocabulary.idOf(`word${i}`)).toBe(i);
});

test('takes a part of a text for a word', () => {
  const vocabulary = new Vocabulary();
  const id = vocabulary.internPart('the tunnels of', 4, 11);
  expect(vocabulary.idOf('tunnels')).toBe(id);
  expect(vocabulary.stemIdOf('tunnel')).toBe(vocabulary.stemOfWord(id));
});

test('comes back from its content the same', () => {
  const vocabulary = new Vocabulary();
  for (const key of ['tunnel', 'tunnels', 'gaza']) intern(vocabulary, key);
  vocabulary.noteCapital(2, true);
  const again = Vocabulary.of(vocabulary.content());
  expect(again.idOf('gaza')).toBe(2);
  expect(again.isName(2)).toBe(true);
  expect(again.stemIdOf('tunneling')).toBe(vocabulary.stemIdOf('tunneling'));
});
