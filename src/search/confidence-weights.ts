import type { ConfidenceWeights } from './confidence.ts';

/** Made by `npm run bench:calibrate -- --write` from the shipped corpus; not to be edited by hand. */
export const CONFIDENCE_WEIGHTS: ConfidenceWeights = {
  withMeaning: {
    bias: -3.309,
    coverage: 2.183,
    coverageSquared: 3.089,
    rarestMissing: -0.061,
    numbersMissing: -0.87,
    fewWords: -0.278,
    similarity: 1.023,
    both: 0.315,
    prominence: 1.028,
    lead: 1.097,
  },
  withoutMeaning: {
    bias: -2.647,
    coverage: 2.41,
    coverageSquared: 3.773,
    rarestMissing: 0.483,
    numbersMissing: -0.643,
    fewWords: -0.895,
    similarity: 0,
    both: 0,
    prominence: 0,
    lead: 0,
  },
};
