import type { ConfidenceWeights } from './confidence.ts';

/** Made by `npm run bench:calibrate -- --write` from the shipped corpus; not to be edited by hand. */
export const CONFIDENCE_WEIGHTS: ConfidenceWeights = {
  words: { bias: -1.72, coverage: 2.41, coverageSquared: 5.727, rarestMissing: 0.253, numbersMissing: -1.85, fewWords: -4.898 },
  meaning: { bias: -2.678, similarity: 3.773, lead: 1.448, numbersMissing: 0 },
};
