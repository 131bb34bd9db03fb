import { endsSentence, type Paragraph, READ_MAX } from './paragraph.ts';
import { isStandalone } from './standalone.ts';

type Line = {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly blankBefore: boolean;
};

/** The widest line that a hard-wrapped text is expected to have. */
const WRAP_MAX = 130;
/** Share of neighbouring lines that must look wrapped before a whole text is read so. */
const WRAPPED_SHARE = 0.6;
const SMALL_NAME = /^\p{Ll}{1,4}[-’']\p{Lu}/u;

/** The body's paragraphs in order: its lines, joined where a line break stands inside a sentence or a hard-wrapped paragraph. */
export function paragraphsOf(body: string): readonly Paragraph[] {
  const lines = linesOf(body);
  const width = wrapWidth(lines);
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group !== undefined && before !== undefined && belongsTo(before, line, width)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group, index) => paragraphFrom(body, group, groups[index + 1]?.[0]));
}

function linesOf(body: string): readonly Line[] {
  const lines: Line[] = [];
  let number = 0;
  let blankBefore = true;
  let start = 0;
  while (start <= body.length) {
    number += 1;
    const found = body.indexOf('\n', start);
    const stop = found < 0 ? body.length : found;
    const raw = body.slice(start, stop);
    const text = raw.trim();
    if (text === '') blankBefore = true;
    else {
      const indent = raw.length - raw.trimStart().length;
      lines.push({ number, start: start + indent, end: start + indent + text.length, text, blankBefore });
      blankBefore = false;
    }
    start = stop + 1;
  }
  return lines;
}

/**
 * The width at which the text was wrapped, or null. Wrapped lines end where the next word would not have fitted, and mostly
 * inside a sentence; lines that are paragraphs of about the same length end theirs.
 */
function wrapWidth(lines: readonly Line[]): number | null {
  const width = lines.reduce((widest, line) => Math.max(widest, line.text.length), 0);
  if (width > WRAP_MAX) return null;
  const pairs = lines.slice(1).flatMap((line, index) => {
    const before = lines[index];
    return line.blankBefore || before === undefined ? [] : [{ before, line }];
  });
  const full = pairs.filter(({ before, line }) => isFull(before, line, width));
  const open = full.filter(({ before }) => !endsSentence(before.text));
  return pairs.length >= 3 && full.length >= pairs.length * WRAPPED_SHARE && open.length * 2 > full.length ? width : null;
}

function isFull(before: Line, line: Line, width: number): boolean {
  const firstWord = line.text.slice(0, WRAP_MAX).search(/\s/);
  return before.text.length + 1 + (firstWord < 0 ? line.text.length : firstWord) > width;
}

function belongsTo(before: Line, line: Line, width: number | null): boolean {
  if (line.blankBefore || isStandalone(before.text) || isStandalone(line.text)) return false;
  if (/^\p{Ll}/u.test(line.text) && !SMALL_NAME.test(line.text) && !endsSentence(before.text)) return true;
  return width !== null && isFull(before, line, width);
}

function paragraphFrom(body: string, group: readonly Line[], next: Line | undefined): Paragraph {
  const start = group[0]?.start ?? 0;
  const end = group.at(-1)?.end ?? start;
  return {
    span: { start, end },
    firstLine: group[0]?.number ?? 1,
    lastLine: group.at(-1)?.number ?? 1,
    text: textToRead(body, start, end),
    blankBefore: group[0]?.blankBefore ?? true,
    blankAfter: next?.blankBefore ?? true,
  };
}

function textToRead(body: string, start: number, end: number): string {
  if (end - start <= 2 * READ_MAX) return body.slice(start, end).replace(/\s+/g, ' ');
  return `${body.slice(start, start + READ_MAX)} ${body.slice(end - READ_MAX, end)}`.replace(/\s+/g, ' ');
}
