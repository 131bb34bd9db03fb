import type { Budget } from './budget.ts';
import { countOf, type QuotationIndex } from './quotation-index.ts';
import { type Token, withOtherCase } from './tokenize.ts';

/** Where the tokens of a quotation stand one after another in the prose of the corpus. */
export type Occurrence = {
  /** Position of the first token in the index. */
  readonly position: number;
  /** How many tokens of the index it takes. */
  readonly length: number;
  /** UTF-16 units of the first and last stored word that the quotation leaves out: it begins or ends inside that word. */
  readonly cutBefore: number;
  readonly cutAfter: number;
};

export type OccurrenceRequest = {
  readonly index: QuotationIndex;
  /** At least one. */
  readonly tokens: readonly Token[];
  /** Whether the first and the last token may be a part of a stored word. */
  readonly mayCutWords: boolean;
  readonly budget: Budget;
};

/** More places than that tell nobody anything. */
const MAX_OCCURRENCES = 500;
/** How many words of the vocabulary may stand for a part of a word. */
const MAX_WHOLE_WORDS = 200;

/** All places where the tokens stand in this order with nothing between them, the first letter's case left open; ascending. */
export function findOccurrences({ index, tokens, mayCutWords, budget }: OccurrenceRequest): readonly Occurrence[] {
  const wanted = tokens.map(({ key }, at) => wantedFor(index, key, endsOf(at, tokens.length, mayCutWords)));
  const seed = rarest(index, wanted);
  const found: Occurrence[] = [];
  for (const id of wanted[seed]?.seeds(MAX_WHOLE_WORDS) ?? []) {
    const last = index.firstPlace[id + 1] ?? 0;
    for (let place = index.firstPlace[id] ?? 0; place < last && budget.places > 0; place += 1) {
      budget.places -= 1;
      const position = (index.places[place] ?? 0) - seed;
      if (matchesAt(index, wanted, position)) found.push(occurrenceAt(index, tokens, position));
      if (found.length >= MAX_OCCURRENCES) return inOrder(found);
    }
  }
  return inOrder(found);
}

type Ends = { readonly mayCutBefore: boolean; readonly mayCutAfter: boolean; readonly isFirst: boolean };

/** What a stored token has to be. */
type Wanted = {
  /** Ids that it may have as a whole. */
  readonly ids: readonly number[];
  readonly key: string;
  readonly ends: Ends;
  /** Ids to start the search from, at most `limit`. */
  seeds(limit: number): readonly number[];
};

function endsOf(at: number, length: number, mayCutWords: boolean): Ends {
  return { mayCutBefore: mayCutWords && at === 0, mayCutAfter: mayCutWords && at === length - 1, isFirst: at === 0 };
}

function wantedFor(index: QuotationIndex, key: string, ends: Ends): Wanted {
  const other = ends.isFirst ? withOtherCase(key) : null;
  const ids = [index.idOf.get(key), other === null ? undefined : index.idOf.get(other)].filter((id) => id !== undefined);
  const mayBePart = ends.mayCutBefore || ends.mayCutAfter;
  return {
    ids,
    key,
    ends,
    seeds: (limit) =>
      mayBePart ? [...ids, ...wordsHolding(index, key, ends).filter((id) => !ids.includes(id))].slice(0, limit) : ids,
  };
}

/** The token to search from: the rarest of those that stand for whole words; else the longest part of a word, which few words hold. */
function rarest(index: QuotationIndex, wanted: readonly Wanted[]): number {
  let best = 0;
  let bestCount = Number.POSITIVE_INFINITY;
  for (const [at, { ids, key, ends }] of wanted.entries()) {
    const isPart = ends.mayCutBefore || ends.mayCutAfter;
    const count = isPart ? Number.MAX_SAFE_INTEGER - key.length : ids.reduce((sum, id) => sum + countOf(index, id), 0);
    if (count < bestCount) {
      best = at;
      bestCount = count;
    }
  }
  return best;
}

function wordsHolding({ keys }: QuotationIndex, key: string, ends: Ends): readonly number[] {
  return [...keys.keys()].filter((id) => holds(keys[id] ?? '', key, ends));
}

function holds(stored: string, key: string, { mayCutBefore, mayCutAfter }: Ends): boolean {
  if (mayCutBefore && mayCutAfter) return stored.includes(key);
  if (mayCutBefore) return stored.endsWith(key);
  return mayCutAfter ? stored.startsWith(key) : stored === key;
}

function matchesAt({ ids, keys }: QuotationIndex, wanted: readonly Wanted[], position: number): boolean {
  for (let at = 0; at < wanted.length; at += 1) {
    const stored = ids[position + at];
    const want = wanted[at];
    if (stored === undefined || want === undefined) return false;
    if (want.ids[0] === stored || want.ids[1] === stored) continue;
    const { mayCutBefore, mayCutAfter } = want.ends;
    if (!(mayCutBefore || mayCutAfter) || !holds(keys[stored] ?? '', want.key, want.ends)) return false;
  }
  return true;
}

function occurrenceAt({ ids, keys }: QuotationIndex, tokens: readonly Token[], position: number): Occurrence {
  const first = keys[ids[position] ?? 0] ?? '';
  const last = keys[ids[position + tokens.length - 1] ?? 0] ?? '';
  const key = tokens[0]?.key ?? '';
  const isOne = tokens.length === 1;
  const cutBefore = isOne ? Math.max(0, first.indexOf(key)) : first.length - key.length;
  const lastKey = tokens.at(-1)?.key ?? '';
  return {
    position,
    length: tokens.length,
    cutBefore,
    cutAfter: last.length - lastKey.length - (isOne ? cutBefore : 0),
  };
}

function inOrder(found: readonly Occurrence[]): readonly Occurrence[] {
  return found.toSorted((a, b) => a.position - b.position);
}
