const MARKER =
  /\[\s{0,2}(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,8}|[a-z]{1,2}|[ivx]{1,6}|(?:note|nb|fn|n|notes?)\s?\d{1,3}|[a-z ]{2,24} needed|who\?|when\?|where\?|which\?|sic)\s{0,2}\](?::\s?\d{1,4}(?:[,–-]\d{1,4}){0,4}(?=\s*(?:[\p{Lu}"“‘'([]|$)))?|[¹²³⁰⁴-⁹]{1,6}|[†‡](?!\p{L})/uy;

/**
 * End of the footnote marker that begins at `at`, or -1 when none begins there: `[33]`, `[note 1]`, `[ 98 ]`, `[a]`,
 * `[citation needed]`, `[3]:44` with its page, superscript figures, daggers. A year in brackets or an editor's insertion (`[in Gaza]`, `[He]`) is none.
 */
export function footnoteMarkerEnd(text: string, at: number): number {
  MARKER.lastIndex = at;
  return MARKER.test(text) ? MARKER.lastIndex : -1;
}

/** Position of the first character from `at` on that is neither white space nor part of a footnote marker. */
export function skipFootnoteMarkers(text: string, at: number): number {
  let position = skipWhiteSpace(text, at);
  for (;;) {
    const end = footnoteMarkerEnd(text, position);
    if (end < 0) return position;
    position = skipWhiteSpace(text, end);
  }
}

/** Position of the first character from `at` on that is not white space. */
export function skipWhiteSpace(text: string, at: number): number {
  let position = at;
  while (isWhiteSpace(text[position])) position += 1;
  return position;
}

/** White space as `String.prototype.trim` cuts it; `undefined` (outside the text) is none. */
export function isWhiteSpace(character: string | undefined): boolean {
  if (character === ' ' || character === '\n') return true;
  return character !== undefined && /\s/u.test(character);
}
