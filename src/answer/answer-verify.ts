import { excerptAt } from '../excerpt/excerpt-at.ts';
import { slice } from '../excerpt/slice.ts';
import type { DocumentId } from '../model/document.ts';
import type { Excerpt, Withheld } from '../model/excerpt.ts';
import { NO_FILTER } from '../model/filter.ts';
import type { Passage } from '../model/passage.ts';
import type { QuotationChecker, Shelf, VerifyRequest } from '../model/shelf.ts';
import type { Span } from '../model/span.ts';
import type { CheckedPiece, HiddenWords, QuotationClaim, VerificationReply } from '../model/verification-reply.ts';
import type { Place } from '../verification/place.ts';
import { buildQuotationIndex, type QuotationIndex } from '../verification/quotation-index.ts';
import { type VerifiedPiece, verifyText } from '../verification/verify-text.ts';
import { searchedWith } from './searched.ts';

/** A shelf on which quotations cannot be checked yet. */
type UncheckedShelf = Omit<Shelf, 'checker'>;

/** Of the words behind an ellipsis, at most so many UTF-16 units are shown; fewer where the source's rights say so. */
const HIDDEN_MAX_CHARS = 300;

/** The index of all prose is built when a first quotation is checked, once for a shelf. */
export function createQuotationChecker(shelf: UncheckedShelf): QuotationChecker {
  let prepared: Prepared | null = null;
  return {
    check(request) {
      prepared ??= { index: buildQuotationIndex(shelf.corpus), passages: passagesByDocument(shelf) };
      return answerVerify(request, shelf, prepared);
    },
  };
}

type Prepared = { readonly index: QuotationIndex; readonly passages: ReadonlyMap<DocumentId, readonly Passage[]> };

function answerVerify({ text, outlet, visibility }: VerifyRequest, shelf: UncheckedShelf, prepared: Prepared): VerificationReply {
  const { corpus } = shelf;
  const { pieces, unchecked } = verifyText({ index: prepared.index, corpus, text, outlet: outlet?.id ?? null });
  const withheld: Withheld[] = [];
  const today = shelf.today();
  const sourceAt = ({ document, span }: Place): { readonly excerpt?: Excerpt } => {
    const passages = prepared.passages.get(document.id) ?? [];
    const built = excerptAt({ corpus, document, passages, span, maxChars: shelf.excerptMaxChars, today });
    if ('text' in built) return { excerpt: built };
    withheld.push(built);
    return {};
  };
  return {
    kind: 'verification',
    visibility,
    pieces: pieces.map((piece) => checkedPiece(piece, shelf, sourceAt)),
    unchecked,
    withheld,
    searched: searchedWith(NO_FILTER, corpus),
  };
}

function checkedPiece(
  { text, finding, wrongClaim }: VerifiedPiece,
  shelf: UncheckedShelf,
  sourceAt: (place: Place) => { readonly excerpt?: Excerpt },
): CheckedPiece {
  const source = (places: readonly Place[]): { readonly excerpt?: Excerpt } =>
    places[0] === undefined ? {} : sourceAt(places[0]);
  const { verdict } = finding;
  if (wrongClaim !== null && 'places' in finding) {
    const claim = claimOf(wrongClaim, shelf);
    if (claim !== null) return { text, verdict: 'misattributed', claim, ...source(finding.places) };
  }
  switch (verdict) {
    case 'exact':
    case 'typography':
      return { text, verdict, cutsWord: finding.cuts, ...source(finding.places) };
    case 'altered':
      return { text, verdict, difference: finding.difference, ...source(finding.places) };
    case 'omission':
      return {
        text,
        verdict,
        hidden: finding.hidden.map((span) => hiddenAt(finding.places[0], span)),
        ...source(finding.places),
      };
    case 'spliced': {
      const parts = finding.parts.map(({ quoted, place, difference }) => ({ text: quoted, difference, ...sourceAt(place) }));
      const excerpt = parts[0]?.excerpt;
      return { text, verdict, parts, ...(excerpt === undefined ? {} : { excerpt }) };
    }
    case 'not-found':
      return { text, verdict };
    default:
      return verdict satisfies never;
  }
}

function claimOf(wrong: NonNullable<VerifiedPiece['wrongClaim']>, { corpus }: UncheckedShelf): QuotationClaim | null {
  if (wrong.by === 'speaker') {
    const { document, span } = wrong.source;
    return { by: 'speaker', claimed: wrong.claimed, source: slice(document, span) };
  }
  const outlet = corpus.outlets.get(wrong.outlet);
  return outlet === undefined ? null : { by: 'outlet', outlet: { id: outlet.id, name: outlet.name } };
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

function passagesByDocument({ corpus }: UncheckedShelf): ReadonlyMap<DocumentId, readonly Passage[]> {
  const byDocument = new Map<DocumentId, Passage[]>();
  for (const passage of corpus.passages.values()) {
    const known = byDocument.get(passage.document);
    if (known === undefined) byDocument.set(passage.document, [passage]);
    else known.push(passage);
  }
  for (const passages of byDocument.values()) passages.sort((a, b) => a.span.start - b.span.start);
  return byDocument;
}
