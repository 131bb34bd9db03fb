import { excerptAt } from '../excerpt/excerpt-at.ts';
import { passagesIn } from '../excerpt/passages-in.ts';
import { slice } from '../excerpt/slice.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Excerpt, Withheld } from '../model/excerpt.ts';
import { NO_FILTER } from '../model/filter.ts';
import type { QuotationChecker, Shelf, VerifyRequest } from '../model/shelf.ts';
import type { Span } from '../model/span.ts';
import type { CheckedPiece, HiddenWords, QuotationClaim, VerificationReply } from '../model/verification-reply.ts';
import { maskIndex } from '../verification/mask-index.ts';
import type { Place } from '../verification/place.ts';
import { buildQuotationIndex, type QuotationIndex } from '../verification/quotation-index.ts';
import { type VerifiedPiece, verifyText } from '../verification/verify-text.ts';
import { marksBesides } from './marks-besides.ts';
import { searchedWith } from './searched.ts';
import { verifyStateOf } from './verify-again.ts';

/** Of the words behind an ellipsis, at most so many UTF-16 units are shown; fewer where the source's rights say so. */
const HIDDEN_MAX_CHARS = 300;

/** @param corpus of which all prose is indexed when a first quotation is checked, once. */
export function createQuotationChecker(corpus: Corpus): QuotationChecker {
  let whole: QuotationIndex | null = null;
  return {
    check(request, shelf) {
      whole ??= buildQuotationIndex(corpus);
      return answerVerify(request, shelf, shelf.corpus === corpus ? whole : maskIndex(whole, shelf.corpus));
    },
  };
}

function answerVerify({ text, outlet, visibility }: VerifyRequest, shelf: Shelf, index: QuotationIndex): VerificationReply {
  const { corpus, unrestricted } = shelf;
  const { pieces, unchecked } = verifyText({ index, corpus, text, outlet: outlet?.id ?? null });
  const withheld: Withheld[] = [];
  const today = shelf.today();
  const sourceAt = ({ document, span }: Place): { readonly excerpt?: Excerpt } => {
    const passages = passagesIn(document.id, corpus);
    const built = excerptAt({ corpus, document, passages, span, maxChars: shelf.excerptMaxChars, today });
    if ('text' in built) return { excerpt: built };
    withheld.push(built);
    return {};
  };
  const isHidden = (piece: VerifiedPiece): boolean =>
    piece.finding.verdict === 'not-found' && unrestricted !== null && isFoundIn(piece.text, unrestricted);
  const withAll = unrestricted?.checker.check({ text, outlet, visibility: 'private' }, unrestricted);
  const checked = pieces.map((piece) => checkedPiece(piece, shelf, { sourceAt, isHidden: isHidden(piece) }));
  const isOtherwise = ({ text: quoted, verdict }: CheckedPiece, at: number): boolean => {
    const other = withAll?.pieces[at];
    return verdict !== 'not-found' && other !== undefined && other.text === quoted && other.verdict !== verdict;
  };
  return {
    kind: 'verification',
    visibility,
    again: verifyStateOf({ text, outlet }),
    pieces: checked,
    unchecked,
    withheld,
    otherwise: checked.filter(isOtherwise).length,
    searched: searchedWith(NO_FILTER, shelf),
  };
}

/** Whether a quotation stands in a corpus in some form; of what stands there, nothing. */
function isFoundIn(text: string, shelf: Shelf): boolean {
  const { pieces } = shelf.checker.check({ text: `“${text}”`, outlet: null, visibility: 'private' }, shelf);
  return pieces.some(({ verdict }) => verdict !== 'not-found');
}

function checkedPiece(
  { text, finding, wrongClaim }: VerifiedPiece,
  shelf: Shelf,
  { sourceAt, isHidden }: { sourceAt(place: Place): { readonly excerpt?: Excerpt }; readonly isHidden: boolean },
): CheckedPiece {
  const source = (places: readonly Place[]): { readonly excerpt?: Excerpt } =>
    places[0] === undefined ? {} : sourceAt(places[0]);
  const { verdict } = finding;
  const claim = wrongClaim === null ? null : claimOf(wrongClaim, shelf);
  const isOpen = wrongClaim?.by === 'speaker' && wrongClaim.isOpen;
  if (claim !== null && !isOpen && 'places' in finding) {
    return { text, verdict: 'misattributed', claim, ...source(finding.places) };
  }
  const open = claim === null ? {} : { claim };
  switch (verdict) {
    case 'exact':
    case 'typography':
      return { text, verdict, cutsWord: finding.cuts, ...open, ...source(finding.places) };
    case 'altered':
      return { text, verdict, difference: finding.difference, ...source(finding.places) };
    case 'omission': {
      const [place] = finding.places;
      const { excerpt } = sourceAt(place);
      return {
        text,
        verdict,
        hidden: finding.hidden.map((span) => hiddenAt(place, span)),
        ...open,
        ...(excerpt && { excerpt: { ...excerpt, marks: marksBesides(place.document.body, excerpt.marks, finding.hidden) } }),
      };
    }
    case 'spliced': {
      const parts = finding.parts.map(({ quoted, place, difference }) => ({ text: quoted, difference, ...sourceAt(place) }));
      const excerpt = parts[0]?.excerpt;
      return { text, verdict, parts, ...(excerpt === undefined ? {} : { excerpt }) };
    }
    case 'not-found':
      return { text, verdict, isHidden };
    default:
      return verdict satisfies never;
  }
}

function claimOf(wrong: NonNullable<VerifiedPiece['wrongClaim']>, { corpus }: Shelf): QuotationClaim | null {
  switch (wrong.by) {
    case 'speaker': {
      const { document, span } = wrong.source;
      return { by: 'speaker', claimed: wrong.claimed, source: slice(document, span) };
    }
    case 'elsewhere':
      return wrong;
    case 'outlet': {
      const outlet = corpus.outlets.get(wrong.outlet);
      return outlet === undefined ? null : { by: 'outlet', outlet: { id: outlet.id, name: outlet.name } };
    }
    default:
      return wrong satisfies never;
  }
}

/** The beginning of what an ellipsis hides, up to a space where there is more than may be shown. */
function hiddenAt({ document }: Place, { start, end }: Span): HiddenWords {
  const maxChars = Math.min(HIDDEN_MAX_CHARS, document.rights.maxExcerptChars);
  if (end - start <= maxChars) return { text: slice(document, { start, end }), goesOn: false };
  const space = document.body.slice(start, start + maxChars).search(/\s\S*$/u);
  const cut = space > 0 ? start + space : start + maxChars;
  const isPair = /^[\udc00-\udfff]/.test(document.body.charAt(cut));
  return { text: slice(document, { start, end: isPair ? cut - 1 : cut }), goesOn: true };
}
