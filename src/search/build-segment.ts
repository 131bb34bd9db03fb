import { GrowingInts } from './growing-ints.ts';
import type { Segment } from './segment.ts';
import { keyOfWord, scanWords } from './tokenize.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * BM25's saturation and length normalisation (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009). Short texts
 * differ in length by chance more than by wordiness, and a word repeated in them says less.
 */
const LONG_TEXTS = { k1: 1.2, b: 0.75 };
const SHORT_TEXTS = { k1: 0.9, b: 0.4 };
/** Mean number of words from which texts count as long: an abstract or an article, not a passage of one to three sentences. */
export const LONG_FROM = 100;

/** Builds a {@link Segment}: the texts are read once and turned into numbers, all else is counting. */
export class SegmentBuilder {
  readonly #vocabulary: Vocabulary;
  readonly #stream = new GrowingInts();
  readonly #starts = new GrowingInts();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#starts.push(0);
  }

  /** Adds a text as the next item. */
  add(text: string): void {
    const vocabulary = this.#vocabulary;
    const stream = this.#stream;
    scanWords(text, (start, end, plain) => {
      if (plain) {
        stream.push(vocabulary.internPart(text, start, end));
        return;
      }
      const key = keyOfWord(text, start, end);
      if (key === '') return;
      const word = vocabulary.internPart(key, 0, key.length);
      stream.push(word);
      if (isCapital(text.charCodeAt(start))) vocabulary.noteCapital(word, !beginsSentence(text, start));
    });
    this.#starts.push(stream.length);
  }

  /** To be called once, at the end. */
  build(): Segment {
    const streamStarts = new Uint32Array(this.#starts.toArray());
    const stream = this.#stream.toArray();
    this.#vocabulary.noteOccurrences(stream);
    return { streamStarts, stream, size: streamStarts.length - 1, ...this.#invert(streamStarts, stream) };
  }

  #invert(streamStarts: Uint32Array, stream: Int32Array) {
    const stems = this.#stemsOf(stream);
    const size = streamStarts.length - 1;
    const average = Math.max(1, stream.length / Math.max(1, size));
    const { k1, b } = average >= LONG_FROM ? LONG_TEXTS : SHORT_TEXTS;
    const postingStarts = countPostings(streamStarts, stems, this.#vocabulary.stemCount);
    const total = postingStarts[this.#vocabulary.stemCount] ?? 0;
    const postingItems = new Int32Array(total);
    const impacts = new Uint8Array(total);
    const maxImpacts = new Uint8Array(this.#vocabulary.stemCount);
    const next = postingStarts.slice();
    const counts = new Uint16Array(this.#vocabulary.stemCount);
    for (let item = 0; item < size; item++) {
      const from = streamStarts[item] ?? 0;
      const to = streamStarts[item + 1] ?? 0;
      const norm = k1 * (1 - b + (b * (to - from)) / average);
      for (let i = from; i < to; i++) counts[stems[i] ?? 0] = Math.min(0xffff, (counts[stems[i] ?? 0] ?? 0) + 1);
      for (let i = from; i < to; i++) {
        const stem = stems[i] ?? 0;
        const count = counts[stem] ?? 0;
        if (count === 0) continue;
        counts[stem] = 0;
        const at = next[stem] ?? 0;
        next[stem] = at + 1;
        const impact = Math.max(1, Math.round((255 * count) / (count + norm)));
        postingItems[at] = item;
        impacts[at] = impact;
        if (impact > (maxImpacts[stem] ?? 0)) maxImpacts[stem] = impact;
      }
    }
    return { postingStarts, postingItems, impacts, maxImpacts };
  }

  #stemsOf(stream: Int32Array): Int32Array {
    return stream.map((word) => this.#vocabulary.stemOfWord(word));
  }
}

/** Row starts: for each stem, the number of postings of all stems before it. */
function countPostings(streamStarts: Uint32Array, stems: Int32Array, stemCount: number): Uint32Array {
  const starts = new Uint32Array(stemCount + 1);
  const seenIn = new Int32Array(stemCount).fill(-1);
  for (let item = 0; item + 1 < streamStarts.length; item++) {
    const to = streamStarts[item + 1] ?? 0;
    for (let i = streamStarts[item] ?? 0; i < to; i++) {
      const stem = stems[i] ?? 0;
      if (seenIn[stem] === item) continue;
      seenIn[stem] = item;
      starts[stem + 1] = (starts[stem + 1] ?? 0) + 1;
    }
  }
  for (let stem = 0; stem < stemCount; stem++) starts[stem + 1] = (starts[stem + 1] ?? 0) + (starts[stem] ?? 0);
  return starts;
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** Whether the word at `start` is the text's first or follows a full stop, colon or opening quotation mark: capitals there mean little. */
function beginsSentence(text: string, start: number): boolean {
  for (let i = start - 1; i >= 0 && i >= start - 3; i--) {
    const character = text[i] ?? '';
    if ('.!?:;"“‘\'([\n'.includes(character)) return true;
    if (character !== ' ') return false;
  }
  return start < 3;
}
