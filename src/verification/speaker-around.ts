import { attributionsIn } from '../excerpt/attributions.ts';
import { nameWithin } from '../excerpt/speech-words.ts';
import type { Span } from '../model/span.ts';

/** To whom the words around a quotation give it. */
export type SpeakerAround = {
  /** As the text writes it. */
  readonly name: string;
  /** A verb of saying, or "according to", ties the name to the quotation. */
  readonly isSaying: boolean;
};

const REACH = 160;
const NAME = "\\p{Lu}[\\p{L}\\p{M}\\p{N}’'-]*(?:\\s+(?:(?:al|bin|ibn|de|van|von)[\\s-])?\\p{Lu}[\\p{L}\\p{M}\\p{N}’'-]*){0,4}";
const SAID =
  '(?:said|says|stated|states|noted|notes|added|adds|wrote|writes|declared|declares|reported|reports|told\\s+\\p{L}+|puts?\\s+it)';
const SIGNED = new RegExp(
  `^["'”’»]?\\s*(?:[–—―~-]|\\((?=[^)]{1,60}\\)))\\s*(?:the\\s+)?(?<name>${NAME})\\s*(?:$|[\\n,.(;)])`,
  'u',
);
const LED_IN = new RegExp(
  `(?<name>${NAME})(?<saying>\\s+(?:further\\s+|also\\s+|once\\s+)?${SAID})?\\s*[:,]?\\s*(?:that\\s+)?["'“‘«„>\\s]{0,4}$`,
  'u',
);

const SAID_TO = /^(?:to|for|about|on|with|against|dear)\s/iu;
/** What may stand before a name that the words behind it are given to: "As reported by", "In the words of". */
const GIVEN_TO =
  /(?:^|\n|[.!?;]\s)[\s>*_-]*(?:(?:(?:as\s+)?(?:reported|quoted|said|stated|written)\s+by|(?:a\s+)?quote\s+(?:by|from)|in\s+the\s+words\s+of|source:?|via|from)\s+)?(?:the\s+)?$/iu;

/**
 * The name beside a quotation: by the rule that also reads the sources, else as a signature, “…” — NAME, or in front of it,
 * NAME: “…”, or above lines that are set off. Null where there is none.
 *
 * @param piece Without the marks around it.
 */
export function speakerAround(text: string, piece: Span): SpeakerAround | null {
  const name = namedBeside(text, piece);
  if (name !== null) return { name, isSaying: true };
  const signed = SIGNED.exec(text.slice(piece.end, piece.end + REACH))?.groups?.name;
  if (signed !== undefined) return { name: signed, isSaying: false };
  const before = text.slice(Math.max(0, piece.start - REACH), piece.start);
  const ahead = LED_IN.exec(before);
  if (ahead?.groups?.name === undefined) return null;
  const called = nameWithin(ahead.groups.name);
  if (called === '') return null;
  if (ahead.groups.saying !== undefined) return { name: called, isSaying: true };
  // Without a verb a sign leads in, and the name is all that stands before it: "Holm on Lindqvist: …" are not Lindqvist's words.
  // Nor are the words his to whom, or for whom, they are said: "To Lindqvist: …", "Dear Lindqvist, …".
  if (SAID_TO.test(ahead.groups.name)) return null;
  const isAlone = GIVEN_TO.test(text.slice(0, piece.start - before.length + ahead.index));
  return isAlone && /[:,][^\p{L}]*$/u.test(before) ? { name: called, isSaying: false } : null;
}

/** Whom the lines of a quotation tie to it. In a message the next line is somebody else's: “…” ⏎ NAME said: “…”. */
function namedBeside(text: string, { start, end }: Span): string | null {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  const lines = text.slice(from, to < 0 ? text.length : to);
  const attributed = attributionsIn(lines).find(
    ({ form, span }) => form === 'quoted' && span.start + from <= start && end <= span.end + from,
  );
  return attributed?.name ? lines.slice(attributed.name.start, attributed.name.end) : null;
}
