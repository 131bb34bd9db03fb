import type { SealedDocument } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { webAddress } from './web-address.ts';

/** Above this, a passage is named by its first and last words: long links are cut by whatever they are pasted into. */
const WHOLE_MAX_CHARS = 100;
const FEWEST_WORDS = 4;
const MOST_WORDS = 12;
const PREFIX_MAX_CHARS = 80;

/** `[12]`, `[note 3]`, `[a]`: their numbers change with every edit of the page, so no link may hang on them. */
const NOTE_MARK = /\[(?:\d+|[a-z]|(?:note|n|nb) \d+)\]/giu;
const NOTE_MARKS_AT_ENDS = /^(?:\s|\[(?:\d+|[a-z]|(?:note|n|nb) \d+)\])+|(?<!\s)(?:\s|\[(?:\d+|[a-z]|(?:note|n|nb) \d+)\])+$/giu;

/** Ends of paragraphs, and halves of surrogate pairs, which have no UTF-8. */
const UNLINKABLE = /[\n\r\u2028\u2029\p{Surrogate}]/u;

/**
 * A link that opens the document at the passage, by a text directive (https://wicg.github.io/scroll-to-text-fragment/,
 * "Syntax"): `text=[prefix-,]start[,end]`. A short passage is named whole, a longer one by as many of its first and last words
 * as tell them apart in the stored text. A prefix is added where the same words stand further up already.
 *
 * @returns null where no web address is known, and for a passage of several paragraphs: browsers look for each term inside one
 * block of the page.
 */
export function textFragmentLink({ url, body, blocks }: SealedDocument, span: Span): string | null {
  const address = webAddress(url);
  const block = blocks.find(({ span: { start, end } }) => start <= span.start && span.end <= end);
  const text = body.slice(span.start, span.end);
  const words = text.replace(NOTE_MARKS_AT_ENDS, '');
  if (address === null || block === undefined || words === '' || UNLINKABLE.test(words)) return null;
  const at = span.start + text.indexOf(words);
  const terms = termsOf(words, { body, at });
  const prefix = body.indexOf(terms[0] ?? '') < at ? prefixOf(body.slice(block.span.start, at)) : '';
  const [page, anchor = ''] = address.split('#', 2);
  const written = [...(prefix === '' ? [] : [`${encode(prefix)}-`]), ...terms.map(encode)].join(',');
  return `${page}#${anchor.replace(/:~:.*$/u, '')}:~:text=${written}`;
}

/** The whole, or the first and the last words. */
function termsOf(text: string, { body, at }: { readonly body: string; readonly at: number }): readonly string[] {
  if (text.length <= WHOLE_MAX_CHARS && text.search(NOTE_MARK) < 0) return [text];
  const ends = Array.from(text.matchAll(/\S+/gu), ({ index, 0: word }) => ({ start: index, end: index + word.length }));
  const most = Math.min(MOST_WORDS, Math.floor(ends.length / 2));
  if (most < 1) return [text];
  const start = grow(most, {
    take: (count) => text.slice(0, ends[count - 1]?.end),
    isEnough: (words) => body.indexOf(words) === at,
  });
  const end = grow(most, {
    take: (count) => text.slice(ends[ends.length - count]?.start),
    isEnough: (words) => text.indexOf(words, start.length) === text.length - words.length,
  });
  return [start, end];
}

type Growth = {
  /** So many words from one end. */
  take(count: number): string;
  isEnough(words: string): boolean;
};

/** As many words as are enough, if possible at least {@link FEWEST_WORDS}, but none behind a note mark. */
function grow(most: number, { take, isEnough }: Growth): string {
  let words = take(1);
  for (let count = 2; count <= most; count++) {
    const longer = take(count);
    if (longer.search(NOTE_MARK) >= 0 || (count > FEWEST_WORDS && isEnough(words))) break;
    words = longer;
  }
  return words;
}

/** The last three words before the passage, in its own paragraph; empty where there are none. */
function prefixOf(before: string): string {
  const tail = before.length <= PREFIX_MAX_CHARS ? before : before.slice(-PREFIX_MAX_CHARS).replace(/^\S*/u, '');
  const paragraph = tail.split(/[\n\r\u2028\u2029]/u).at(-1) ?? '';
  const prefix = /(?:\S+\s+){0,2}\S+\s*$/u.exec(paragraph)?.[0].trim() ?? '';
  return UNLINKABLE.test(prefix) ? '' : prefix;
}

/**
 * Percent-encodes all but letters, digits, underscores and dots within a term. The specification asks for `&`, `-` and `,`, which
 * have a meaning inside the directive; `~` could begin another directive, and the rest, a full stop at the end among it, ends
 * links in running text.
 */
function encode(term: string): string {
  return encodeURIComponent(term).replace(
    /[-!'()*~]|\.$/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
