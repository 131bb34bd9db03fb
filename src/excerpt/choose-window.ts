import type { Span } from '../model/span.ts';
import { type Bounds, clauseBounds, phraseBounds } from './clause-bounds.ts';
import { type Graphemes, graphemesOf } from './graphemes-of.ts';
import { isInsideQuotation, quotationsIn } from './quotations-in.ts';
import { isBetter, widestWindow } from './widest-window.ts';
import { wordWindow } from './word-window.ts';

/** A window inside a sentence that fills less than this share of the limit is a scrap, and no choice. */
const LEAST_SHARE = 1 / 3;

/** A text that is too long to be shown; offsets count from its start. */
export type LongText = {
  readonly text: string;
  /** In order. */
  readonly sentences: readonly Span[];
  /** In order, none overlapping another, none longer than `maxChars`; at least one. */
  readonly focus: readonly Span[];
  /** At least 2 and below the text's length. */
  readonly maxChars: number;
};

/**
 * The part of a text that holds the most of the focus between the best ends that the text allows: whole sentences, else
 * clauses of one sentence, else phrases, and each of these first outside quotations (a quotation is shown whole or not
 * entered), then with the end inside one, then the start, then both; else words, else graphemes. That is the order of harm to
 * the sense: to tear a quotation is worse than to cut a sentence at a clause.
 */
export function chooseWindow({ text, sentences, focus, maxChars }: LongText): Span {
  const graphemes = graphemesOf(text);
  const quotations = quotationsIn(text);
  const grains = grainsOf({ text, sentences, quotations, graphemes });
  const outside = (offset: number): boolean => !isInsideQuotation(quotations, offset);
  const anywhere = (): boolean => true;
  for (const [mayStart, mayEnd] of [
    [outside, outside],
    [outside, anywhere],
    [anywhere, outside],
    [anywhere, anywhere],
  ] as const) {
    for (const { rooms, share } of grains) {
      const best = rooms
        .map(({ starts, ends, opening }) =>
          widestWindow({
            bounds: { starts: starts.filter(mayStart), ends: ends.filter(mayEnd) },
            focus,
            opening,
            minChars: share * maxChars,
            maxChars,
          }),
        )
        .reduce((best, window) => (best === null || (window !== null && isBetter(window, best)) ? window : best), null);
      if (best !== null) return best;
    }
  }
  const anchor = densest(focus, maxChars);
  return wordWindow({ text, room: roomAround({ text, sentences, anchor }), anchor, maxChars, graphemes });
}

/** Ends of one sort. A window keeps to one room. */
type Grain = {
  readonly rooms: readonly Room[];
  /** Least part of the limit that a window fills. */
  readonly share: number;
};

type Room = Bounds & {
  /** Where a window best starts; null when one start is as good as another. */
  readonly opening: number | null;
};

function grainsOf({ text, sentences, quotations, graphemes }: GrainParts): readonly Grain[] {
  const ofSentences = { starts: sentences.map(({ start }) => start), ends: sentences.map(({ end }) => end), opening: null };
  const rooms = [
    { rooms: [ofSentences], share: 0 },
    { rooms: roomsOf(sentences, clauseBounds(text)), share: LEAST_SHARE },
    { rooms: roomsOf(sentences, phraseBounds(text, quotations)), share: LEAST_SHARE },
  ];
  const isBound = (offset: number): boolean => graphemes.isBound(offset);
  return rooms.map(({ rooms, share }) => ({
    rooms: rooms.map((room) => ({ ...room, starts: room.starts.filter(isBound), ends: room.ends.filter(isBound) })),
    share,
  }));
}

type GrainParts = {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly quotations: readonly Span[];
  readonly graphemes: Graphemes;
};

/** One room a sentence, with the sentence's own ends and the bounds that fall inside it. */
function roomsOf(sentences: readonly Span[], { starts, ends }: Bounds): readonly Room[] {
  let nextStart = 0;
  let nextEnd = 0;
  return sentences.map((sentence) => {
    const inside: { starts: number[]; ends: number[] } = { starts: [sentence.start], ends: [] };
    for (let start = starts[nextStart]; start !== undefined && start < sentence.end; nextStart += 1, start = starts[nextStart]) {
      if (start > sentence.start) inside.starts.push(start);
    }
    for (let end = ends[nextEnd]; end !== undefined && end < sentence.end; nextEnd += 1, end = ends[nextEnd]) {
      if (end > sentence.start) inside.ends.push(end);
    }
    inside.ends.push(sentence.end);
    return { ...inside, opening: sentence.start };
  });
}

/** From the first to the last of the most spans of the focus that fit one window; of equals the first. */
function densest(focus: readonly Span[], maxChars: number): Span {
  let best: { readonly span: Span; readonly held: number } = { span: { start: 0, end: 1 }, held: 0 };
  let from = 0;
  for (const [upTo, { end }] of focus.entries()) {
    let first = focus[from];
    while (first !== undefined && end - first.start > maxChars) {
      from += 1;
      first = focus[from];
    }
    const held = upTo - from + 1;
    if (first !== undefined && held > best.held) best = { span: { start: first.start, end }, held };
  }
  return best.span;
}

/** From the start of the sentence in which the anchor starts to the end of the one in which it ends. */
function roomAround({ text, sentences, anchor }: { text: string; sentences: readonly Span[]; anchor: Span }): Span {
  return {
    start: sentences.findLast(({ start }) => start <= anchor.start)?.start ?? 0,
    end: sentences.find(({ end }) => end >= anchor.end)?.end ?? text.length,
  };
}
