import { GrowingInts } from './growing-ints.ts';
import { stemOf } from './stem.ts';

/** The number of a word or stem that the vocabulary lacks. */
export const ABSENT = -1;

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
  readonly #ids = new Map<string, number>();
  readonly #stems: string[] = [];
  readonly #stemIds = new Map<string, number>();
  readonly #stemOfWord = new GrowingInts();
  /** Capitalised amid a sentence minus written small: above zero, a word is taken for a name. */
  readonly #capitals = new GrowingInts();

  /** A vocabulary with the content of another, e.g. one that was kept on disk. */
  static of({ words, stems, stemOfWord, capitals }: VocabularyContent): Vocabulary {
    const vocabulary = new Vocabulary();
    for (const stem of stems) vocabulary.#internStem(stem);
    for (const [id, word] of words.entries()) {
      vocabulary.#words.push(word);
      vocabulary.#ids.set(word, id);
      vocabulary.#stemOfWord.push(stemOfWord[id] ?? 0);
      vocabulary.#capitals.push(capitals[id] ?? 0);
    }
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

  /** The number of a folded word, given to it when it is new. */
  intern(key: string): number {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#words.length;
    this.#words.push(key);
    this.#ids.set(key, id);
    this.#stemOfWord.push(this.#internStem(stemOf(key)));
    this.#capitals.push(0);
    return id;
  }

  /** Counts one sight of a word that is not the first of its sentence. */
  noteCapital(word: number, capitalised: boolean): void {
    this.#capitals.set(word, this.#capitals.at(word) + (capitalised ? 1 : -1));
  }

  /** Whether the texts write the word with a capital more often than without. */
  isName(word: number): boolean {
    return this.#capitals.at(word) > 0;
  }

  /** {@link ABSENT} when no text has the word. */
  idOf(key: string): number {
    return this.#ids.get(key) ?? ABSENT;
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

  #internStem(stem: string): number {
    const known = this.#stemIds.get(stem);
    if (known !== undefined) return known;
    const id = this.#stems.length;
    this.#stems.push(stem);
    this.#stemIds.set(stem, id);
    return id;
  }
}
