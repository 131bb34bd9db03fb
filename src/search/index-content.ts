import type { Segment } from './segment.ts';
import { SoundIndex } from './sound-index.ts';
import { SpellingIndex } from './spelling-index.ts';
import type { TextIndex } from './text-index.ts';
import { TopItems } from './top-items.ts';
import { Vocabulary } from './vocabulary.ts';

export type NumberArray = Uint8Array | Int32Array | Uint32Array;

/** An index as plain arrays of numbers and lists of words, to be written and read back. */
export type IndexContent = {
  readonly words: readonly string[];
  readonly stems: readonly string[];
  /** Always in the same order: two of the vocabulary, then those of each segment, then those of each spelling batch. */
  readonly arrays: readonly NumberArray[];
  readonly segments: number;
  readonly batches: number;
};

const ARRAYS_OF_SEGMENT = 6;
const ARRAYS_OF_BATCH = 2;

/** What of an index has to be kept to restore it without reading the texts again. */
export function contentOf({ vocabulary, segments, spelling }: TextIndex): IndexContent {
  const { words, stems, stemOfWord, capitals } = vocabulary.content();
  const arrays = [
    stemOfWord,
    capitals,
    ...segments.flatMap(({ segment: { postingStarts, postingItems, impacts, maxImpacts, streamStarts, stream } }) => {
      return [postingStarts, postingItems, impacts, maxImpacts, streamStarts, stream];
    }),
    ...spelling.batches.flatMap(({ starts, words: numbers }) => [starts, numbers]),
  ];
  return { words, stems, arrays, segments: segments.length, batches: spelling.batches.length };
}

/** The index with this content; null when the content does not fit together. */
export function indexOf({ words, stems, arrays, segments, batches }: IndexContent): TextIndex | null {
  const rest = [...arrays];
  const [stemOfWord, capitals] = rest.splice(0, 2);
  const expected = segments * ARRAYS_OF_SEGMENT + batches * ARRAYS_OF_BATCH;
  if (!(stemOfWord instanceof Int32Array) || !(capitals instanceof Int32Array) || rest.length !== expected) return null;

  let size = 0;
  const placed = [];
  for (let i = 0; i < segments; i++) {
    const segment = segmentOf(rest.splice(0, ARRAYS_OF_SEGMENT));
    if (segment === null) return null;
    placed.push({ segment, base: size, topItems: new TopItems(segment.size) });
    size += segment.size;
  }
  const spelling = [];
  for (let i = 0; i < batches; i++) {
    const [starts, numbers] = rest.splice(0, ARRAYS_OF_BATCH);
    if (!(starts instanceof Uint32Array) || !(numbers instanceof Int32Array)) return null;
    spelling.push({ starts, words: numbers, mask: starts.length - 2 });
  }

  const vocabulary = Vocabulary.of({ words, stems, stemOfWord, capitals });
  const sounds = new SoundIndex();
  for (const [word, key] of words.entries()) if (vocabulary.isName(word)) sounds.add(word, key);
  return { vocabulary, spelling: new SpellingIndex(spelling), sounds, segments: placed, size };
}

function segmentOf([
  postingStarts,
  postingItems,
  impacts,
  maxImpacts,
  streamStarts,
  stream,
]: readonly NumberArray[]): Segment | null {
  if (!(postingStarts instanceof Uint32Array && postingItems instanceof Int32Array && impacts instanceof Uint8Array)) return null;
  if (!(maxImpacts instanceof Uint8Array && streamStarts instanceof Uint32Array && stream instanceof Int32Array)) return null;
  return { size: streamStarts.length - 1, postingStarts, postingItems, impacts, maxImpacts, streamStarts, stream };
}
