import { isUtf8 } from 'node:buffer';
import type { CorpusProblem } from '../model/problem.ts';

export type TextReading = {
  /**
   * The decoded text; null when the bytes are not UTF-8. A byte-order mark and carriage returns are taken out, so that
   * one mistake is not told ten times over: text that needed it comes with a problem and is never served.
   */
  readonly text: string | null;
  readonly problems: readonly CorpusProblem[];
};

/** Everything that reorders text on screen: https://www.unicode.org/reports/tr9/, property Bidi_Control. */
const BIDI = /\p{Bidi_Control}/u;
/**
 * Control characters but tab and line feed, the line and paragraph separators, code points that are no characters, halves
 * of surrogate pairs and byte-order marks (both only by escapes of YAML), and what controls text without being seen: invisible
 * operators, deprecated format characters, marks of annotations, tags. What typesetting needs stays: joiners, word joiners,
 * zero-width spaces, soft hyphens.
 */
const CONTROL =
  /(?![\t\n])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u2061-\u2065\u206A-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/u;
/** The flag of a part of a country, which tags spell: https://www.unicode.org/reports/tr51/#valid-emoji-tag-sequences. */
const FLAG = /\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,7}\u{E007F}/u;
const SUSPECT = new RegExp(`(?<flag>${FLAG.source})|${BIDI.source}|${CONTROL.source}`, 'gu');
const MARK = '\uFEFF';

/** Decodes a corpus file and tells every character that must not stand in one, each once with its first place and its count. */
export function readText({ file, bytes }: { file: string; bytes: Uint8Array }): TextReading {
  // What else seems wrong with bytes of another encoding is only a consequence.
  if (!isUtf8(bytes)) return { text: null, problems: [{ file, line: firstInvalidLine(bytes), code: 'utf8-invalid', facts: {} }] };
  const raw = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const problems: CorpusProblem[] = [];
  const mark = raw.indexOf(MARK);
  if (mark !== -1) {
    const { line, column } = placeOf(raw, mark);
    problems.push({ file, line, code: 'byte-order-mark', facts: { column } });
  }
  const lineWithReturn = raw.split('\n').findIndex((line) => line.includes('\r'));
  if (lineWithReturn !== -1) {
    const lines = raw.split('\n').filter((line) => line.includes('\r')).length;
    problems.push({ file, line: lineWithReturn + 1, code: 'carriage-return', facts: { lines } });
  }
  const text = raw.replaceAll(MARK, '').replaceAll(/\r\n?/g, '\n');
  return { text, problems: [...problems, ...characterProblems(file, text)] };
}

/** The first character of a value that must not stand in a corpus file, as `U+202E`; null when there is none. */
export function unwantedCharacter(value: string): string | null {
  const [first] = suspectsIn(value);
  return first === undefined ? null : codePointName(first.character);
}

type Suspect = { readonly character: string; readonly at: number };

function suspectsIn(text: string): Suspect[] {
  return [...text.matchAll(SUSPECT)]
    .filter(({ groups }) => groups?.flag === undefined)
    .map(({ 0: character, index: at }) => ({ character, at }));
}

function characterProblems(file: string, text: string): CorpusProblem[] {
  const found = new Map<string, { at: number; count: number }>();
  for (const { character, at } of suspectsIn(text)) {
    const seen = found.get(character);
    found.set(character, { at: seen?.at ?? at, count: (seen?.count ?? 0) + 1 });
  }
  return [...found].map(([character, { at, count }]) => {
    const { line, column } = placeOf(text, at);
    const facts = { character: codePointName(character), column, count };
    return { file, line, code: BIDI.test(character) ? 'bidi-character' : 'control-character', facts };
  });
}

/** No sequence of UTF-8 runs over a line feed, so each line can be judged alone. */
function firstInvalidLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed === -1 ? bytes.length : feed;
    if (!isUtf8(bytes.subarray(start, end))) break;
    start = end + 1;
  }
  return line;
}

/** Line and column from 1, the column in characters. */
function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: [...before.slice(lineStart)].length + 1 };
}

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
