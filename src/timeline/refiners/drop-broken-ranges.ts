import type { Refiner } from 'chrono-node';
import { areEnds } from '../range-words.ts';
import { ReadResult } from '../read-result.ts';

/**
 * Takes off the dates that only held their place, and with each the other end of its range: of `from 30 January to 31 February 2020`
 * nobody knows what was meant. Expects them in order and apart.
 */
export const dropBrokenRanges: Refiner = {
  refine({ text }, results) {
    const spans = results.map(({ index, text: words }) => ({ start: index, end: index + words.length }));
    const isEnd = (at: number, other: number) => {
      const [from, to] = [spans[at], spans[other]];
      return from !== undefined && to !== undefined && areEnds(text, from, to);
    };
    const isBroken = (at: number) => results[at] !== undefined && !(results[at] instanceof ReadResult);
    return results.filter(
      (_, at) => !isBroken(at) && !(isBroken(at - 1) && isEnd(at - 1, at)) && !(isBroken(at + 1) && isEnd(at, at + 1)),
    );
  },
};
