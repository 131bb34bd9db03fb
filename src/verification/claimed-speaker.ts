import { attributionsIn } from '../excerpt/attributions.ts';
import type { SealedDocument } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { areOnePerson, holdsTitle, isTitled, namesHolder } from './mentions.ts';
import { personIn, share, titlesOf } from './person-names.ts';
import type { Place } from './place.ts';
import { documentAt, type QuotationIndex } from './quotation-index.ts';
import type { SpeakerAround } from './speaker-around.ts';

/** Two names for who said something. */
export type SpeakerClaim = {
  /** As the text around the quotation writes it. */
  readonly claimed: string;
  /** Whom the source names; a span of the document's body. */
  readonly source: { readonly document: SealedDocument; readonly span: Span };
  /** The source names an office, and nothing tells whether the claimed one holds it. */
  readonly isOpen: boolean;
};

export type SpeakerClaimRequest = {
  readonly claimed: SpeakerAround;
  /** Where the words stand; at least one. */
  readonly places: readonly Place[];
  readonly index: QuotationIndex;
};

/** Words that stand in more places are anybody's. */
const MAX_PLACES = 10;

/**
 * Whether the words around a quotation name one speaker and the source names another. Unsure means null: only persons' names count, only
 * where the source ties its own to the quotation that holds the words, and only when the two share no part and no document writes
 * both as parts of one name. What leads in without a verb of saying ("Update:", "Bob:"), or is one word, is a speaker only when
 * it has a title, or the documents know somebody of that name who has one. A source that names an office alone contradicts whoever
 * does not hold it only where it says elsewhere who does.
 */
export function claimedSpeaker({ claimed, places, index }: SpeakerClaimRequest): SpeakerClaim | null {
  const parts = personIn(claimed.name);
  if (parts.length === 0 || places.length > MAX_PLACES) return null;
  if ((!claimed.isSaying || parts.length === 1) && !isPerson(index, claimed.name, parts.at(-1) ?? '')) return null;
  const compared = places.map((place) => comparedWith(place, { parts, claimed: claimed.name, index }));
  const claims = compared.filter((claim) => claim !== null);
  if (claims.length < compared.length) return null;
  return claims.find(({ isOpen }) => isOpen) ?? claims[0] ?? null;
}

type Claimed = { readonly parts: readonly string[]; readonly claimed: string; readonly index: QuotationIndex };

/** Null where the source names nobody, the same person, or nobody who can be told from the claimed one. */
function comparedWith({ document, span, tokens }: Place, { parts, claimed, index }: Claimed): SpeakerClaim | null {
  const said = speakerIn(document, span);
  if (said === null) return null;
  const name = document.body.slice(said.start, said.end);
  const source = { document, span: said };
  const others = personIn(name);
  if (others.length > 0) {
    return share(parts, others) || areOnePerson(index, parts, others) ? null : { claimed, source, isOpen: false };
  }
  const titles = titlesOf(name);
  if (titles.length === 0 || share(titlesOf(claimed), titles) || holdsTitle(index, parts, titles)) return null;
  const stored = documentAt(index, tokens.start);
  return { claimed, source, isOpen: stored === undefined || !namesHolder(index, stored, titles) };
}

/** Whom a document names for the quotation that holds a stretch of it; null for words outside of all quotations. */
function speakerIn({ body, blocks }: SealedDocument, { start, end }: Span): Span | null {
  const block = blocks.find(({ span }) => span.start <= start && end <= span.end)?.span;
  if (block === undefined) return null;
  const quoted = attributionsIn(body.slice(block.start, block.end)).find(
    ({ form, span }) => form === 'quoted' && span.start <= start - block.start && end - block.start <= span.end,
  );
  const name = quoted?.name ?? null;
  return name && { start: name.start + block.start, end: name.end + block.start };
}

function isPerson(index: QuotationIndex, name: string, part: string): boolean {
  return titlesOf(name).length > 0 || isTitled(index, part);
}
