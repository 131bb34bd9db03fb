/** The end of the `**` or `__` that opens at `at`; null when it is never closed. The closing pair is the last two of a longer row. */
export function doubledEnd(text: string, at: number, character: '*' | '_'): number | null {
  const delimiter = character + character;
  if (!text.startsWith(delimiter, at)) return null;
  for (let index = at + 2; index < text.length; index++) {
    if (text[index] === '\\') index++;
    else if (index > at + 2 && text.startsWith(delimiter, index) && text[index + 2] !== character) return index + 2;
  }
  return null;
}

/**
 * The end of the `*` or `_` that opens at `at`; null when it opens nothing. Doubled delimiters inside are passed over as belonging to bold and underline. A star has no
 * white space beside it on the inside; a closing underscore is not followed by a letter or digit, so snake_case_names stay.
 */
export function italicEnd(text: string, at: number): number | null {
  const delimiter = text[at];
  if (delimiter !== '*' && delimiter !== '_') return null;
  const isStar = delimiter === '*';
  if (isStar && /^\s?$/.test(text[at + 1] ?? '')) return null;
  let afterSpace = false;
  for (let index = at + 1; index < text.length; index++) {
    const character = text[index] ?? '';
    if (character === delimiter) {
      const next = text[index + 1] ?? '';
      const closes = index > at + 1 && (isStar ? next !== '*' && !afterSpace : !/\w/.test(next));
      if (closes) return index + 1;
      if (next !== delimiter) return null;
      index++;
    } else if (character === '\\') index++;
    // A space behind a backslash does not count as one, although the backslash is shown.
    afterSpace = /\s/.test(character);
  }
  return null;
}

/** The bracket that closes the one at `at`, brackets in between coming in pairs; null when there is none. */
export function closingBracket(text: string, at: number): number | null {
  let open = 0;
  for (let index = at; index < text.length; index++) {
    if (text[index] === '\\') index++;
    else if (text[index] === '[') open++;
    else if (text[index] === ']') {
      open--;
      if (open === 0) return index;
    }
  }
  return null;
}
