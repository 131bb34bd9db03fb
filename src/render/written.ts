import type { Words } from './catalogue.ts';
import { clip, clipGraphemes } from './clip.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { isolate } from './isolate.ts';
import { plainText } from './plain-text.ts';

/** How much of a query is read back to its asker. */
const ECHO_GRAPHEMES = 100;
const ECHO_CHARS = 400;
const NAME_MAX_CHARS = 200;
const ELLIPSIS = '…';

/** Curated or stored metadata as one inert line of markdown, clipped to `maxChars` as written. */
export function line(text: string, maxChars = 1000): string {
  return clip(plainText(text), { maxChars, write: (kept) => isolate(escapeMarkdown(kept)) });
}

/** The same for places without markdown. */
export function plainLine(text: string, maxChars: number): string {
  return clip(plainText(text), { maxChars, write: isolate });
}

/** Names as one inert list, `a, b and c`; an ellipsis stands for those at its end that find no room in `maxChars`. */
export function listLine(words: Words, names: readonly string[], maxChars: number): string {
  const items: string[] = [];
  let length = 0;
  for (const name of names) {
    const item = line(name, maxChars);
    length += item.length + 2;
    if (length > 2 * maxChars) break;
    items.push(item);
  }
  for (let count = items.length; count > 0; count--) {
    const list = words.list(count === names.length ? items : [...items.slice(0, count), ELLIPSIS]);
    if (list.length <= maxChars) return list;
  }
  return names.length === 0 ? '' : ELLIPSIS;
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
  return /^[\p{Script=Latin}\w./-]{1,200}$/u.test(identifier) ? `\`${identifier}\`` : line(identifier, 200);
}
