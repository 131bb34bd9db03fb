import { GrowingInts } from './growing-ints.ts';

/** Deletions are taken from the beginnings of words only: a slip further on is found by the beginning it leaves whole. */
const PREFIX_LENGTH = 7;
const MIN_LENGTH = 3;
const MAX_LENGTH = 30;
/** From this length on, two letters may be wrong. */
const TWO_SLIPS_FROM = 6;
/** Numbers are never corrected: 2011 is not 2012 misspelt. */
const HAS_DIGIT = /\p{N}/u;

/** The words `from … to` of a vocabulary by the hashes of what is left of them with up to two letters left out. */
export type SpellingBatch = { readonly starts: Uint32Array; readonly words: Int32Array; readonly mask: number };

/**
 * Finds the words of a vocabulary within two slips of a word it lacks, by the deletions that both share (Wolf Garbe's SymSpell).
 * Hashes may clash, so what is found is a superset: the caller measures each candidate.
 */
export class SpellingIndex {
  readonly #batches: SpellingBatch[] = [];

  constructor(batches: readonly SpellingBatch[] = []) {
    this.#batches.push(...batches);
  }

  get batches(): readonly SpellingBatch[] {
    return this.#batches;
  }

  /** Adds the words numbered `from … to`. */
  add(from: number, to: number, wordAt: (word: number) => string): void {
    const hashes = new GrowingInts();
    const owners = new GrowingInts();
    for (let word = from; word < to; word++) {
      for (const hash of deletionHashes(wordAt(word))) {
        hashes.push(hash);
        owners.push(word);
      }
    }
    if (hashes.length > 0) this.#batches.push(toBatch(hashes.toArray(), owners.toArray()));
  }

  /** Numbers of the words that may be meant, each once, in rising order of batch. */
  candidates(key: string): ReadonlySet<number> {
    const found = new Set<number>();
    for (const hash of deletionHashes(key)) {
      for (const { starts, words, mask } of this.#batches) {
        const bucket = hash & mask;
        for (let i = starts[bucket] ?? 0; i < (starts[bucket + 1] ?? 0); i++) found.add(words[i] ?? 0);
      }
    }
    return found;
  }
}

function toBatch(hashes: Int32Array, owners: Int32Array): SpellingBatch {
  const mask = 2 ** Math.ceil(Math.log2(hashes.length + 1)) - 1;
  const starts = new Uint32Array(mask + 2);
  for (const hash of hashes) starts[(hash & mask) + 1] = (starts[(hash & mask) + 1] ?? 0) + 1;
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
  const next = starts.slice();
  const words = new Int32Array(owners.length);
  for (let i = 0; i < owners.length; i++) {
    const bucket = (hashes[i] ?? 0) & mask;
    const at = next[bucket] ?? 0;
    next[bucket] = at + 1;
    words[at] = owners[i] ?? 0;
  }
  return { starts, words, mask };
}

/** Hashes of the word's beginning and of it with one or two letters left out, each once; none for what is never corrected. */
function deletionHashes(word: string): ReadonlySet<number> {
  const hashes = new Set<number>();
  if (word.length < MIN_LENGTH || word.length > MAX_LENGTH || HAS_DIGIT.test(word)) return hashes;
  const prefix = word.slice(0, PREFIX_LENGTH);
  const { length } = prefix;
  hashes.add(hashWithout(prefix, length, length));
  for (let i = 0; i < length; i++) {
    hashes.add(hashWithout(prefix, i, length));
    if (word.length < TWO_SLIPS_FROM) continue;
    for (let j = i + 1; j < length; j++) hashes.add(hashWithout(prefix, i, j));
  }
  return hashes;
}

/** FNV-1a over the UTF-16 units but those at `i` and `j`. */
function hashWithout(word: string, i: number, j: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) {
    if (at !== i && at !== j) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  return hash;
}
