/**
 * Writes text so that Discord displays exactly that text: nothing in it formats, links, lists, quotes, spoils, pings or
 * becomes an emoji, wherever a line of it may come to stand.
 *
 * One rule does it all: a backslash before a character that is neither letter, digit nor white space is not displayed.
 * Only what a client may read as markup is escaped, so that plain words stay plain in the payload. Bidirectional controls
 * are left alone: see `isolate`.
 */
export function escapeMarkdown(text: string): string {
  return escapeUnits(text).join('');
}

/**
 * The same unit by unit, for callers that put markup of their own between units.
 *
 * @returns for every UTF-16 unit of `text` what is written for it: itself, or a backslash and itself.
 */
export function escapeUnits(text: string): readonly string[] {
  const escaped = text.split('');
  for (const at of [...inlineMarkup(text), ...linkMarkup(text), ...lineStartMarkup(text)]) escaped[at] = `\\${text[at] ?? ''}`;
  return escaped;
}

/**
 * - `\ * _ ~ ` |` open and close inline styles, code and spoilers; a single `~` or `|` may meet its twin across a cut.
 * - `<` opens mentions, custom emoji, timestamps, commands, guild navigation and links; what follows it is escaped as well,
 *   because the server looks for `<@` and its kin before any client undoes a backslash.
 * - `@everyone` and `@here`.
 * - `:` before `//` (links) and in `:name:` (emoji). Clients take whatever stands between two colons without white space
 *   for a name, a backslash too, and show it as it is when no emoji is called so: hence `::` counts, and so does a colon
 *   that text of ours after the end may answer.
 * - invites are recognised without a scheme.
 */
const INLINE = /[\\*_~`|<]|(?<=<)[@#/]|@(?=everyone|here)|:(?=\/\/|[^\s:]*(?::|$))|(?<=discord(?:app)?)\./gi;

function inlineMarkup(text: string): readonly number[] {
  return Array.from(text.matchAll(INLINE), (match) => match.index);
}

/** `[words](address)`: brackets are escaped only where `](` makes a masked link possible, so that `[33]` stays readable. */
function linkMarkup(text: string): readonly number[] {
  const last = text.lastIndexOf('](');
  if (last < 0) return [];
  return Array.from(text.slice(0, last + 2).matchAll(/\[|\](?=\()|(?<=\])\(/g), (match) => match.index);
}

/**
 * Quotes, headings, subtext and lists begin a line, after any white space. Clients turn carriage returns and form feeds
 * into line ends, and some skip invisible characters. The two halves of the blank prefix share no character: else it
 * could be matched in more ways than one, and a long run of blanks would stall the bot.
 */
const LINE_START =
  /(?:^|(?<=[\n\v\f\r\u0085\u2028\u2029]))(?:[^\S\n\v\f\r\u2028\u2029]|[\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069])*(?:(>|#|[-+])|\d+([.)])(?=\s|$))/dg;

function lineStartMarkup(text: string): readonly number[] {
  return Array.from(text.matchAll(LINE_START), ({ indices }) => (indices?.[1] ?? indices?.[2])?.[0]).filter(
    (at) => at !== undefined,
  );
}
