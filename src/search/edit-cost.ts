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

/**
 * What it takes to make one folded word from another (Damerau-Levenshtein with restricted transpositions). An ordinary slip costs 1; what
 * other spellings of a sound differ in costs less: a vowel for a vowel, q for k, a doubled letter, an "h" after a consonant.
 *
 * @returns the cost, or Infinity as soon as it must exceed `most`.
 */
export function editCost(a: string, b: string, most: number): number {
  let twoBack: number[] = [];
  let last = [0];
  for (let j = 1; j <= b.length; j++) last.push((last[j - 1] ?? 0) + gapCost(b, j - 1));
  for (let i = 1; i <= a.length; i++) {
    const row = [(last[0] ?? 0) + gapCost(a, i - 1)];
    let least = row[0] ?? 0;
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(
        (last[j - 1] ?? 0) + swapCost(a[i - 1] ?? '', b[j - 1] ?? ''),
        (last[j] ?? 0) + gapCost(a, i - 1),
        (row[j - 1] ?? 0) + gapCost(b, j - 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (twoBack[j - 2] ?? 0) + TRANSPOSITION);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return Infinity;
    twoBack = last;
    last = row;
  }
  const cost = last[b.length] ?? 0;
  return cost > most ? Infinity : cost;
}

function swapCost(a: string, b: string): number {
  if (a === b) return 0;
  if (VOWELS.includes(a) && VOWELS.includes(b)) return VOWEL_FOR_VOWEL;
  return ALIKE.some((letters) => letters.includes(a) && letters.includes(b)) ? ALIKE_FOR_ALIKE : 1;
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
