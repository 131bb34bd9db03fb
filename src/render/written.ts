import { clip, clipGraphemes } from './clip.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { isolate } from './isolate.ts';
import { plainText } from './plain-text.ts';

/** How much of a query is read back to its asker. */
const ECHO_GRAPHEMES = 100;
const ECHO_CHARS = 400;
const NAME_MAX_CHARS = 200;

/** Curated or stored metadata as one inert line of markdown, clipped to `maxChars` as written. */
export function line(text: string, maxChars = 1000): string {
  return clip(plainText(text), { maxChars, write: (kept) => isolate(escapeMarkdown(kept)) });
}

/** The same for places without markdown. */
export function plainLine(text: string, maxChars: number): string {
  return clip(plainText(text), { maxChars, write: isolate });
}

/** What a reader typed, read back: one line, short, inert. */
export function echo(text: string): string {
  return line(clipGraphemes(plainText(text), ECHO_GRAPHEMES), ECHO_CHARS);
}

/** An outlet's name in markdown; its id where nothing of the name can be seen. */
export function outletName({ id, name }: { readonly id: string; readonly name: string }): string {
  return line(name, NAME_MAX_CHARS) || line(id, NAME_MAX_CHARS);
}

/** An identifier to copy. Inside backticks nothing is escaped, so whatever could end the code is left out of it. */
export function code(identifier: string): string {
  return /^[\w./-]+$/.test(identifier) ? `\`${identifier}\`` : line(identifier, 200);
}
