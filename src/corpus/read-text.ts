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
/** Control characters but tab and line feed, the line and paragraph separators, and code points that are no characters. */
const CONTROL = /(?![\t\n])[\p{Cc}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u;
const SUSPECT = new RegExp(`${BIDI.source}|${CONTROL.source}`, 'gu');
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
  const found = value.match(BIDI) ?? value.match(CONTROL);
  return found === null ? null : codePointName(found[0]);
}

function characterProblems(file: string, text: string): CorpusProblem[] {
  const found = new Map<string, { at: number; count: number }>();
  for (const match of text.matchAll(SUSPECT)) {
    const seen = found.get(match[0]);
    found.set(match[0], { at: seen?.at ?? match.index, count: (seen?.count ?? 0) + 1 });
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
