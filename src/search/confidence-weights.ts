import type { ConfidenceWeights } from './confidence.ts';

/** Made by `npm run bench:calibrate -- --write` from the shipped corpus; not to be edited by hand. */
export const CONFIDENCE_WEIGHTS: ConfidenceWeights = {
  words: { bias: -2.128, coverage: 2.403, coverageSquared: 6.135, rarestMissing: 0.378, numbersMissing: 0.006, fewWords: -5.172 },
  meaning: { bias: -2.263, similarity: 2.656, lead: 2.161 },
};
