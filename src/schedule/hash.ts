/**
 * A whole number below 2^32 that looks random and is the same for the same text. FNV-1a, then the finaliser of MurmurHash3,
 * since the first alone keeps texts together that differ in their last letters. Nothing here needs to withstand anybody.
 */
export function hash(text: string): number {
  return finish(fold(START, text));
}

/** Of many texts that begin alike, what {@link hash} gives for each, from what follows the beginning. */
export function hashAfter(beginning: string): (rest: string) => number {
  const state = fold(START, beginning);
  return (rest) => finish(fold(state, rest));
}

const START = 0x811c9dc5;

function fold(state: number, text: string): number {
  let folded = state;
  for (let at = 0; at < text.length; at += 1) folded = Math.imul(folded ^ text.charCodeAt(at), 0x01000193);
  return folded;
}

function finish(state: number): number {
  let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
