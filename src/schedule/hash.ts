/**
 * A whole number below 2^32 that looks random and is the same for the same text. FNV-1a, then the finaliser of MurmurHash3,
 * since the first alone keeps texts together that differ in their last letters. Nothing here needs to withstand anybody.
 */
export function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}
