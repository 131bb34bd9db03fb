import type { Hit, WordMatch } from '../model/search.ts';

/** Why the passages of a reply were chosen, a line each in their order; for whoever tends the search, not for members. */
export function describeWhy(why: readonly Hit[]): readonly string[] {
  return why.map((hit, at) => `why ${at + 1}: ${[...figures(hit), ...hit.words.map(wordOf)].join('; ')}`);
}

function figures({ score, confidence, similarity }: Hit): readonly string[] {
  return [
    `confidence ${confidence.toFixed(2)}`,
    `score ${score.toFixed(2)}`,
    ...(similarity === null ? [] : [`similarity ${similarity.toFixed(2)}`]),
  ];
}

function wordOf({ query, matched, by }: WordMatch): string {
  return `${query} → ${matched.join(', ')} (${by})`;
}
