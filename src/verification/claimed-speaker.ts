import type { Corpus } from '../model/corpus.ts';
import type { SealedDocument } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import type { Place } from './place.ts';
import type { QuotationIndex } from './quotation-index.ts';

/** Two names for who said something. */
export type SpeakerClaim = {
  /** As the text around the quotation writes it. */
  readonly claimed: string;
  /** Whom the source names; a span of the document's body. */
  readonly source: { readonly document: SealedDocument; readonly span: Span };
};

const REACH = 160;
/** The claimed speaker must not be mentioned so near the words in the source, in UTF-16 units. */
const NEAR = 1500;
/** Words that stand in more places are anybody's. */
const MAX_PLACES = 10;
/** How many mentions of a name are looked at, and how far a name reaches, in tokens. */
const MAX_MENTIONS = 5_000;
const NAME_TOKENS = 4;
const NAME = "\\p{Lu}[\\p{L}'’-]+(?:\\s+(?:(?:al|bin|ibn|de|van|von)[\\s-])?\\p{Lu}[\\p{L}'’-]+){0,4}";
const SAID = '(?:said|says|stated|states|noted|notes|added|adds|wrote|writes|declared|declares|told\\s+\\p{L}+)';
/** Words with a capital that name an office or begin a sentence; alone they are no name. */
const NO_NAME = new Set(
  'he she it they we i you who the a an this that leader president general minister secretary martyr captain mayor doctor ayatollah sayyed seyed haj mr mrs ms lt lieutenant commander chief supreme official statement letter but and as in on at'.split(
    ' ',
  ),
);

/**
 * Whether the words around a quotation name one speaker and the source names another. Unsure means null: only names count, only
 * next to a verb of saying, and only when the two share no part, the claimed one does not stand near the words in the source,
 * and no document writes both as parts of one name.
 */
export function claimedSpeaker({
  text,
  piece,
  places,
  corpus,
  index,
}: {
  readonly text: string;
  readonly piece: Span;
  readonly places: readonly Place[];
  readonly corpus: Corpus;
  readonly index: QuotationIndex;
}): SpeakerClaim | null {
  const claimed = speakerAround(text, piece);
  if (claimed === null || places.length > MAX_PLACES) return null;
  const name = text.slice(claimed.start, claimed.end);
  const parts = partsOf(name);
  if (parts.length === 0 || isOutlet(name, corpus)) return null;
  let other: SpeakerClaim | null = null;
  for (const { document, span } of places) {
    const said = speakerAround(document.body, quotedAround(document.body, span));
    if (said === null) return null;
    const source = partsOf(document.body.slice(said.start, said.end));
    if (source.length === 0 || share(parts, source)) return null;
    if (standsNear(document, span, parts) || areOnePerson(index, parts, source)) return null;
    other ??= { claimed: name, source: { document, span: said } };
  }
  return other;
}

/** The name beside a quotation that a verb of saying ties to it: “…,” NAME said; “…,” said NAME; NAME said: “…”. */
function speakerAround(text: string, { start, end }: Span): Span | null {
  const after = text.slice(end, end + REACH);
  const before = text.slice(Math.max(0, start - REACH), start);
  const behind =
    new RegExp(`^[\\s,.!?"'”’»]{0,4}(?<name>${NAME})\\s+(?:further\\s+|also\\s+)?${SAID}(?!\\p{L})`, 'u').exec(after) ??
    new RegExp(`^[\\s,.!?"'”’»]{0,4}${SAID}\\s+(?<name>${NAME})`, 'u').exec(after) ??
    new RegExp(`^["'”’»]?\\s*[–—-]\\s*(?<name>${NAME})\\s*(?:$|[\\n,.(])`, 'u').exec(after);
  if (behind?.groups?.name !== undefined) {
    const at = end + behind[0].indexOf(behind.groups.name);
    return { start: at, end: at + behind.groups.name.length };
  }
  const ahead = new RegExp(
    `(?<name>${NAME})(?:\\s+(?:further\\s+|also\\s+|once\\s+)?${SAID})?\\s*[:,]\\s*["'“‘«„>\\s]{0,4}$`,
    'u',
  ).exec(before);
  const name = ahead?.groups?.name;
  if (ahead === null || name === undefined) return null;
  const at = start - before.length + ahead.index;
  return { start: at, end: at + name.length };
}

/** From the nearest opening mark before the words to the nearest closing one behind, since a part of a quotation may be quoted. */
function quotedAround(body: string, { start, end }: Span): Span {
  const before = body.slice(Math.max(0, start - 600), start);
  const after = body.slice(end, end + 600);
  const opening = Math.max(before.lastIndexOf('“'), before.lastIndexOf('"'), before.lastIndexOf('«'));
  const closing = after.search(/["”»]/u);
  return { start: opening < 0 ? start : start - before.length + opening, end: closing < 0 ? end : end + closing + 1 };
}

/** The parts of a name that tell people apart. */
function partsOf(name: string): readonly string[] {
  return name
    .split(/[\s-]+/u)
    .map((part) => part.replace(/['’]s$/u, ''))
    .filter((part) => part.length > 2 && !NO_NAME.has(part.toLowerCase()));
}

function share(parts: readonly string[], others: readonly string[]): boolean {
  return parts.some((part) => others.some((other) => part.toLowerCase() === other.toLowerCase()));
}

function isOutlet(name: string, { outlets }: Corpus): boolean {
  const wanted = name.toLowerCase();
  return [...outlets.values()].some((outlet) => outlet.name.toLowerCase().includes(wanted) || outlet.id.includes(wanted));
}

function standsNear({ body }: SealedDocument, { start, end }: Span, parts: readonly string[]): boolean {
  const near = body.slice(Math.max(0, start - NEAR), end + NEAR).toLowerCase();
  return parts.some((part) => near.includes(part.toLowerCase()));
}

/** "Haj Qassem" and "Soleimani" are one man when some document writes parts of both names next to one another. */
function areOnePerson(index: QuotationIndex, parts: readonly string[], others: readonly string[]): boolean {
  return parts.some((part) => {
    const id = index.idOf.get(part) ?? -1;
    const last = Math.min(index.firstPlace[id + 1] ?? 0, (index.firstPlace[id] ?? 0) + MAX_MENTIONS);
    for (let place = index.firstPlace[id] ?? last; place < last; place += 1) {
      const at = index.places[place] ?? 0;
      const near = Array.from(
        index.ids.subarray(Math.max(0, at - NAME_TOKENS), at + NAME_TOKENS + 1),
        (one) => index.keys[one] ?? '',
      );
      if (share(near, others)) return true;
    }
    return false;
  });
}
