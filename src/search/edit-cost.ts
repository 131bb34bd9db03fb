const VOWELS = 'aeiouy';
/** Letters that romanisations of one sound choose among. */
const ALIKE: readonly string[] = ['qkcg', 'sz', 'vw', 'jg', 'td', 'bp', 'iy', 'uw'];
/** After these, an "h" is often part of the same sound: gh, kh, sh, th, dh, ch, zh. */
const TAKES_H = 'gkstdczp';

const VOWEL_FOR_VOWEL = 0.3;
const ALIKE_FOR_ALIKE = 0.3;
const DOUBLED_LETTER = 0.2;
const VOWEL_BY_VOWEL = 0.3;
const VOWEL_ALONE = 0.6;
const SILENT_H = 0.3;
const TRANSPOSITION = 0.9;

/** Below this, letters have a row in the table of what it costs to put one for another; the others cost 1. */
const ASCII = 128;
const SWAP_COSTS = swapCosts();

/**
 * What it takes to make one folded word from another (Damerau-Levenshtein with restricted transpositions). An ordinary slip costs 1; what
 * other spellings of a sound differ in costs less: a vowel for a vowel, q for k, a doubled letter, an "h" after a consonant.
 *
 * @returns the cost, or Infinity as soon as it must exceed `most`.
 */
export function editCost(a: string, b: string, most: number): number {
  const columns = b.length + 1;
  const gaps = Float64Array.from(b, (_, j) => gapCost(b, j));
  let twoBack = new Float64Array(columns);
  let last = new Float64Array(columns);
  let row = new Float64Array(columns);
  for (let j = 1; j < columns; j++) last[j] = (last[j - 1] ?? 0) + (gaps[j - 1] ?? 0);
  for (let i = 1; i <= a.length; i++) {
    const gap = gapCost(a, i - 1);
    const letter = a.charCodeAt(i - 1);
    let least = (last[0] ?? 0) + gap;
    row[0] = least;
    for (let j = 1; j < columns; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = (last[j - 1] ?? 0) + swapCost(letter, other);
      cost = Math.min(cost, (last[j] ?? 0) + gap, (row[j - 1] ?? 0) + (gaps[j - 1] ?? 0));
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) {
        cost = Math.min(cost, (twoBack[j - 2] ?? 0) + TRANSPOSITION);
      }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return Infinity;
    [twoBack, last, row] = [last, row, twoBack];
  }
  const cost = last[columns - 1] ?? 0;
  return cost > most ? Infinity : cost;
}

function swapCost(a: number, b: number): number {
  if (a === b) return 0;
  return a < ASCII && b < ASCII ? (SWAP_COSTS[a * ASCII + b] ?? 1) : 1;
}

function swapCosts(): Float64Array {
  const costs = new Float64Array(ASCII * ASCII).fill(1);
  for (const letters of ALIKE) setCosts(letters, ALIKE_FOR_ALIKE);
  setCosts(VOWELS, VOWEL_FOR_VOWEL);
  return costs;

  function setCosts(letters: string, cost: number): void {
    for (const a of letters) for (const b of letters) costs[a.charCodeAt(0) * ASCII + b.charCodeAt(0)] = cost;
  }
}

/** What it costs to leave out the letter at `at`, or to put it in. */
function gapCost(word: string, at: number): number {
  const letter = word[at] ?? '';
  const before = word[at - 1] ?? '';
  const after = word[at + 1] ?? '';
  if (letter === before || letter === after) return DOUBLED_LETTER;
  if (letter === 'h' && before !== '' && TAKES_H.includes(before)) return SILENT_H;
  if (!VOWELS.includes(letter)) return 1;
  return (before !== '' && VOWELS.includes(before)) || (after !== '' && VOWELS.includes(after)) ? VOWEL_BY_VOWEL : VOWEL_ALONE;
}
