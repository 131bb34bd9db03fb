import type { Corpus } from '../model/corpus.ts';
import type { OutletId } from '../model/outlet.ts';
import type { Span } from '../model/span.ts';
import { type Budget, isSpent, newBudget } from './budget.ts';
import { claimedElsewhere, isOutletName } from './claimed-elsewhere.ts';
import { claimedOutlet } from './claimed-outlet.ts';
import { claimedSpeaker, type SpeakerClaim } from './claimed-speaker.ts';
import { compareAsWritten } from './compare.ts';
import { findPieces, type Pieces, wholeOf, withoutLineMarks } from './find-pieces.ts';
import { countWords, locate } from './locate.ts';
import type { Place } from './place.ts';
import type { QuotationIndex } from './quotation-index.ts';
import { denies, sentenceAround } from './sentence-around.ts';
import { speakerAround } from './speaker-around.ts';
import { tokenize } from './tokenize.ts';
import { type Finding, verifyPiece } from './verify-piece.ts';

export type TextRequest = {
  readonly index: QuotationIndex;
  readonly corpus: Corpus;
  /** At most 2,000 characters are meant; a longer text costs more in proportion. */
  readonly text: string;
  /** The outlet that the asker says the quotations are from; null when they do not say. */
  readonly outlet: OutletId | null;
};

/** A quotation of the text and what was found of it. */
export type VerifiedPiece = {
  readonly text: string;
  readonly finding: Finding;
  /** Whom the words are given to although the corpus has them from others only; null when that is not so or not clear. */
  readonly wrongClaim:
    | { readonly by: 'outlet'; readonly outlet: OutletId }
    /** An outlet that the corpus has nothing of. */
    | { readonly by: 'elsewhere'; readonly claimed: string }
    | ({ readonly by: 'speaker' } & SpeakerClaim)
    | null;
};

export type VerifiedText = {
  /** In the order of the text. */
  readonly pieces: readonly VerifiedPiece[];
  /** Quotations beyond what is looked up for one text. */
  readonly unchecked: number;
};

/** More would not fit a reply that can still be read. */
const MAX_PIECES = 20;

/** Finds what a text quotes and compares each piece with all prose of the corpus. */
export function verifyText({ index, corpus, text, outlet }: TextRequest): VerifiedText {
  const budget = newBudget();
  const { pieces } = readPieces(index, text, budget);
  const verified: VerifiedPiece[] = [];
  for (const span of pieces.slice(0, MAX_PIECES)) {
    const piece = withoutLineMarks(text.slice(span.start, span.end));
    const claimed = outlet ?? claimedOutlet(text, span, corpus);
    const favours = ({ document }: Place): boolean => document.outlet === claimed;
    const finding = verifyPiece({ index, text: piece, favours, budget });
    if (isSpent(budget)) break;
    verified.push({ text: piece, finding, wrongClaim: wrongClaim({ index, corpus, text, span, finding, claimed }) });
  }
  return { pieces: verified, unchecked: pieces.length - verified.length };
}

/** Words outside all marks that have to belong to the source as well before a text is read as one quotation. */
const MIN_OUTSIDE_WORDS = 6;
/** The same for a text that begins and ends with a mark: so does a quotation of one that holds others. */
const MIN_BETWEEN_WORDS = 2;
const MIN_OUTSIDE_SHARE = 0.7;

/**
 * A pasted paragraph may hold quotation marks of its own: then it is one quotation with quotations in it, not a message that
 * quotes. It counts as one when it stands in the corpus as a whole, or when most words outside its marks do as well.
 */
function readPieces(index: QuotationIndex, text: string, budget: Budget): Pieces {
  const marked = findPieces(text);
  const whole = wholeOf(text);
  const inside = text.slice(whole.start, whole.end);
  const one: Pieces = { pieces: [whole], isWhole: true };
  if (marked.isWhole) return marked.pieces.length === 0 ? marked : one;
  if (inside.length < text.trim().length || locate(index, inside, budget).length > 0) return one;
  if (isLedIn(text, marked.pieces)) return marked;
  const kept = compareAsWritten(index, inside, () => false)?.keptAt ?? [];
  const isOutside = (start: number): boolean =>
    !marked.pieces.some((piece) => piece.start <= start + whole.start && start + whole.start < piece.end);
  const outside = tokenize(inside).filter(({ start, isWord }) => isWord && isOutside(start)).length;
  const keptOutside = kept.filter(isOutside).length;
  if (outside < MIN_OUTSIDE_WORDS && areQuotedApart({ index, text, pieces: marked.pieces, budget })) return marked;
  const least = /^\s*[“„"«‹‘']/u.test(text) && /[”“"»›’']\s*$/u.test(text) ? MIN_BETWEEN_WORDS : MIN_OUTSIDE_WORDS;
  return outside >= least && keptOutside >= MIN_OUTSIDE_SHARE * outside ? one : marked;
}

/** "NAME said: “…”" and nothing behind: the words in front are the asker's, though the source has them as well. */
function isLedIn(text: string, [piece, ...more]: readonly Span[]): boolean {
  if (piece === undefined || more.length > 0) return false;
  return /:\s*["'“„‘«]?$/u.test(text.slice(0, piece.start)) && !/[\p{L}\p{N}]/u.test(text.slice(piece.end));
}

type QuotedApart = {
  readonly index: QuotationIndex;
  readonly text: string;
  readonly pieces: readonly Span[];
  readonly budget: Budget;
};

/** A quotation of fewer words may be what two marks of a longer one enclose by chance: "a "brave" man". */
const MIN_APART_WORDS = 3;

/** “…,” Holm said. “…”: each of the quotations stands in the corpus by itself, so that the few words between are the asker's. */
function areQuotedApart({ index, text, pieces, budget }: QuotedApart): boolean {
  if (pieces.length > MAX_PIECES) return false;
  return pieces.every(({ start, end }) => {
    const piece = withoutLineMarks(text.slice(start, end));
    return countWords(tokenize(piece)) >= MIN_APART_WORDS && locate(index, piece, budget).length > 0;
  });
}

type Claims = Pick<TextRequest, 'index' | 'corpus' | 'text'> & {
  readonly span: Span;
  readonly finding: Finding;
  readonly claimed: OutletId | null;
};

/** Only words that stand in the corpus as quoted can be given to the wrong source. */
function wrongClaim({ index, corpus, text, span, finding, claimed }: Claims): VerifiedPiece['wrongClaim'] {
  switch (finding.verdict) {
    case 'exact':
    case 'typography':
    case 'omission': {
      if (claimed !== null && !finding.places.some(({ document }) => document.outlet === claimed)) {
        return { by: 'outlet', outlet: claimed };
      }
      const around = speakerAround(text, span);
      if (around === null || denies(sentenceAround(text, span))) return null;
      if (isOutletName(around.name, corpus)) {
        const elsewhere = claimedElsewhere({ claimed: around, places: finding.places, corpus });
        return elsewhere === null ? null : { by: 'elsewhere', claimed: elsewhere };
      }
      const speaker = claimedSpeaker({ claimed: around, places: finding.places, index });
      return speaker === null ? null : { by: 'speaker', ...speaker };
    }
    case 'altered':
    case 'spliced':
    case 'not-found':
      return null;
    default:
      return finding satisfies never;
  }
}
