/** Writes an option's value so that `parseLine` reads the same text back; it must hold no line feed and no NUL. */
export function quoteValue(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/**
 * Reads the quoted value whose opening quotation mark stands at `start`. A backslash before anything but `"` and `\` stands
 * for itself, so that what was typed without care for escapes is still what a person sees.
 *
 * @returns the value and the position after its closing mark; null when it is never closed.
 */
export function readQuotedValue(line: string, start: number): { readonly value: string; readonly end: number } | null {
  let value = '';
  let copied = start + 1;
  for (let index = copied; index < line.length; index++) {
    if (line[index] === '"') return { value: value + line.slice(copied, index), end: index + 1 };
    if (line[index] === '\\' && (line[index + 1] === '"' || line[index + 1] === '\\')) {
      value += line.slice(copied, index);
      copied = index + 1;
      index++;
    }
  }
  return null;
}
