import { STOP_WORDS } from '../../src/search/stop-words.ts';
import { Random } from './random.ts';

/** Words a passage has; one to three sentences of news prose. */
const SHORTEST = 12;
const LONGEST = 56;
/** Heaps' law: a text of n words has about K * n ** BETA different ones. These are the figures of a newswire collection. */
const K = 44;
const BETA = 0.49;
const CONSONANTS = 'bcdfghjklmnprstvwz';
const VOWELS = 'aeiou';
/** As often as in news prose, a word is a name. */
const NAMES = 0.12;
const ENDINGS = ['', '', '', 's', 'ed', 'ing'];

/**
 * Texts whose words are as rare and as many as those of prose: frequencies after Zipf, a vocabulary that grows as the text does, names,
 * endings. The same for the same seed, and the first thousand of a million are those of a thousand.
 */
export function* makeTexts(count: number, seed: number): Iterable<string> {
  const random = new Random(seed);
  // The most frequent words of prose are those of grammar.
  const vocabulary = [...STOP_WORDS];
  let written = 0;
  for (let i = 0; i < count; i++) {
    const length = SHORTEST + random.below(LONGEST - SHORTEST);
    const words: string[] = [];
    for (let j = 0; j < length; j++) {
      written++;
      const grown = K * written ** BETA;
      while (vocabulary.length < grown) vocabulary.push(makeWord(vocabulary.length, random));
      const word = vocabulary[zipf(vocabulary.length, random)] ?? '';
      words.push(j === 0 ? capitalised(word) : word);
    }
    yield flat(`${words.join(' ')}.`);
  }
}

/** In one piece, as a text that was read from disk is: one that was put together here would be so only once it is read, by whoever reads it first. */
function flat(text: string): string {
  return Buffer.from(text, 'latin1').toString('latin1');
}

/** A rank below `size`, drawn with a chance in proportion to 1 / rank (the inverse of its distribution, the harmonic sum taken for a logarithm). */
function zipf(size: number, random: Random): number {
  return Math.min(size - 1, Math.floor((size + 1) ** random.next()) - 1);
}

/** Frequent words are short. */
function makeWord(rank: number, random: Random): string {
  const syllables = rank < 4000 ? 2 : 3 + random.below(2);
  let word = '';
  for (let i = 0; i < syllables; i++) {
    word += CONSONANTS[random.below(CONSONANTS.length)] ?? '';
    word += VOWELS[random.below(VOWELS.length)] ?? '';
    if (random.chance(0.4)) word += CONSONANTS[random.below(CONSONANTS.length)] ?? '';
  }
  if (random.chance(NAMES)) return capitalised(word);
  return word + (ENDINGS[random.below(ENDINGS.length)] ?? '');
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
