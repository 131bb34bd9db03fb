/** A document file taken apart. */
export type FrontMatter = {
  readonly yaml: string;
  /** Everything after the closing `---` line, as it stands: offsets of spans count from its first character. */
  readonly body: string;
  /** The line of the file on which the body begins, from 1. */
  readonly bodyLine: number;
};

const FENCE = '---\n';

/**
 * @returns `missing` when the text does not begin with a line `---`, `unclosed` when no second such line follows. Both
 *   lines hold nothing else and end in a line feed.
 */
export function splitFrontMatter(text: string): FrontMatter | 'missing' | 'unclosed' {
  if (!text.startsWith(FENCE)) return 'missing';
  const close = text.indexOf(`\n${FENCE}`, FENCE.length - 1);
  if (close === -1) return 'unclosed';
  const bodyStart = close + 1 + FENCE.length;
  return {
    yaml: text.slice(FENCE.length, close + 1),
    body: text.slice(bodyStart),
    bodyLine: text.slice(0, bodyStart).split('\n').length,
  };
}
