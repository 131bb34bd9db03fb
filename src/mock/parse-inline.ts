import { closingBracket, doubledEnd, italicEnd } from './delimiters.ts';
import { plain, type Run, withMark } from './run.ts';

/**
 * Reads Discord's inline markdown as its clients show it: `**bold**`, `*italic*`, `_italic_`, `__underline__`, `~~strike~~`,
 * `||spoiler||`, `` `code` ``, `[label](https://…)`, `<https://…>`, bare addresses, and backslash escapes, which are undone.
 * Timestamps are read in UTC. Mentions and custom emoji stay as they are written: what they stand for is known to Discord only.
 *
 * A parser of our own, because none was found that is faithful where it matters here: discord-markdown-parser 1.3.1 knows no
 * lists (its issue #5, open since 2023), undoes escapes in the label of a link where Discord shows the backslashes
 * (discord-api-docs issue #6185), and gives untyped nodes. The tests hold this one against it where they should agree.
 *
 * Takes time quadratic in the length at worst; messages have at most 6,000 characters.
 */
export function parseInline(text: string): readonly Run[] {
  return parse(text, { depth: 0, inLabel: false });
}

type Context = {
  readonly depth: number;
  /** In the label of a link a backslash escapes nothing and is shown, and there are no further links. */
  readonly inLabel: boolean;
};

/** A piece of markdown at a place: what it shows and where it ends. */
type Match = { readonly runs: readonly Run[]; readonly end: number };
type Rule = (text: string, at: number, context: Context) => Match | null;

/** Deeper nesting is shown as it is written; nobody writes it, and each level reads its text again. */
const MAX_DEPTH = 8;
/** Where a rule may begin; everything else is text. */
const SPECIAL = /[\\`[<*_~|]|https?:\/\//g;

function parse(text: string, context: Context): readonly Run[] {
  const runs: Run[] = [];
  let literal = '';
  let at = 0;
  while (at < text.length) {
    SPECIAL.lastIndex = at;
    const next = SPECIAL.exec(text)?.index ?? text.length;
    literal += text.slice(at, next);
    at = next;
    const match = matchAt(text, at, context);
    if (match !== null) {
      runs.push(plain(literal), ...match.runs);
      literal = '';
      at = match.end;
    } else {
      const character = escapedAt(text, at, context);
      literal += character ?? text.slice(at, at + 1);
      at += character === null ? 1 : 1 + character.length;
    }
  }
  runs.push(plain(literal));
  return joined(runs);
}

/** Neighbours of one appearance become one run, so that a combining mark stays with the letter before it. */
function joined(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last !== undefined && last.marks.join() === run.marks.join()) {
      result[result.length - 1] = { ...last, text: last.text + run.text };
    } else if (run.text !== '') result.push(run);
  }
  return result;
}

function matchAt(text: string, at: number, context: Context): Match | null {
  if (context.depth >= MAX_DEPTH) return null;
  for (const rule of RULES) {
    const match = rule(text, at, context);
    if (match !== null) return match;
  }
  return null;
}

/** Any character may be escaped but letters of ASCII, digits and white space; before these a backslash is shown. */
function escapedAt(text: string, at: number, { inLabel }: Context): string | null {
  if (text[at] !== '\\' || inLabel) return null;
  return /^[^0-9A-Za-z\s]/u.exec(text.slice(at + 1, at + 3))?.[0] ?? null;
}

/**
 * A fence is closed by one of the same length; where there is none, a shorter fence may be and the backticks that are left
 * over belong to the code.
 */
const code: Rule = (text, at) => {
  const opening = sticky(/`+/y, text, at)?.[0].length ?? 0;
  let closing = { start: 0, length: 0 };
  for (const [fence, start] of fencesAfter(text, at + opening)) {
    if (fence.length <= opening && fence.length > closing.length) closing = { start, length: fence.length };
  }
  if (closing.length === 0) return null;
  // One space keeps a backtick of the text apart from the fence and is not part of it.
  const content = text.slice(at + closing.length, closing.start).replace(/^ (?=`)|(?<=`) $/g, '');
  return { runs: [{ text: content, marks: ['code'] }], end: closing.start + closing.length };
};

