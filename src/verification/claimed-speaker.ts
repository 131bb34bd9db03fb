import { attributionsIn } from '../excerpt/attributions.ts';
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
/** Words that stand in more places are anybody's. */
const MAX_PLACES = 10;
/** How many mentions of a name are looked at, and how far a name reaches, in tokens. */
const MAX_MENTIONS = 5_000;
const NAME_TOKENS = 4;
const NAME = "\\p{Lu}[\\p{L}\\p{M}'’-]+(?:\\s+(?:(?:al|bin|ibn|de|van|von)[\\s-])?\\p{Lu}[\\p{L}\\p{M}'’-]+){0,4}";
const SAID = '(?:said|says|stated|states|noted|notes|added|adds|wrote|writes|declared|declares|told\\s+\\p{L}+)';
/** Words that a person's name follows. Without one they name an office only. */
const TITLES = new Set(
  (
    'leader president general minister secretary martyr captain mayor doctor dr ayatollah imam sayyed seyed sheikh haj hajj mr mrs ' +
    'ms sir lady lt lieutenant major colonel brigadier admiral commander chief judge professor senator ambassador spokesman ' +
    'spokeswoman spokesperson king queen prince princess pope bishop pilot'
  ).split(' '),
);
/** Further words with a capital that name an office or begin a sentence; alone they are no name. */
const NO_NAME = new Set(
  (
    'he she it they we i you who the a an this that supreme grand prime foreign defense defence interior deputy vice senior former ' +
    'late ministry government council army guard guards corps official officials statement letter reports sources but and as in on at'
  ).split(' '),
);

/** Words in the names of those who pass on what others say: an outlet that is claimed quotes, and nobody's words are its own. */
const MEDIA = new Set('news agency tv television radio times post journal gazette press media newspaper magazine'.split(' '));

/**
 * Whether the words around a quotation name one speaker and the source names another. Unsure means null: only names count, only
 * where the source ties its own to the quotation that holds the words, and only when the two share no part and no document writes
 * both as parts of one name. What leads in without a verb of saying ("Update:", "Bob:"), or is one word, is a speaker only when
 * it has a title, or the documents know somebody of that name who has one.
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
  const parts = partsOf(claimed.name);
  if (parts.length === 0 || isOutlet(claimed.name, corpus)) return null;
  if ((!claimed.isSaying || parts.length === 1) && !isPerson(index, claimed.name, parts.at(-1) ?? '')) return null;
  let other: SpeakerClaim | null = null;
  for (const { document, span } of places) {
    const said = speakerIn(document, span);
    if (said === null) return null;
    const source = partsOf(document.body.slice(said.start, said.end));
    if (source.length === 0 || share(parts, source) || areOnePerson(index, parts, source)) return null;
    other ??= { claimed: claimed.name, source: { document, span: said } };
  }
  return other;
}

type Claimed = {
  readonly name: string;
  /** A verb of saying ties the name to the quotation. */
  readonly isSaying: boolean;
};

/** The name beside a quotation: “…,” NAME said; “…,” said NAME; “…” — NAME; NAME said: “…”; NAME: “…”. */
function speakerAround(text: string, { start, end }: Span): Claimed | null {
  const after = text.slice(end, end + REACH);
  const before = text.slice(Math.max(0, start - REACH), start);
  const said =
    new RegExp(`^[\\s,.!?"'”’»]{0,4}(?<name>${NAME})\\s+(?:further\\s+|also\\s+)?${SAID}(?!\\p{L})`, 'u').exec(after) ??
    new RegExp(`^[\\s,.!?"'”’»]{0,4}${SAID}\\s+(?<name>${NAME})`, 'u').exec(after);
  if (said?.groups?.name !== undefined) return { name: said.groups.name, isSaying: true };
  const signed = new RegExp(`^["'”’»]?\\s*[–—-]\\s*(?<name>${NAME})\\s*(?:$|[\\n,.(])`, 'u').exec(after);
  if (signed?.groups?.name !== undefined) return { name: signed.groups.name, isSaying: false };
  const ahead = new RegExp(
    `(?<name>${NAME})(?<saying>\\s+(?:further\\s+|also\\s+|once\\s+)?${SAID})?\\s*[:,]?\\s*["'“‘«„>\\s]{0,4}$`,
    'u',
  ).exec(before);
  if (ahead?.groups?.name === undefined) return null;
  const { name } = ahead.groups;
  if (ahead.groups.saying !== undefined) return { name, isSaying: true };
  // Without a verb a sign leads in, and the name is all that stands before it: "Holm on Lindqvist: …" are not Lindqvist's words.
  const isAlone = /(?:^|\n|[.!?;]\s)[\s>*_-]*$/u.test(text.slice(0, start - before.length + ahead.index));
  return isAlone && /[:,][^\p{L}]*$/u.test(before) ? { name, isSaying: false } : null;
}

