import type { ParsingResult, Refiner } from 'chrono-node';

/**
 * Of expressions that overlap the longest stays, of equally long ones that of the earlier strategy. Expects them in order of
 * their start.
 */
export const dropOverlaps: Refiner = {
  refine(_context, results) {
    const kept: ParsingResult[] = [];
    for (const result of results) {
      const last = kept.at(-1);
      if (last === undefined || result.index >= last.index + last.text.length) kept.push(result);
      else if (result.text.length > last.text.length) kept[kept.length - 1] = result;
    }
    return kept;
  },
};