function* fencesAfter(text: string, at: number): Generator<[fence: string, start: number]> {
  const fences = /`+/g;
  fences.lastIndex = at;
  for (let found = fences.exec(text); found !== null; found = fences.exec(text)) yield [found[0], found.index];
}

const link: Rule = (text, at, context) => {
  if (text[at] !== '[' || context.inLabel) return null;
  const closing = closingBracket(text, at);
  if (closing === null) return null;
  const target = sticky(
    /\(\s*(?:<(https?:\/\/[^\s<>]+)>|(https?:\/\/(?:[^\s()<>]|\([^\s()<>]*\))+))(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/y,
    text,
    closing + 1,
  );
  const address = target?.[1] ?? target?.[2];
  if (target === null || address === undefined) return null;
  const label = parse(text.slice(at + 1, closing), { depth: context.depth + 1, inLabel: true });
  if (label.length === 0) return null;
  return {
    runs: [...withMark(label, 'link'), { text: ` (${address})`, marks: ['address'] }],
    end: closing + 1 + target[0].length,
  };
};

/** Discord takes anything with a colon and a slash for an address here (discord.js issue #9852). */
const bracketedAddress: Rule = (text, at) => {
  const match = sticky(/<([^\s>:]+:\/[^\s>]+)>/y, text, at);
  return match?.[1] === undefined ? null : { runs: [{ text: match[1], marks: ['link'] }], end: at + match[0].length };
};

const bareAddress: Rule = (text, at) => {
  const found = sticky(/https?:\/\/[^\s<]+/y, text, at)?.[0];
  if (found === undefined) return null;
  // A sentence's own punctuation is not part of the address; a closing bracket is when it was opened in it.
  const address = found.replace(found.includes('(') ? /[.,:;"'\]]+$/ : /[.,:;"'\])]+$/, '');
  return /^https?:\/\/./.test(address) ? { runs: [{ text: address, marks: ['link'] }], end: at + address.length } : null;
};

/** Of several that begin here the longest wins, as in `***a** b*`; among equals the outermost is italic. */
const emphasis: Rule = (text, at, context) => {
  const found = [
    [italicEnd(text, at), 1, 'italic'],
    [doubledEnd(text, at, '*'), 2, 'bold'],
    [doubledEnd(text, at, '_'), 2, 'underline'],
  ] as const;
  let best: (typeof found)[number] | null = null;
  for (const candidate of found) if ((candidate[0] ?? 0) > (best?.[0] ?? 0)) best = candidate;
  if (best === null || best[0] === null) return null;
  const [end, length, mark] = best;
  const runs = parse(text.slice(at + length, end - length), { ...context, depth: context.depth + 1 });
  return { runs: withMark(runs, mark), end };
};

const strike: Rule = (text, at, context) => delimited(text, at, { delimiter: '~~', mark: 'strike', context });

/** Set off but readable: in a terminal nothing can be pressed to uncover it. */
const spoiler: Rule = (text, at, context) => delimited(text, at, { delimiter: '||', mark: 'spoiler', context });

/** `<t:1795183955:R>`, whatever its style: Discord shows it in the reader's own zone, which nobody knows here. */
const timestamp: Rule = (text, at) => {
  const match = sticky(/<t:(-?\d{1,13})(?::[tTdDfFR])?>/y, text, at);
  const moment = new Date(Number(match?.[1]) * 1000);
  if (match === null || Number.isNaN(moment.getTime())) return null;
  const shown = moment.toISOString().replace(/^(.*)T(\d\d:\d\d):.*$/, '$1 $2 UTC');
  return { runs: [plain(shown)], end: at + match[0].length };
};

const RULES: readonly Rule[] = [code, link, timestamp, bracketedAddress, bareAddress, emphasis, strike, spoiler];

type Delimited = { readonly delimiter: string; readonly mark: 'strike' | 'spoiler'; readonly context: Context };

/** Here Discord's clients look for the next delimiter and pay no heed to backslashes before it. */
function delimited(text: string, at: number, { delimiter, mark, context }: Delimited): Match | null {
  if (!text.startsWith(delimiter, at)) return null;
  let closing = text.indexOf(delimiter, at + 3);
  while (closing !== -1 && mark === 'strike' && text[closing + 2] === '_') closing = text.indexOf(delimiter, closing + 1);
  if (closing === -1) return null;
  const runs = parse(text.slice(at + 2, closing), { ...context, depth: context.depth + 1 });
  return { runs: withMark(runs, mark), end: closing + 2 };
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
