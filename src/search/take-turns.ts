/**
 * The items of both lists, each once: the first of one, the first of the other, the second of one, and so on. Where nothing clearly
 * matches, neither words nor meaning can be trusted alone, and each side may show its best.
 */
export function takeTurns<Item>(one: readonly Item[], other: readonly Item[]): readonly Item[] {
  const taken = new Set<Item>();
  for (let i = 0; i < Math.max(one.length, other.length); i++) {
    for (const item of [one[i], other[i]]) if (item !== undefined) taken.add(item);
  }
  return [...taken];
}
