import { quotationsOf } from '../excerpt/quotation-marks.ts';
import type { Span } from '../model/span.ts';
import { holdsWords } from './locate.ts';

/** What a text quotes. */
export type Pieces = {
  /** Spans of the text in order, apart, without marks and white space at their ends; each holds a word. */
  readonly pieces: readonly Span[];
  /** The text set nothing off, so that all of it is one piece. */
  readonly isWhole: boolean;
};

/** A line that Discord shows as quoted, and what belongs to the quotation in it. */
const QUOTED_LINE = /^[ \t]*(?:>>>|>)[ \t]?/;

/**
 * The quotations in a text: what stands in quotation marks of any kind, the outermost where they nest, and runs of lines that
 * begin with ">". A text without either is taken as one quotation.
 */
export function findPieces(text: string): Pieces {
  const blocks = quotedBlocks(text);
  const marked = outsideOf(blocks, text.length).flatMap((span) => markedIn(text, span));
  const pieces = [...blocks, ...marked]
    .map((span) => trimmed(text, span))
    .filter(({ start, end }) => holdsWords(text.slice(start, end)))
    .toSorted((a, b) => a.start - b.start);
  if (pieces.length > 0) return { pieces, isWhole: false };
  return { pieces: holdsWords(text) ? [trimmed(text, { start: 0, end: text.length })] : [], isWhole: true };
}

/** The whole text, without a pair of marks that encloses all of it. */
export function wholeOf(text: string): Span {
  const whole = trimmed(text, { start: 0, end: text.length });
  return isEnclosed(text.slice(whole.start, whole.end)) ? trimmed(text, { start: whole.start + 1, end: whole.end - 1 }) : whole;
}

/** Whether a text's first and last characters are one pair of marks: “a ‘b’ c”, and not “a” b “c”. */
function isEnclosed(text: string): boolean {
  const open = text.charAt(0);
  const close = CLOSED_BY[open];
  if (close === undefined || text.length < 3 || !close.includes(text.charAt(text.length - 1))) return false;
  if (open === text.charAt(text.length - 1)) {
    const [only] = quotationsOf(readable(text), { start: 0, end: text.length }).whole.toSorted(
      (a, b) => a.start - b.start || b.end - a.end,
    );
    return only?.start === 0 && only.end === text.length;
  }
  const inside = text.slice(1, -1);
  const closing = inside.indexOf(text.charAt(text.length - 1));
  return closing < 0 || !inside.includes(open, closing);
}

const CLOSED_BY: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '‟': '”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '〝': '〞〟',
  '❝': '❞',
  '❛': '❜',
  '‘': '’',
  '‚': '‘’',
  '"': '"',
  '״': '״',
  "'": "'",
};

/** A quoted text without the marks that begin its lines; as long as before, so that offsets stay true. */
export function withoutLineMarks(text: string): string {
  return text.replace(/^[ \t]*(?:>>>|>)/gm, (mark) => ' '.repeat(mark.length));
}

/** Runs of lines that begin with ">", the first mark left out; after ">>>" all that follows. */
function quotedBlocks(text: string): readonly Span[] {
  const blocks: Span[] = [];
  let isOpen = false;
  let isToEnd = false;
  let at = 0;
  for (const line of text.split('\n')) {
    const mark = QUOTED_LINE.exec(line)?.[0] ?? null;
    const end = at + line.length;
    const last = blocks.at(-1);
    const isQuoted = mark !== null || isToEnd;
    if (isQuoted && isOpen && last !== undefined) blocks[blocks.length - 1] = { start: last.start, end };
    else if (isQuoted) blocks.push({ start: at + (mark?.length ?? 0), end });
    isOpen = isQuoted;
    isToEnd ||= mark?.includes('>>>') === true;
    at = end + 1;
  }
  return blocks;
}

function outsideOf(blocks: readonly Span[], length: number): readonly Span[] {
  const outside: Span[] = [];
  let from = 0;
  for (const { start, end } of [...blocks, { start: length, end: length }]) {
    if (start > from) outside.push({ start: from, end: start });
    from = end;
  }
  return outside;
}

/** The insides of the outermost quotations in a part of a text. */
function markedIn(text: string, within: Span): readonly Span[] {
  const outermost: Span[] = [];
  for (const span of quotationsOf(readable(text), within).whole.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (outermost.at(-1)?.end ?? 0)) outermost.push(span);
  }
  return outermost.map(({ start, end }) => ({ start: start + 1, end: end - 1 }));
}

/** Marks of other scripts and typefaces, as those that do the same. */
const SAME_AS: Readonly<Record<string, string>> = {
  '＂': '"',
  '＇': "'",
  '״': '"',
  '《': '«',
  '》': '»',
  '〈': '‹',
  '〉': '›',
  '〝': '“',
  '〞': '”',
  '〟': '”',
  '❝': '“',
  '❞': '”',
  '❛': '‘',
  '❜': '’',
};

/** Guillemets that point inwards, as German books print them, and marks of other scripts; as long as before. */
function readable(text: string): string {
  const inwards = /»[^«»]*«/.test(text) && !/«[^«»]*»/.test(text);
  const turned = inwards ? text.replace(/[«»]/g, (mark) => (mark === '»' ? '«' : '»')) : text;
  return turned.replace(/[＂＇״《》〈〉〝〞〟❝❞❛❜]/g, (mark) => SAME_AS[mark] ?? mark);
}

function trimmed(text: string, { start, end }: Span): Span {
  const inside = text.slice(start, end);
  const from = start + inside.length - inside.trimStart().length;
  return { start: from, end: Math.max(from, from + inside.trim().length) };
}
