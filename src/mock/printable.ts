const REPLACEMENT = '\ufffd';
/** Control pictures stand in the same order as the C0 controls. */
const CONTROL_PICTURES = 0x2400;

/**
 * Makes foreign text safe for a terminal: nothing in it moves the cursor, sets a title, changes colours or the order of what
 * stands around it. What is taken out leaves a visible sign. Line feeds stay.
 *
 * Isolates and directional marks stay: they keep right-to-left runs where they belong. Embeddings and overrides go, since
 * their effect runs on past the text.
 */
export function printable(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', '    ')
    .replace(/\p{Cc}|\p{Cs}|[\u202a-\u202e]/gu, (character) => (character === '\n' ? character : signFor(character)));
}

/** {@link printable} for text that stands on one line. */
export function printableLine(text: string): string {
  return printable(text).replaceAll('\n', ' ');
}

function signFor(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code);
  return code === 0x7f ? '\u2421' : REPLACEMENT;
}
