import { CONFIDENCE_WEIGHTS } from './confidence-weights.ts';
import type { FusedText } from './fuse-rankings.ts';
import type { QueryWord } from './query-plan.ts';

/** What the chance that a passage answers is judged by; each in [0, 1] or near it. */
export const FEATURES = [
  'bias',
  'coverage',
  'coverageSquared',
  'rarestMissing',
  'numbersMissing',
  'fewWords',
  'similarity',
  'both',
  'prominence',
  'lead',
] as const;

export type Feature = (typeof FEATURES)[number];
export type FeatureValues = Readonly<Record<Feature, number>>;

/** Weights of a logistic regression; those of meaning are 0 where it was not asked. */
export type ConfidenceWeights = Readonly<Record<'withMeaning' | 'withoutMeaning', FeatureValues>>;

/**
 * The chance that a passage answers the query, in [0, 1], by several signs together. No single one decides: near the topic, a passage that
 * answers nothing has many of the words, and the answer to a paraphrase has few.
 */
export function confidenceOf(text: FusedText, words: readonly QueryWord[]): number {
  const values = featuresOf(text, words);
  const weights = CONFIDENCE_WEIGHTS[text.similarity === null ? 'withoutMeaning' : 'withMeaning'];
  return 1 / (1 + Math.exp(-FEATURES.reduce((sum, feature) => sum + weights[feature] * values[feature], 0)));
}

/** The signs that a passage answers a query, by name; the weights of confidence have the same names. */
export function featuresOf(
  { coverage, weights, similarity, prominence, lead }: FusedText,
  words: readonly QueryWord[],
): FeatureValues {
  const rarest = words.reduce((best, { idf }, i) => (idf > (words[best]?.idf ?? 0) ? i : best), 0);
  const numbers = words.flatMap(({ key }, i) => (HAS_DIGIT.test(key) ? [weights[i] === 0 ? 1 : 0] : []));
  return {
    bias: 1,
    coverage,
    coverageSquared: coverage ** 2,
    rarestMissing: 1 - (weights[rarest] ?? 0),
    numbersMissing: numbers.length > 0 ? numbers.reduce<number>((sum, missing) => sum + missing, 0) / numbers.length : 0,
    // One word that is found says little: every passage about anything has some word.
    fewWords: 1 / Math.max(1, words.length),
    similarity: similarity ?? 0,
    both: coverage * (similarity ?? 0),
    prominence: prominence / 4,
    lead: lead * 4,
  };
}

const HAS_DIGIT = /\p{N}/u;
