import type { Values } from '../../src/search/confidence.ts';

export type Example<Feature extends string> = { readonly values: Values<Feature>; readonly answers: boolean };
export type Weights<Feature extends string> = ReadonlyMap<Feature, number>;

const ROUNDS = 4000;
const STEP = 0.3;
const MOMENTUM = 0.9;
/** Keeps weights finite where the examples say little. */
const RIDGE = 0.0001;

/** Weights under which the examples are likely: logistic regression by gradient descent with momentum. */
export function fitLogistic<Feature extends string>(
  examples: readonly Example<Feature>[],
  features: readonly Feature[],
): Weights<Feature> {
  const weights = new Map(features.map((feature) => [feature, 0]));
  const speeds = new Map(weights);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Map<Feature, number>();
    for (const { values, answers } of examples) {
      const error = chanceUnder(weights, values) - (answers ? 1 : 0);
      for (const feature of features) gradient.set(feature, (gradient.get(feature) ?? 0) + error * values[feature]);
    }
    for (const feature of features) {
      const before = weights.get(feature) ?? 0;
      const slope = (gradient.get(feature) ?? 0) / examples.length + (feature === 'bias' ? 0 : RIDGE * before);
      const speed = MOMENTUM * (speeds.get(feature) ?? 0) - STEP * slope;
      speeds.set(feature, speed);
      weights.set(feature, before + speed);
    }
  }
  return weights;
}

export function chanceUnder<Feature extends string>(weights: Weights<Feature>, values: Values<Feature>): number {
  let sum = 0;
  for (const [feature, weight] of weights) sum += weight * values[feature];
  return 1 / (1 + Math.exp(-sum));
}
