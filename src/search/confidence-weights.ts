import type { ConfidenceWeights } from './confidence.ts';

/** Made by `npm run bench:calibrate -- --write` from the shipped corpus; not to be edited by hand. */
export const CONFIDENCE_WEIGHTS: ConfidenceWeights = {
  words: {
    bias: -2.183,
    coverage: 2.889,
    coverageSquared: 5.751,
    rarestMissing: 0.487,
    numbersMissing: -2.497,
    fewWords: -5.127,
  },
  meaning: { bias: -2.305, similarity: 3.335, lead: 1.664, numbersMissing: -1.175 },
};