/**
 * Whom a document names for the quotation that holds a stretch of it; null for words outside of all quotations, and where a name
 * behind a quotation that is a sentence of its own may belong to the next: “…” NAME said: “…”.
 */
function speakerIn({ body, blocks }: SealedDocument, { start, end }: Span): Span | null {
  const block = blocks.find(({ span }) => span.start <= start && end <= span.end)?.span;
  if (block === undefined) return null;
  const text = body.slice(block.start, block.end);
  const quoted = attributionsIn(text).find(
    ({ form, span }) => form === 'quoted' && span.start <= start - block.start && end - block.start <= span.end,
  );
  const name = quoted?.name ?? null;
  if (quoted === undefined || name === null) return null;
  if (name.start >= quoted.span.end && /[.…]["'”’»]*$/u.test(text.slice(quoted.span.start, name.start).trimEnd())) return null;
  const [own = ''] = text.slice(name.start, name.end).split(NEXT_SENTENCE);
  return { start: name.start + block.start, end: name.start + block.start + own.length };
}

/** A full stop inside a name that is not that of an abbreviation ends its sentence. */
const NEXT_SENTENCE = /(?<!(?<!\p{L})(?:Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Maj|Capt|Sen|Rep|Prof|Gov|Sgt|\p{Lu}))\.\s/u;

/** The parts of a name that tell people apart, without the signs above and below their letters. */
function partsOf(name: string): readonly string[] {
  return wordsOf(name).filter((part) => part.length > 2 && !TITLES.has(part.toLowerCase()) && !NO_NAME.has(part.toLowerCase()));
}

function wordsOf(name: string): readonly string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[\s-]+/u)
    .map((part) => part.replace(/['’]s$/u, ''));
}

function share(parts: readonly string[], others: readonly string[]): boolean {
  return parts.some((part) => others.some((other) => part.toLowerCase() === other.toLowerCase()));
}

function isOutlet(name: string, { outlets }: Corpus): boolean {
  const wanted = name.toLowerCase();
  if (wordsOf(wanted).some((word) => MEDIA.has(word))) return true;
  return [...outlets.values()].some((outlet) => outlet.name.toLowerCase().includes(wanted) || outlet.id.includes(wanted));
}

function isPerson(index: QuotationIndex, name: string, part: string): boolean {
  const isTitled = (words: readonly string[]): boolean => words.some((word) => TITLES.has(word.toLowerCase()));
  return isTitled(wordsOf(name)) || isMentioned(index, part, ({ before }) => isTitled(before));
}

/** "Haj Qassem" and "Soleimani" are one man when some document writes parts of both as one name. */
function areOnePerson(index: QuotationIndex, parts: readonly string[], others: readonly string[]): boolean {
  return parts.some((part) => isMentioned(index, part, ({ before, behind }) => share([...before, ...behind], others)));
}

/** The words with capitals on either side of a name's part, nearest first. */
type Mention = { readonly before: readonly string[]; readonly behind: readonly string[] };

function isMentioned(index: QuotationIndex, part: string, test: (mention: Mention) => boolean): boolean {
  const id = index.idOf.get(part) ?? -1;
  const last = Math.min(index.firstPlace[id + 1] ?? 0, (index.firstPlace[id] ?? 0) + MAX_MENTIONS);
  for (let place = index.firstPlace[id] ?? last; place < last; place += 1) {
    const at = index.places[place] ?? 0;
    if (test({ before: capitalsFrom(index, at, -1), behind: capitalsFrom(index, at, 1) })) return true;
  }
  return false;
}

function capitalsFrom(index: QuotationIndex, at: number, step: 1 | -1): readonly string[] {
  const words: string[] = [];
  for (let steps = 1; steps <= NAME_TOKENS; steps += 1) {
    const key = index.keys[index.ids[at + step * steps] ?? 0] ?? '';
    if (!/^(?:\p{Lu}|-$|(?:al|bin|ibn|de|van|von)$)/u.test(key)) break;
    words.push(key);
  }
  return words;
}
