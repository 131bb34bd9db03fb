import type { Block, SealedDocument } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { seal } from './seal.ts';

/**
 * The document as if what stands in the given spans were no prose: whatever reads prose by its blocks, for passages, context,
 * quotations to compare with or names to suggest, comes upon a bound there. The body and its offsets stay as they are.
 *
 * @param spans - in any order; may overlap.
 */
export function hideSpans(document: SealedDocument, spans: readonly Span[]): SealedDocument {
  const { body, blocks, ...meta } = document;
  const ordered = spans.toSorted((a, b) => a.start - b.start);
  return seal({
    meta,
    body,
    blocks: blocks.flatMap((block) => (block.kind === 'prose' ? parted(block, ordered, body) : [block])),
  });
}

/**
 * Whether any of a stretch was hidden by {@link hideSpans}; always false for a document as it was loaded. `slice` asks it of all that
 * is cut, so that no way of joining what stands on either side shows what stands between.
 */
export function holdsHidden(document: SealedDocument, { start, end }: Span): boolean {
  const hidden = hiddenIn(document);
  // They are in order and apart: only the last that begins before the stretch ends can reach into it.
  let low = 0;
  let high = hidden.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hidden[middle]?.start ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  return start < end && start < (hidden[low - 1]?.end ?? 0);
}

/** A sealed document never changes, and is cut from many times for each reply. */
const hiddenSpans = new WeakMap<SealedDocument, readonly Span[]>();

function hiddenIn(document: SealedDocument): readonly Span[] {
  const known = hiddenSpans.get(document);
  if (known !== undefined) return known;
  const spans = document.blocks.flatMap(({ kind, span }) => (kind === 'hidden' ? [span] : []));
  hiddenSpans.set(document, spans);
  return spans;
}

/** The block in turn shown and hidden; of one that no span touches, itself. */
function parted(block: Block, spans: readonly Span[], body: string): readonly Block[] {
  const parts: Block[] = [];
  let from = block.span.start;
  for (const { start, end } of spans) {
    if (end <= from || start >= block.span.end) continue;
    parts.push(...shownPart(block, { start: from, end: start }, body));
    const to = Math.min(end, block.span.end);
    parts.push({ ...block, kind: 'hidden', span: { start: Math.max(from, start), end: to } });
    from = to;
  }
  return from === block.span.start ? [block] : [...parts, ...shownPart(block, { start: from, end: block.span.end }, body)];
}

function shownPart(block: Block, { start, end }: Span, body: string): readonly Block[] {
  const text = body.slice(start, Math.max(start, end));
  if (text.trim() === '') return [];
  const first = start + text.length - text.trimStart().length;
  return [{ ...block, span: { start: first, end: start + text.trimEnd().length } }];
}
