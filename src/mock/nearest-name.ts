/** Longer input is no slip of the keyboard, and is not compared: the cost grows with its length. */
const MAX_CHARS = 40;

/**
 * The name that a misspelt one most likely stands for.
 *
 * @returns null when none is near: more than a third of the letters would have to change. The first of equals wins.
 */
export function nearestName(typed: string, names: readonly string[]): string | null {
  if (typed.length > MAX_CHARS) return null;
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const distance = editDistance(typed.toLowerCase(), name);
    if (distance < least && distance <= Math.max(1, Math.ceil(name.length / 3))) {
      nearest = name;
      least = distance;
    }
  }
  return nearest;
}

/** Optimal string alignment: insertions, deletions, substitutions and swapped neighbours cost one each. */
function editDistance(a: string, b: string): number {
  let beforePrevious: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = at(previous, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(beforePrevious, j - 2) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(at(previous, j) + 1, at(row, j - 1) + 1, substitution, swap));
    }
    beforePrevious = previous;
    previous = row;
  }
  return at(previous, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
