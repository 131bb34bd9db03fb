import type { Words } from '../catalogue.ts';
import { LOCALES } from '../locale.ts';
import type { KeyKind } from '../words/chart-words.ts';
import { textWidth } from './text-width.ts';

export const KEY_SIZE = 10.5;
/** Room for a sample of a mark. */
export const SAMPLE_WIDTH = 22;
const SAMPLE_GAP = 5;
const ENTRY_GAP = 14;
const LINE_HEIGHT = 19;

/** A sample with what it means, or a note without one. */
export type KeyEntry = {
  readonly kind: KeyKind | null;
  readonly text: string;
  /** Left end of the sample, or of the text of a note. */
  readonly x: number;
  /** Where the text begins: its left end, or its right end where words run to the left. */
  readonly textX: number;
  /** Middle of the line. */
  readonly y: number;
  readonly width: number;
};

export type KeyParts = {
  readonly kinds: readonly KeyKind[];
  readonly notes: readonly string[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
};

/** The key in as many lines as it takes, notes after samples. */
export function layOutKey(
  words: Words,
  { kinds, notes, left, right, top }: KeyParts,
): {
  readonly entries: readonly KeyEntry[];
  readonly bottom: number;
} {
  const isMirrored = LOCALES[words.language].direction === 'rtl';
  const entries: KeyEntry[] = [];
  let x = left;
  let y = top + LINE_HEIGHT / 2;
  const wanted = [...kinds.map((kind) => ({ kind, text: words.chartKey(kind) })), ...notes.map((text) => ({ kind: null, text }))];
  for (const { kind, text } of wanted) {
    const before = kind === null ? 0 : SAMPLE_WIDTH + SAMPLE_GAP;
    const width = before + textWidth(text, KEY_SIZE);
    if (x > left && x + width > right) {
      x = left;
      y += LINE_HEIGHT;
    }
    // Where words run to the left, so does the key: the sample stands at the right of its words.
    const place = isMirrored
      ? { x: left + right - x - SAMPLE_WIDTH, textX: left + right - x - before }
      : { x, textX: x + before };
    entries.push({ kind, text, ...place, y, width });
    x += width + ENTRY_GAP;
  }
  return { entries, bottom: y + LINE_HEIGHT / 2 };
}
