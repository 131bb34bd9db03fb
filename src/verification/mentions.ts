import { isTitle, partsOf, share } from './person-names.ts';
import type { IndexedDocument, QuotationIndex } from './quotation-index.ts';

/** How many mentions of a name are looked at, and how far a name reaches, in tokens. */
const MAX_MENTIONS = 5_000;
const NAME_TOKENS = 4;
/** "Leader of the Islamic Revolution Ayatollah Seyed Ali Khamenei". */
const OFFICE_TOKENS = 9;

/** Whether some document puts a title directly before a part of a name. */
export function isTitled(index: QuotationIndex, part: string): boolean {
  return places(index, part).some((at) => wordsFrom(index, { at, step: -1, most: NAME_TOKENS }).some(isTitle));
}

/** "Haj Qassem" and "Soleimani" are one man when some document writes parts of both as one name. */
export function areOnePerson(index: QuotationIndex, parts: readonly string[], others: readonly string[]): boolean {
  const near = (at: number): readonly string[] =>
    ([-1, 1] as const).flatMap((step) => wordsFrom(index, { at, step, most: NAME_TOKENS }));
  return parts.some((part) => places(index, part).some((at) => share(near(at), others)));
}

/** Whether some document gives somebody one of these titles: "Leader of the Revolution Ali Khamenei", "Khamenei, the Leader". */
export function holdsTitle(index: QuotationIndex, parts: readonly string[], titles: readonly string[]): boolean {
  const near = (at: number): readonly string[] =>
    ([-1, 1] as const).flatMap((step) => wordsFrom(index, { at, step, most: OFFICE_TOKENS, link: /^(?:of|the|,)$/u }));
  return parts.some((part) => places(index, part).some((at) => share(near(at), titles)));
}

/** Whether a document itself puts a name behind one of these titles. */
export function namesHolder(index: QuotationIndex, { first, last }: IndexedDocument, titles: readonly string[]): boolean {
  return titles.some((title) =>
    [title, title.toLowerCase()].some((written) =>
      places(index, written).some((at) => {
        if (at < first || at >= last) return false;
        const behind = wordsFrom(index, { at, step: 1, most: OFFICE_TOKENS, link: /^(?:of|the)$/u });
        const ofOffice = behind[0] === 'of';
        const named = ofOffice ? behind.slice(behind.findIndex(isTitle) + 1) : behind;
        return (!ofOffice || behind.some(isTitle)) && partsOf(named.join(' ')).length > 0;
      }),
    ),
  );
}

/** Positions of a word, the first {@link MAX_MENTIONS}. */
function places(index: QuotationIndex, word: string): readonly number[] {
  const id = index.idOf.get(word);
  if (id === undefined) return [];
  const first = index.firstPlace[id] ?? 0;
  return Array.from(index.places.subarray(first, Math.min(index.firstPlace[id + 1] ?? 0, first + MAX_MENTIONS)));
}

type Walk = {
  readonly at: number;
  readonly step: 1 | -1;
  readonly most: number;
  /** What may stand between words of a name. */
  readonly link?: RegExp;
};

/** The words with capitals on one side of a position, nearest first. */
function wordsFrom(index: QuotationIndex, { at, step, most, link }: Walk): readonly string[] {
  const words: string[] = [];
  for (let steps = 1; steps <= most; steps += 1) {
    const key = index.keys[index.ids[at + step * steps] ?? 0] ?? '';
    if (!/^(?:\p{Lu}|-$|(?:al|bin|ibn|de|van|von)$)/u.test(key) && link?.test(key) !== true) break;
    words.push(key);
  }
  return words;
}
