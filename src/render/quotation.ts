import type { Excerpt } from '../model/excerpt.ts';
import type { Stretch } from '../model/quote-replies.ts';
import type { Span } from '../model/span.ts';
import { toGraphemeBounds } from './clip.ts';
import { escapeUnits } from './escape-markdown.ts';
import { isolate } from './isolate.ts';

/**
 * An excerpt as a block quote: its words, markdown undone, are exactly the stored slice; omission marks, bold and isolates
 * are ours and stand outside or between them.
 *
 * @param marks parts to set bold, in offsets of the document's body; what lies outside the excerpt is ignored.
 */
export function quoteExcerpt(excerpt: Excerpt, marks: readonly Span[] = excerpt.marks): string {
  const { text, span, omitted } = excerpt;
  const inside = marks.map(({ start, end }) => ({ start: start - span.start, end: end - span.start }));
  return blockQuote(text, { marks: inside, omitted });
}

/** What stands beside a quotation in its document, as a block quote; the marks say where something is left out. */
export function quoteStretch({ text, omitted }: Stretch): string {
  return blockQuote(text, { marks: [], omitted });
}

/** Words that a document prints outside its prose, or a piece of them, as a block quote. */
export function quoteAbout(text: string): string {
  return blockQuote(text, { marks: [], omitted: { before: false, after: false } });
}

type QuoteDetails = {
  /** In offsets of the text. */
  readonly marks: readonly Span[];
  readonly omitted: { readonly before: boolean; readonly after: boolean };
};

function blockQuote(text: string, { marks, omitted }: QuoteDetails): string {
  const units = escapeUnits(text);
  const bold = boldUnits(text, marks);
  const lines = linesOf(text).map(({ start, end }) => isolateLike(text.slice(start, end), withBold(units, bold, { start, end })));
  const first = omitted.before ? `${OMISSION} ` : '';
  const last = omitted.after ? ` ${OMISSION}` : '';
  return `${first}${lines.join('\n')}${last}`
    .split('\n')
    .map((written) => `> ${written}`)
    .join('\n');
}

/** Clients end a line at each of these; every line of a quotation needs its own quote mark. */
function linesOf(text: string): readonly Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const { index, 0: ending } of text.matchAll(/\r\n?|\n/g)) {
    lines.push({ start, end: index });
    start = index + ending.length;
  }
  return [...lines, { start, end: text.length }];
}

/** The isolates that `plain` needs, put around what is written for it. */
function isolateLike(plain: string, written: string): string {
  const isolated = isolate(plain);
  const at = isolated.indexOf(plain);
  return plain === '' ? written : isolated.slice(0, at) + written + isolated.slice(at + plain.length);
}

/** Whether each unit is to be bold; never a part of a grapheme, never white space at an end of a mark. */
function boldUnits(text: string, marks: readonly Span[]): readonly boolean[] {
  const bold = new Array<boolean>(text.length).fill(false);
  for (const mark of marks) {
    const start = Math.max(0, mark.start);
    const end = Math.min(text.length, mark.end);
    if (start >= end) continue;
    const marked = text.slice(start, end);
    const trimmedStart = start + marked.length - marked.trimStart().length;
    const trimmedEnd = end - (marked.length - marked.trimEnd().length);
    if (trimmedStart >= trimmedEnd) continue;
    const whole = toGraphemeBounds(text, trimmedStart, trimmedEnd);
    bold.fill(true, whole.start, whole.end);
  }
  return bold;
}

function withBold(units: readonly string[], bold: readonly boolean[], { start, end }: Span): string {
  let written = '';
  for (let at = start; at < end; at++) {
    const isBold = bold[at] === true;
    if (isBold && (at === start || bold[at - 1] !== true)) written += BOLD;
    written += units[at] ?? '';
    if (isBold && (at + 1 === end || bold[at + 1] !== true)) written += BOLD;
  }
  return written;
}

const BOLD = '**';
/** Ours, the same in all languages. */
const OMISSION = '[…]';
