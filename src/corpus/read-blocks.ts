import type { Block, BlockKind } from '../model/document.ts';
import { back } from './blocks/back.ts';
import { captions } from './blocks/captions.ts';
import { cards } from './blocks/cards.ts';
import { furniture } from './blocks/furniture.ts';
import { head } from './blocks/head.ts';
import { headings } from './blocks/headings.ts';
import { markup } from './blocks/markup.ts';
import type { BlockRule, Paragraph } from './blocks/paragraph.ts';
import { paragraphsOf } from './blocks/paragraphs-of.ts';
import { posts } from './blocks/posts.ts';
import { references } from './blocks/references.ts';

/** In order of certainty: what an earlier rule names, a later one leaves alone. What none names is prose. */
const RULES: readonly BlockRule[] = [markup, posts, cards, furniture, references, head, back, captions, headings];

/**
 * A body's blocks in order: title, bylines, headings, prose, embeds, captions, disclaimers and biographies. Each paragraph
 * of prose is a block of its own; neighbouring lines of an embed make one. Blank lines belong to none; a body of white
 * space has none.
 *
 * `corrections` hold a curator's reading by line, counted from 1; a line that is blank or not there is ignored.
 */
export function readBlocks(body: string, corrections: ReadonlyMap<number, BlockKind> = new Map()): readonly Block[] {
  const paragraphs = paragraphsOf(body);
  const kinds: (BlockKind | undefined)[] = paragraphs.map(() => undefined);
  for (const rule of RULES) for (const [index, kind] of [...rule({ paragraphs, kinds })]) kinds[index] ??= kind;
  const read = paragraphs.map((paragraph, index) => blockFrom(paragraph, kinds[index] ?? 'prose'));
  const corrected = corrections.size === 0 ? read : read.flatMap((block) => correct(body, block, corrections));
  return joinEmbeds(corrected);
}

function blockFrom({ span, firstLine, lastLine }: Paragraph, kind: BlockKind): Block {
  return { kind, span, firstLine, lastLine };
}

/** Parts a block of several lines where corrections make them differ; lines of the same kind stay together. */
function correct(body: string, block: Block, corrections: ReadonlyMap<number, BlockKind>): readonly Block[] {
  const parts: Block[] = [];
  let start = block.span.start;
  for (let line = block.firstLine; line <= block.lastLine; line += 1) {
    const found = line === block.lastLine ? -1 : body.indexOf('\n', start);
    const stop = found < 0 ? block.span.end : found;
    const raw = body.slice(start, stop);
    const from = start + raw.length - raw.trimStart().length;
    const kind = corrections.get(line) ?? block.kind;
    const before = parts.at(-1);
    const span = { start: from, end: from + raw.trim().length };
    if (before?.kind === kind)
      parts[parts.length - 1] = { ...before, span: { start: before.span.start, end: span.end }, lastLine: line };
    else parts.push({ kind, span, firstLine: line, lastLine: line });
    start = stop + 1;
  }
  return parts;
}

function joinEmbeds(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    if (before !== undefined && before.kind === 'embed' && block.kind === 'embed' && before.lastLine + 1 === block.firstLine) {
      joined[joined.length - 1] = {
        ...before,
        span: { start: before.span.start, end: block.span.end },
        lastLine: block.lastLine,
      };
    } else joined.push(block);
  }
  return joined;
}
