import { GrowingInts } from './growing-ints.ts';
import { stemOf } from './stem.ts';

/** The number of a word or stem that the vocabulary lacks. */
export const ABSENT = -1;

/** Places in the first table of words; a power of two, like those that follow. */
const FIRST_TABLE = 4096;

/** All that a vocabulary knows, in arrays by the number of the word or stem. */
export type VocabularyContent = {
  readonly words: readonly string[];
  readonly stems: readonly string[];
  readonly stemOfWord: Int32Array;
  readonly capitals: Int32Array;
};

/**
 * Numbers for the words of a corpus and for their stems. It only grows, so that a segment built earlier keeps its meaning while
 * documents come and go.
 */
export class Vocabulary {
  readonly #words: string[] = [];
  /** Open addressing: the number of a word plus one stands at its hash or at the first free place after it; 0 is free. */
  #table = new Int32Array(FIRST_TABLE);
  readonly #stems: string[] = [];
  readonly #stemIds = new Map<string, number>();
  readonly #stemOfWord = new GrowingInts();
  /** Capitalised amid a sentence minus written small: above zero, a word is taken for a name. */
  readonly #capitals = new GrowingInts();

  /** A vocabulary with the content of another, e.g. one that was kept on disk. */
  static of({ words, stems, stemOfWord, capitals }: VocabularyContent): Vocabulary {
    const vocabulary = new Vocabulary();
    for (const stem of stems) vocabulary.#internStem(stem);
    for (const [id, word] of words.entries()) vocabulary.#append(word, stemOfWord[id] ?? 0, capitals[id] ?? 0);
    return vocabulary;
  }

  content(): VocabularyContent {
    return {
      words: this.#words,
      stems: this.#stems,
      stemOfWord: this.#stemOfWord.toArray(),
      capitals: this.#capitals.toArray(),
    };
  }

  get size(): number {
    return this.#words.length;
  }

  get stemCount(): number {
    return this.#stems.length;
  }

  /**
   * The number of the folded word that is the part `start … end` of a text, given to it when it is new. A part, so that no string is
   * made of a word that is known.
   */
  internPart(text: string, start: number, end: number): number {
    const known = this.#find(text, start, end);
    if (known !== ABSENT) return known;
    const word = text.slice(start, end);
    return this.#append(word, this.#internStem(stemOf(word)), 0);
  }

  /** Counts one sight of a capitalised word; `amid` when it is not the first of its sentence. */
  noteCapital(word: number, amid: boolean): void {
    this.#capitals.set(word, this.#capitals.at(word) + (amid ? 2 : 1));
  }

  /** Counts all sights of words, capitalised ones included: what {@link noteCapital} adds too much makes up for that. */
  noteOccurrences(words: Int32Array): void {
    const capitals = this.#capitals.memory;
    for (const word of words) capitals[word] = (capitals[word] ?? 0) - 1;
  }

  /** Whether the texts write the word with a capital more often than without. */
  isName(word: number): boolean {
    return this.#capitals.at(word) > 0;
  }

  /** {@link ABSENT} when no text has the word. */
  idOf(key: string): number {
    return this.#find(key, 0, key.length);
  }

  /** The stem's number for any word, in the vocabulary or not; {@link ABSENT} when no text has a word of that stem. */
  stemIdOf(key: string): number {
    const word = this.idOf(key);
    return word === ABSENT ? (this.#stemIds.get(stemOf(key)) ?? ABSENT) : this.stemOfWord(word);
  }

  stemOfWord(word: number): number {
    return this.#stemOfWord.at(word);
  }

  /** The stems of all words by number, for loops in which a call a word would count; to be used up before the vocabulary grows. */
  get stemTable(): Int32Array {
    return this.#stemOfWord.memory;
  }

  wordAt(word: number): string {
    return this.#words[word] ?? '';
  }

  #find(text: string, start: number, end: number): number {
    const mask = this.#table.length - 1;
    for (let at = hashPart(text, start, end) & mask; ; at = (at + 1) & mask) {
      const id = (this.#table[at] ?? 0) - 1;
      if (id < 0) return ABSENT;
      if (isPart(this.#words[id] ?? '', text, start, end)) return id;
    }
  }

  #append(word: string, stem: number, capitals: number): number {
    const id = this.#words.length;
    this.#words.push(word);
    this.#stemOfWord.push(stem);
    this.#capitals.push(capitals);
    if (2 * this.#words.length > this.#table.length) this.#rehash();
    else this.#place(id);
    return id;
  }

  #rehash(): void {
    this.#table = new Int32Array(2 * this.#table.length);
    for (const id of this.#words.keys()) this.#place(id);
  }

  #place(id: number): void {
    const word = this.#words[id] ?? '';
    const mask = this.#table.length - 1;
    let at = hashPart(word, 0, word.length) & mask;
    while (this.#table[at] !== 0) at = (at + 1) & mask;
    this.#table[at] = id + 1;
  }

  #internStem(stem: string): number {
    const known = this.#stemIds.get(stem);
    if (known !== undefined) return known;
    const id = this.#stems.length;
    this.#stems.push(stem);
    this.#stemIds.set(stem, id);
    return id;
  }
}

/** FNV-1a over the UTF-16 units of a part of a text, its high bits mixed into the low ones that pick a place. */
function hashPart(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

function isPart(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
