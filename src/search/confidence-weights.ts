import type { ConfidenceWeights } from './confidence.ts';

/** Made by `npm run bench:calibrate -- --write` from the shipped corpus; not to be edited by hand. */
export const CONFIDENCE_WEIGHTS: ConfidenceWeights = {
  words: { bias: -2.188, coverage: 3.29, coverageSquared: 5.285, rarestMissing: 0.47, numbersMissing: -2.424, fewWords: -4.927 },
  meaning: { bias: -2.465, similarity: 3.452, lead: 1.936, numbersMissing: -1.164 },
};
