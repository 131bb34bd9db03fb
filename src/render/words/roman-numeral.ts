const NUMERALS = [
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

/** `XXI`: as French and Spanish count centuries. @param number a whole number from 1 to 100, which is the last century that a date can name. */
export function romanNumeral(number: number): string {
  let left = number;
  let written = '';
  for (const [numeral, value] of NUMERALS) {
    written += numeral.repeat(Math.floor(left / value));
    left %= value;
  }
  return written;
}
