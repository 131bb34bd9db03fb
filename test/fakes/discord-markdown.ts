/**
 * What Discord's clients make of markdown, modelled to be tested against. Where clients differ, or their rules are not
 * known exactly, the model takes the more eager reading (headings after spaces, `1)` and `+` lists, any `:name:` as an
 * emoji), so that text which is inert here is inert everywhere.
 */
export type Displayed = {
  /** What is read on the screen, all markup undone. */
  readonly text: string;
  /** Every kind of node but plain text, in order of its start. */
  readonly nodes: readonly string[];
  /** Addresses that can be followed. */
  readonly links: readonly string[];
};

export function display(markdown: string): Displayed {
  const seen: Seen = { nodes: [], links: [] };
  const text = read(markdown, { inQuote: false, atLineStart: true }, seen);
  return { text, ...seen };
}

type Seen = { readonly nodes: string[]; readonly links: string[] };
type Place = { readonly inQuote: boolean; readonly atLineStart: boolean };

const LINE_END = /[\n\v\f\r\u0085\u2028\u2029]/;
const BLANK = /[\s\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

const ESCAPE = /\\([^0-9A-Za-z\s\ud800-\udfff])/y;
const SHRUG = /¯\\_\(ツ\)_\/¯/y;
const CODE_BLOCK = /```(?:[a-z0-9_+\-.#]*\n)?([\s\S]*?[^\n][\s\S]*?)```/iy;
const BLOCK_QUOTE = />>> ?([\s\S]*)/y;
const QUOTE_LINES = /> ?[^\n\r]*(?:[\n\r] *> ?[^\n\r]*)*/y;
const LINE_MARKS = [
  ['subtext', /-#/y],
  ['heading', /#{1,3}(?=\s|$)/y],
  ['list', /(?:[*+-]|\d+[.)])(?:[^\S\n]+|$|(?=\n))/y],
] as const;
const MASKED_LINK =
  /\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?((?:[^\s\\()]|\([^)]*\)|\\.)*?)>?(?:\s+['"][\s\S]*?['"])?\s*\)/y;
const INERT_FORM = [
  ['mention', /<(?:@[!&]?|#)\d+>/y],
  ['emoji', /<a?:\w+:\d+>/y],
  ['timestamp', /<t:-?\d+(?::[a-z])?>/iy],
  ['command', /<\/[^<>]+:\d+>/y],
  ['navigation', /<id:[\w-]+>/y],
  ['contact', /<(?:\+\d[\d -]*|[^\s<>@]+@[^\s<>@]+)>/y],
  ['mention', /@(?:everyone|here)/iy],
  ['emoji', /:[^\s:]+?(?:::skin-tone-\d)?:/y],
] as const;
const LINKS = [/<([^: >]+:\/?[^ >]+)>/y, /((?:https?|steam|discord):\/\/[^\s<]+)/iy, /(discord(?:app)?\.(?:gg|com)\/\S+)/iy];
const CODE = /(`+)([\s\S]*?[^`])\1(?!`)/y;
const SPANS = [
  ['bold', /\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y],
  ['underline', /__((?:\\[\s\S]|[^\\])+?)__(?!_)/y],
  ['italic', /\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/y],
  ['italic', /_((?:__|\\[\s\S]|[^\\_])+?)_/y],
  ['strikethrough', /~~((?:\\[\s\S]|[^\\])+?)~~/y],
  ['spoiler', /\|\|((?:\\[\s\S]|[^\\])+?)\|\|/y],
] as const;

function read(source: string, place: Place, seen: Seen): string {
  let text = '';
  let atLineStart = place.atLineStart;
  for (let at = 0; at < source.length; ) {
    const step = readOne(source, at, { ...place, atLineStart }, seen);
    text += step.text;
    const taken = source.slice(at, step.end);
    for (const character of taken) {
      if (LINE_END.test(character)) atLineStart = true;
      else if (!BLANK.test(character)) atLineStart = false;
    }
    at = step.end;
  }
  return text;
}

type Step = { readonly text: string; readonly end: number };

function readOne(source: string, at: number, place: Place, seen: Seen): Step {
  const match = (rule: RegExp): RegExpExecArray | null => {
    rule.lastIndex = at;
    return rule.exec(source);
  };
  const end = (found: RegExpExecArray): number => at + found[0].length;

  const escaped = match(ESCAPE);
  if (escaped !== null) return { text: escaped[1] ?? '', end: end(escaped) };
  const shrug = match(SHRUG);
  if (shrug !== null) return { text: shrug[0], end: end(shrug) };
  const block = match(CODE_BLOCK) ?? match(CODE);
  if (block !== null) {
    seen.nodes.push('code');
    return { text: block[2] ?? block[1] ?? '', end: end(block) };
  }
  if (place.atLineStart) {
    const line = readLineMark(match, place, seen);
    if (line !== null) return { text: line.text, end: at + line.taken };
  }
  const masked = match(MASKED_LINK);
  if (masked !== null) {
    seen.nodes.push('link');
    seen.links.push(masked[2] ?? '');
    return { text: read(masked[1] ?? '', place, seen), end: end(masked) };
  }
  for (const [kind, rule] of INERT_FORM) {
    const found = match(rule);
    if (found !== null) {
      seen.nodes.push(kind);
      return { text: found[0], end: end(found) };
    }
  }
  for (const rule of LINKS) {
    const found = match(rule);
    if (found !== null) {
      seen.nodes.push('link');
      seen.links.push(found[1] ?? '');
      return { text: found[1] ?? '', end: end(found) };
    }
  }
  for (const [kind, rule] of SPANS) {
    const found = match(rule);
    if (found !== null) {
      seen.nodes.push(kind);
      return { text: read(found[1] ?? '', place, seen), end: end(found) };
    }
  }
  return { text: source[at] ?? '', end: at + 1 };
}

function readLineMark(
  match: (rule: RegExp) => RegExpExecArray | null,
  place: Place,
  seen: Seen,
): { readonly text: string; readonly taken: number } | null {
  const quote = place.inQuote ? null : (match(BLOCK_QUOTE) ?? match(QUOTE_LINES));
  if (quote !== null) {
    seen.nodes.push('quote');
    const inner = quote[1] ?? quote[0].replace(/^ *> ?/gm, '');
    return { text: read(inner, { inQuote: true, atLineStart: true }, seen), taken: quote[0].length };
  }
  for (const [kind, rule] of LINE_MARKS) {
    const found = match(rule);
    if (found !== null) {
      seen.nodes.push(kind);
      return { text: '', taken: found[0].length };
    }
  }
  return null;
}
