import { FEATURES, type Feature, type FeatureValues } from '../../src/search/confidence.ts';

export type Example = { readonly values: FeatureValues; readonly answers: boolean };

const ROUNDS = 4000;
const STEP = 0.5;
/** Keeps weights small where the examples say little. */
const RIDGE = 0.002;

/** Weights under which the examples are likely: logistic regression by gradient descent; features not in `used` weigh nothing. */
export function fitLogistic(examples: readonly Example[], used: readonly Feature[]): FeatureValues {
  const weights = new Map<Feature, number>(FEATURES.map((feature) => [feature, 0]));
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Map<Feature, number>();
    for (const { values, answers } of examples) {
      const error = chanceOf(values, weights) - (answers ? 1 : 0);
      for (const feature of used) gradient.set(feature, (gradient.get(feature) ?? 0) + error * values[feature]);
    }
    for (const feature of used) {
      const before = weights.get(feature) ?? 0;
      const slope = (gradient.get(feature) ?? 0) / examples.length + (feature === 'bias' ? 0 : RIDGE * before);
      weights.set(feature, before - STEP * slope);
    }
  }
  const rounded = (feature: Feature) => Number((weights.get(feature) ?? 0).toFixed(3));
  return {
    bias: rounded('bias'),
    coverage: rounded('coverage'),
    coverageSquared: rounded('coverageSquared'),
    rarestMissing: rounded('rarestMissing'),
    numbersMissing: rounded('numbersMissing'),
    fewWords: rounded('fewWords'),
    similarity: rounded('similarity'),
    both: rounded('both'),
    prominence: rounded('prominence'),
    lead: rounded('lead'),
  };
}

function chanceOf(values: FeatureValues, weights: ReadonlyMap<Feature, number>): number {
  return 1 / (1 + Math.exp(-FEATURES.reduce((sum, feature) => sum + (weights.get(feature) ?? 0) * values[feature], 0)));
}
