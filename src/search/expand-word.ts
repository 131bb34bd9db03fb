import { editCost } from './edit-cost.ts';
import type { Alternative, ExpandedBy } from './query-plan.ts';
import { isStopWord } from './stop-words.ts';
import { itemsWith, type TextIndex } from './text-index.ts';
import { ABSENT } from './vocabulary.ts';

/** Other words that one word of a query may stand for, at most. */
const MAX_ALTERNATIVES = 4;
/** A candidate this much worse than the best one is not what was meant. */
const WORSE_BY = 0.5;
const SOUND_COST = 1;
/** What resembles a word that is known from elsewhere is mostly another word: "charter" for "character"; sometimes a form of it: "built" for "build". */
const DOUBTED = 0.5;

/**
 * What a word of the query may stand for, most certain first: its stem; for names, other romanisations, even when the spelling is known; for
 * words that no text has, what resembles them.
 *
 * @param isWord whether the word is known to be one although no text may have it.
 */
export function expandWord(key: string, index: TextIndex, isWord = false): readonly Alternative[] {
  const { vocabulary } = index;
  const stem = vocabulary.stemIdOf(key);
  const known = stem === ABSENT ? [] : [{ stems: [stem], weight: 1, by: 'stem' as const }];
  const word = vocabulary.idOf(key);
  const sounding = stem === ABSENT || (word !== ABSENT && vocabulary.isName(word)) ? soundAlikes(key, index) : [];
  const similar =
    stem === ABSENT
      ? misspellings(key, index).map((other) => (isWord ? { ...other, weight: other.weight * DOUBTED } : other))
      : [];
  return distinct([...known, ...[...sounding, ...similar].sort((a, b) => b.weight - a.weight)], known.length + MAX_ALTERNATIVES);
}

function soundAlikes(key: string, index: TextIndex): readonly Alternative[] {
  return measured({ key, words: index.sounds.candidates(key), most: SOUND_COST, by: 'sound', index });
}

function misspellings(key: string, index: TextIndex): readonly Alternative[] {
  return measured({ key, words: index.spelling.candidates(key), most: allowedCost(key.length), by: 'spelling', index });
}

/** Short words have many neighbours that mean something else. */
function allowedCost(length: number): number {
  if (length <= 3) return 0.6;
  if (length <= 5) return 1;
  return length <= 7 ? 1.5 : 2;
}

type Measure = {
  readonly key: string;
  readonly words: Iterable<number>;
  readonly most: number;
  readonly by: ExpandedBy;
  readonly index: TextIndex;
};

function measured({ key, words, most, by, index }: Measure): readonly Alternative[] {
  const found: { readonly word: number; readonly cost: number }[] = [];
  for (const word of words) {
    const stored = index.vocabulary.wordAt(word);
    // Words of grammar are what nearly everything resembles, and nobody looks for them.
    if (stored === key || Math.abs(stored.length - key.length) > 3 || isStopWord(stored)) continue;
    const cost = editCost(key, stored, most) + (stored[0] === key[0] ? 0 : 0.2);
    if (cost <= most) found.push({ word, cost });
  }
  const least = found.reduce((best, { cost }) => Math.min(best, cost), Infinity);
  return found
    .filter(({ cost }) => cost <= least + WORSE_BY)
    .map(({ word, cost }) => ({ word, stem: index.vocabulary.stemOfWord(word), weight: weightOf(cost, least, key.length) }))
    .sort((a, b) => b.weight - a.weight || itemsWith(index, b.stem) - itemsWith(index, a.stem))
    .map(({ word, stem, weight }) => ({ stems: [stem], weight, by, word: index.vocabulary.wordAt(word) }));
}

/**
 * A slip in a long word leaves little doubt, one in a short word much: "shake" is no "share", but a word of its own that the texts
 * happen to lack. Candidates that are worse than the best one give way to it.
 */
function weightOf(cost: number, least: number, length: number): number {
  return (1 - cost / length) * (1 - (cost - least)) ** 2;
}

function distinct(alternatives: readonly Alternative[], most: number): readonly Alternative[] {
  const seen = new Set<number>();
  const kept = alternatives.filter(({ stems: [stem] }) => {
    if (stem === undefined || seen.has(stem)) return false;
    seen.add(stem);
    return true;
  });
  return kept.slice(0, most);
}
