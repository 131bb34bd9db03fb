import { parseInline } from './parse-inline.ts';
import { plain, type Run, withMark } from './run.ts';

/** One line as it is shown, before it is wrapped. */
export type BlockLine = {
  /** Stands before the first and, where `repeats`, before each further line; else these are indented by its width. */
  readonly lead: readonly { readonly text: string; readonly repeats: boolean }[];
  /** Without line feeds. */
  readonly runs: readonly Run[];
};

/**
 * Reads Discord's markdown with its blocks: headings of three levels, `-#` subtext, lists, quotes with `>` and `>>>`, and code
 * blocks. Everything else is lines of inline markdown, in which a mark may run over line ends.
 */
export function parseBlocks(text: string): readonly BlockLine[] {
  return new BlockReader(text, false).read();
}

const QUOTE_LINE = /^ *>(?!>>) (.*)$/;
const QUOTE_REST = /^ *>>> ([\s\S]*)$/;
const HEADING = /^ *#{1,3} +([^\s#].*)$/;
const SUBTEXT = /^-# +(\S.*)$/;
const ITEM = /^( *)(?:([-*])|(\d{1,9})\.) +(\S.*)$/;
/** Discord indents sub-lists by two spaces and stops after some levels. */
const MAX_ITEM_LEVEL = 2;

class BlockReader {
  readonly #text: string;
  readonly #inQuote: boolean;
  readonly #lines: BlockLine[] = [];
  #paragraph: string[] = [];
  /** The last number drawn on each level of the list that is being read. */
  #numbers: number[] = [];

  constructor(text: string, inQuote: boolean) {
    this.#text = text;
    this.#inQuote = inQuote;
  }

  read(): readonly BlockLine[] {
    let at = 0;
    while (at <= this.#text.length) {
      at = this.#quote(at) ?? this.#codeBlock(at) ?? this.#line(at);
    }
    this.#endParagraph();
    return this.#lines;
  }

  /** @returns where to go on; null when no quote begins at this line. */
  #quote(at: number): number | null {
    if (this.#inQuote) return null;
    const rest = QUOTE_REST.exec(this.#text.slice(at))?.[1];
    if (rest !== undefined) {
      this.#addQuote(rest);
      return this.#text.length + 1;
    }
    const quoted: string[] = [];
    let next = at;
    for (;;) {
      const line = lineAt(this.#text, next);
      const content = next <= this.#text.length ? QUOTE_LINE.exec(line)?.[1] : undefined;
      if (content === undefined) break;
      quoted.push(content);
      next += line.length + 1;
    }
    if (quoted.length === 0) return null;
    this.#addQuote(quoted.join('\n'));
    return next;
  }

  #addQuote(content: string): void {
    this.#endParagraph();
    for (const line of new BlockReader(content, true).read()) {
      this.#lines.push({ lead: [{ text: '┃ ', repeats: true }, ...line.lead], runs: line.runs });
    }
  }

  /** A fence may open in the middle of a line and takes a block of its own all the same. */
  #codeBlock(at: number): number | null {
    const line = lineAt(this.#text, at);
    const fence = openingFence(line);
    if (fence === null) return null;
    const block = /^```(?:[a-z0-9_+\-.#]*\n)?\n*([^\n][\s\S]*?)\n*```/i.exec(this.#text.slice(at + fence));
    const content = block?.[1];
    if (block === null || content === undefined) return null;
    if (fence > 0) this.#paragraph.push(line.slice(0, fence));
    this.#endParagraph();
    for (const each of content.split('\n')) this.#add([{ text: each, marks: ['code'] }], { text: '  ', repeats: true });
    const end = at + fence + block[0].length;
    return this.#text[end] === '\n' || end === this.#text.length ? end + 1 : end;
  }

  #line(at: number): number {
    const line = lineAt(this.#text, at);
    const heading = HEADING.exec(line)?.[1];
    const subtext = SUBTEXT.exec(line)?.[1];
    const item = ITEM.exec(line);
    if (item === null) this.#numbers = [];
    if (heading !== undefined) this.#addBlock(withMark(withMark(parseInline(withoutClosing(heading)), 'bold'), 'underline'));
    else if (subtext !== undefined) this.#addBlock(withMark(parseInline(subtext), 'subtle'));
    else if (item !== null) this.#addItem(item);
    else this.#paragraph.push(line);
    return at + line.length + 1;
  }

  #addItem([, indent = '', bullet, digits = '0', content = '']: RegExpExecArray): void {
    const level = Math.min(Math.floor(indent.length / 2), MAX_ITEM_LEVEL);
    this.#numbers.length = Math.min(this.#numbers.length, level + 1);
    // Discord counts on from a list's first number, whatever the further ones are.
    const before = this.#numbers[level];
    const number = before === undefined ? Number(digits) : before + 1;
    if (bullet === undefined) this.#numbers[level] = number;
    else delete this.#numbers[level];
    const lead = bullet === undefined ? `${number}. ` : level === 0 ? '• ' : '◦ ';
    this.#addBlock(parseInline(content), { text: '  '.repeat(level) + lead, repeats: false });
  }

  #addBlock(runs: readonly Run[], lead?: BlockLine['lead'][number]): void {
    this.#endParagraph();
    this.#add(runs, lead);
  }

  #add(runs: readonly Run[], lead?: BlockLine['lead'][number]): void {
    this.#lines.push({ lead: lead === undefined ? [] : [lead], runs });
  }

  #endParagraph(): void {
    if (this.#paragraph.length === 0) return;
    for (const line of splitAtLineFeeds(parseInline(this.#paragraph.join('\n')))) this.#add(line);
    this.#paragraph = [];
  }
}

/** Lines of runs whose marks may run over line ends; at least one line. */
export function splitAtLineFeeds(runs: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = [[]];
  for (const { text, marks } of runs) {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ ...plain(part), marks });
    }
  }
  return lines;
}

/** A heading may be closed by hashes, which are not shown. */
function withoutClosing(heading: string): string {
  return heading.trimEnd().replace(/#+$/, '').trimEnd();
}

function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(at, end === -1 ? text.length : end);
}

/** Where an unescaped fence stands in the line; null when there is none. */
function openingFence(line: string): number | null {
  for (let index = 0; index < line.length; index++) {
    if (line[index] === '\\') index++;
    else if (line.startsWith('```', index)) return index;
  }
  return null;
}
