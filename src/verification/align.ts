import { BARRIER, type QuotationIndex } from './quotation-index.ts';

/** Tokens of a quotation as numbers of the index; -1 for a key that no document has. */
export type CodedQuotation = {
  readonly ids: Int32Array;
  /** Aligned with `ids`: 1 for a word, 0 for a sign. */
  readonly isWord: Uint8Array;
  /** The id of the first token with its first letter in the other case; -1 for none. */
  readonly otherFirst: number;
};

/** One step of an alignment: positions in the quotation and in the index; null on the side where nothing stands. */
export type AlignedPair = {
  readonly quoted: number | null;
  readonly stored: number | null;
  readonly isSame: boolean;
};

export type AlignRequest = {
  readonly index: QuotationIndex;
  readonly quotation: CodedQuotation;
  /** The position in the index at which the quotation's first token would stand, had nothing been changed. */
  readonly diagonal: number;
};

/**
 * How many tokens, on balance, a quotation may have gained or lost up to any of its places. It bounds the work: at most
 * {@link WIDTH} cells a token.
 */
const SLACK = 48;
const WIDTH = 2 * SLACK + 1;

/** A word kept says more than a sign kept, and one word for another is likelier than one gone and another come. */
const SAME_WORD = 8;
const SAME_SIGN = 3;
const OTHER_WORD = -5;
const OTHER_SIGN = -2;
const GAP_WORD = -4;
const GAP_SIGN = -1;
const NEVER = -1_000_000;

const PAIR = 1;
const QUOTED_ONLY = 2;
const STORED_ONLY = 3;

/**
 * The best alignment of a whole quotation with a stretch of the stored text near a diagonal: Needleman and Wunsch, "A general
 * method applicable to the search for similarities in the amino acid sequence of two proteins" (1970), within a band, the ends
 * of the stored side free. In order; runs over no barrier; both ends hold a quoted token. Empty
 * when the band holds no such stretch.
 */
export function align({ index, quotation, diagonal }: AlignRequest): readonly AlignedPair[] {
  const { ids, isWord } = quotation;
  const count = ids.length;
  const origin = diagonal - SLACK;
  const scores = new Int32Array((count + 1) * WIDTH).fill(NEVER);
  const steps = new Uint8Array((count + 1) * WIDTH);
  // In row `row`, column `column` stands for `row` quoted tokens done, and stored ones up to `origin + row + column`.
  scores.fill(0, 0, WIDTH);
  for (let row = 1; row <= count; row += 1) {
    const id = ids[row - 1] ?? -1;
    const word = isWord[row - 1] === 1;
    const other = row === 1 ? quotation.otherFirst : -1;
    for (let column = 0; column < WIDTH; column += 1) {
      const cell = row * WIDTH + column;
      const stored = index.ids[origin + row + column - 1] ?? BARRIER;
      let best = (column + 1 < WIDTH ? (scores[cell - WIDTH + 1] ?? NEVER) : NEVER) + (word ? GAP_WORD : GAP_SIGN);
      let step = QUOTED_ONLY;
      if (stored !== BARRIER) {
        const storedWord = index.isWord[stored] === 1;
        const isSame = id === stored || other === stored;
        const pair = word === storedWord ? (scores[cell - WIDTH] ?? NEVER) + pairScore(isSame, word) : NEVER;
        if (pair >= best) {
          best = pair;
          step = PAIR;
        }
        const skip = column > 0 ? (scores[cell - 1] ?? NEVER) + (storedWord ? GAP_WORD : GAP_SIGN) : NEVER;
        if (skip > best) {
          best = skip;
          step = STORED_ONLY;
        }
      }
      scores[cell] = best;
      steps[cell] = step;
    }
  }
  const column = bestColumn(scores, count);
  return (scores[count * WIDTH + column] ?? NEVER) > NEVER / 2 ? walkBack({ index, quotation, origin, steps, column }) : [];
}

function pairScore(isSame: boolean, word: boolean): number {
  if (isSame) return word ? SAME_WORD : SAME_SIGN;
  return word ? OTHER_WORD : OTHER_SIGN;
}

function bestColumn(scores: Int32Array, row: number): number {
  let best = 0;
  for (let column = 1; column < WIDTH; column += 1) {
    if ((scores[row * WIDTH + column] ?? NEVER) > (scores[row * WIDTH + best] ?? NEVER)) best = column;
  }
  return best;
}

type Walk = Omit<AlignRequest, 'diagonal'> & { readonly origin: number; readonly steps: Uint8Array; readonly column: number };

function walkBack({ index, quotation, origin, steps, column: from }: Walk): readonly AlignedPair[] {
  const pairs: AlignedPair[] = [];
  let column = from;
  for (let row = quotation.ids.length; row > 0; ) {
    const stored = origin + row + column - 1;
    const step = steps[row * WIDTH + column];
    if (step === STORED_ONLY) {
      pairs.push({ quoted: null, stored, isSame: false });
      column -= 1;
    } else if (step === PAIR) {
      const id = index.ids[stored];
      const isSame = id === quotation.ids[row - 1] || (row === 1 && id === quotation.otherFirst);
      pairs.push({ quoted: row - 1, stored, isSame });
      row -= 1;
    } else {
      pairs.push({ quoted: row - 1, stored: null, isSame: false });
      row -= 1;
      column += 1;
    }
  }
  return pairs.reverse();
}
