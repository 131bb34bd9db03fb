import { CONFIDENCE_WEIGHTS } from './confidence-weights.ts';
import type { FusedText } from './fuse-rankings.ts';
import type { QueryWord } from './query-plan.ts';
import type { RankedText } from './rank-texts.ts';

/** What the words of a passage say about whether it answers; each in [0, 1]. */
export const WORD_FEATURES = ['bias', 'coverage', 'coverageSquared', 'rarestMissing', 'numbersMissing', 'fewWords'] as const;

/** What its meaning says: how alike it is, and how far it stands out; a number is beyond it. */
export const MEANING_FEATURES = ['bias', 'similarity', 'lead', 'numbersMissing'] as const;

export type WordFeature = (typeof WORD_FEATURES)[number];
export type MeaningFeature = (typeof MEANING_FEATURES)[number];
export type Values<Feature extends string> = Readonly<Record<Feature, number>>;

/** Weights of two logistic regressions. */
export type ConfidenceWeights = { readonly words: Values<WordFeature>; readonly meaning: Values<MeaningFeature> };

/**
 * How sure it is that a passage answers the query, in [0, 1], by several signs together; from 0.5 on it may be presented as an answer.
 *
 * Words and meaning each give an opinion and the surer one counts: who asks in other words than the texts finds few of them, and who
 * names a thing finds it whatever the rest of the sentence is about. One regression over both was tried: the many questions whose
 * words stand in the passage taught it to mistrust all others.
 */
export function confidenceOf(text: FusedText, words: readonly QueryWord[]): number {
  const byWords = confidenceByWords(text, words);
  if (text.similarity === null) return byWords;
  return Math.max(byWords, chanceOf(meaningFeaturesOf(text, words), CONFIDENCE_WEIGHTS.meaning, MEANING_FEATURES));
}

/** The same as far as words can tell. */
export function confidenceByWords(text: RankedText, words: readonly QueryWord[]): number {
  return chanceOf(wordFeaturesOf(text, words), CONFIDENCE_WEIGHTS.words, WORD_FEATURES);
}

export function wordFeaturesOf({ coverage, weights }: RankedText, words: readonly QueryWord[]): Values<WordFeature> {
  const rarest = words.reduce((best, { idf }, i) => (idf > (words[best]?.idf ?? 0) ? i : best), 0);
  return {
    bias: 1,
    coverage,
    coverageSquared: coverage ** 2,
    rarestMissing: 1 - (weights[rarest] ?? 0),
    numbersMissing: numbersMissing(weights, words),
    // One word that is found says little: every passage about anything has some word.
    fewWords: 1 / Math.max(1, words.length),
  };
}

export function meaningFeaturesOf({ similarity, lead, weights }: FusedText, words: readonly QueryWord[]): Values<MeaningFeature> {
  // Fourfold, so that both are of one order when weights are fitted.
  return { bias: 1, similarity: similarity ?? 0, lead: 4 * lead, numbersMissing: numbersMissing(weights, words) };
}

/** The share of the query's numbers that a passage lacks; 0 without any. */
function numbersMissing(weights: readonly number[], words: readonly QueryWord[]): number {
  const met = words.flatMap(({ key }, i) => (HAS_DIGIT.test(key) ? [(weights[i] ?? 0) > 0] : []));
  return met.length > 0 ? met.filter((is) => !is).length / met.length : 0;
}

/** The chance that a logistic regression gives. */
function chanceOf<Feature extends string>(
  values: Values<Feature>,
  weights: Values<Feature>,
  features: readonly Feature[],
): number {
  return 1 / (1 + Math.exp(-features.reduce((sum, feature) => sum + weights[feature] * values[feature], 0)));
}

const HAS_DIGIT = /\p{N}/u;
