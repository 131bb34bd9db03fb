import type { Corpus } from '../model/corpus.ts';
import type { SealedDocument } from '../model/document.ts';
import { forEachToken } from './tokenize.ts';

/**
 * Every word and sign of all prose of a corpus, in order, as numbers, with the places of each. Built once for a corpus; about
 * 16 bytes a token. Nothing is quoted from it: it leads to offsets of stored bodies.
 */
export type QuotationIndex = {
  /** Token ids; {@link BARRIER} between stretches of text over which no quotation runs. */
  readonly ids: Int32Array;
  /** Aligned with `ids`: where the token stands in its document's body. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** In the order of `ids`; never empty stretches. */
  readonly documents: readonly IndexedDocument[];
  /** The id of a key; ids count from 1. */
  readonly idOf: ReadonlyMap<string, number>;
  /** The most frequent id of the keys that differ from this one in the case of letters at most; undefined for none. */
  idInAnyCase(key: string): number | undefined;
  /** The key of an id; nothing at 0. */
  readonly keys: readonly string[];
  /** By id: 1 for a word, 0 for a sign. */
  readonly isWord: Uint8Array;
  /** Positions in `ids` by id: those of `id` stand from `firstPlace[id]` up to `firstPlace[id + 1]`, ascending. */
  readonly places: Int32Array;
  readonly firstPlace: Int32Array;
};

export type IndexedDocument = {
  readonly document: SealedDocument;
  /** Its first and one past its last position in `ids`. */
  readonly first: number;
  readonly last: number;
};

export const BARRIER = 0;

/**
 * Reads the prose of all documents. Prose blocks that follow one another are one text, since a quotation may run over
 * paragraphs; a heading, a caption or anything else between them is a barrier.
 */
export function buildQuotationIndex(corpus: Corpus): QuotationIndex {
  const vocabulary = new Map<string, number>();
  const keys = [''];
  const words = [0];
  const idFor = (key: string, isWord: boolean): number => {
    const known = vocabulary.get(key);
    if (known !== undefined) return known;
    vocabulary.set(key, keys.length);
    words.push(isWord ? 1 : 0);
    return keys.push(key) - 1;
  };
  const documents: IndexedDocument[] = [];
  const columns = [...corpus.documents.values()].map((document) => readDocument(document, idFor));
  let last = 0;
  for (const { document, ids } of columns) {
    const first = last + 1;
    last += ids.length;
    documents.push({ document, first, last });
  }
  const ids = joined(columns.map((column) => column.ids));
  const places = placesOf(ids, keys.length);
  return {
    ids,
    starts: joined(columns.map((column) => column.starts)),
    ends: joined(columns.map((column) => column.ends)),
    documents,
    idOf: vocabulary,
    keys,
    isWord: Uint8Array.from(words),
    ...places,
    idInAnyCase: caseFolder(keys, places.firstPlace),
  };
}

/** Reads the vocabulary when a first word is asked for: few quotations are written in capitals. */
function caseFolder(keys: readonly string[], firstPlace: Int32Array): (key: string) => number | undefined {
  let commonest: Map<string, number> | null = null;
  const countOfId = (id: number): number => (firstPlace[id + 1] ?? 0) - (firstPlace[id] ?? 0);
  return (key) => {
    if (commonest === null) {
      commonest = new Map();
      for (const [id, stored] of keys.entries()) {
        const folded = stored.toLowerCase();
        const known = commonest.get(folded);
        if (id > BARRIER && (known === undefined || countOfId(id) > countOfId(known))) commonest.set(folded, id);
      }
    }
    return commonest.get(key.toLowerCase());
  };
}

/** How often an id occurs; 0 for one that does not exist. */
export function countOf({ firstPlace }: QuotationIndex, id: number): number {
  return id > BARRIER ? (firstPlace[id + 1] ?? 0) - (firstPlace[id] ?? 0) : 0;
}

/** The document that holds a position which is no barrier. */
export function documentAt({ documents }: QuotationIndex, position: number): IndexedDocument | undefined {
  let low = 0;
  let high = documents.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((documents[middle]?.last ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return documents[low];
}

type Columns = Pick<QuotationIndex, 'ids' | 'starts' | 'ends'> & { readonly document: SealedDocument };

/** The tokens of one document, a barrier before them. */
function readDocument(document: SealedDocument, idFor: (key: string, isWord: boolean) => number): Columns {
  const ids = [BARRIER];
  const starts = [0];
  const ends = [0];
  let wasProse = true;
  for (const { kind, span } of document.blocks) {
    if (kind === 'prose') {
      if (!wasProse) {
        ids.push(BARRIER);
        starts.push(span.start);
        ends.push(span.start);
      }
      forEachToken(document.body, span, (key, start, end, isWord) => {
        ids.push(idFor(key, isWord));
        starts.push(start);
        ends.push(end);
      });
    }
    wasProse = kind === 'prose';
  }
  return { document, ids: Int32Array.from(ids), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

function joined(parts: readonly Int32Array[]): Int32Array {
  const whole = new Int32Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function placesOf(ids: Int32Array, count: number): Pick<QuotationIndex, 'places' | 'firstPlace'> {
  const firstPlace = new Int32Array(count + 1);
  for (const id of ids) firstPlace[id + 1] = (firstPlace[id + 1] ?? 0) + 1;
  for (let id = 0; id < count; id += 1) firstPlace[id + 1] = (firstPlace[id + 1] ?? 0) + (firstPlace[id] ?? 0);
  const next = firstPlace.slice();
  const places = new Int32Array(ids.length);
  for (const [position, id] of ids.entries()) {
    const place = next[id] ?? 0;
    places[place] = position;
    next[id] = place + 1;
  }
  return { places, firstPlace };
}
