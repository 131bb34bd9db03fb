import { confidenceByWords } from './confidence.ts';
import type { Ranking } from './rank-texts.ts';

/** From here on words alone leave no doubt that the first text answers. */
const SURE = 0.9;
/** A second text with at most this part of the first one's score can hardly be lifted above it: meaning weighs 0.3 where all words are met. */
const FAR_BEHIND = 0.55;

/**
 * Whether comparing by meaning could change nothing that matters: the first text has the query's words, and no other is near it. A vector
 * takes some twenty milliseconds of a core, and most queries name what they look for.
 */
export function isSettledByWords({ ranked, words }: Ranking): boolean {
  const [first, second] = ranked;
  if (first === undefined || confidenceByWords(first, words) < SURE) return false;
  return second === undefined || second.score <= FAR_BEHIND * first.score;
}
