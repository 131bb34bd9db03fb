import type { Span } from '../model/span.ts';
import { lastAtMost } from './last-at-most.ts';

/** A text cut into sentences as far as marks and line ends tell; good enough to see what governs a date, too coarse to quote by. */
export type Sentences = {
  /** The number of the sentence that holds an offset, counted from 0. */
  numberAt(offset: number): number;
  /** The sentence that holds an offset, with the white space behind it. */
  at(offset: number): Span;
};

/** Runs once over the text and is then asked in logarithmic time. */
export function sentencesOf(text: string): Sentences {
  const starts = [0];
  for (const { index, 0: stop } of text.matchAll(/[.!?]["”’')\]]{0,4}\s{1,40}|\n\s*/g)) {
    const isOver = stop.startsWith('\n') || !ABBREVIATED.test(text.slice(Math.max(0, index - 8), index + 1));
    if (isOver) starts.push(index + stop.length);
  }
  const numberAt = (offset: number) => lastAtMost(starts.length, offset, (index) => starts[index]);
  return {
    numberAt,
    at(offset) {
      const number = numberAt(offset);
      return { start: starts[number] ?? 0, end: starts[number + 1] ?? text.length };
    },
  };
}

/** A full stop after these ends no sentence. */
const ABBREVIATED =
  /(?:^|[\s("“])(?:[A-Z]|Gen|Lt|Col|Maj|Sgt|Capt|Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|No|vs|U\.S|U\.N|a\.m|p\.m|[A-Z]\.[A-Z])\.$/;
