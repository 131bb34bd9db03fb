import type { BlockKind } from '../../model/document.ts';
import type { Page } from './paragraph.ts';

/** How many paragraphs an element is followed until its end tag. */
const ELEMENT_PARAGRAPHS = 12;

/** Elements that hold foreign or hidden matter, or lay a page out; those that only set words off in a sentence are not among them. */
const ELEMENTS =
  'a|address|article|aside|audio|blockquote|body|button|canvas|center|dd|details|div|dl|dt|embed|fieldset|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|iframe|img|input|ins|li|link|main|meta|nav|noscript|object|ol|p|picture|pre|script|section|select|source|style|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|ul|video';
const STARTS_WITH_TAG = new RegExp(`^(?:<!--|<!doctype\\b|</?(?:${ELEMENTS})(?:\\s[^<>]*)?/?>)`, 'iu');
const TAGS_ONLY = /^(?:<[^<>]{1,400}>\s*)+$/u;
const FOREIGN = /<\/?(?:blockquote|script|style|iframe|figure|video|audio|object|embed)\b|&mdash; .{1,120}\(@/iu;
const OPENED = /<(blockquote|script|style|iframe|figure|video|audio|object)\b/iu;

/** Raw HTML: lines that begin with a tag, and all that stands inside an embedding element. */
export function* markup({ paragraphs }: Page): Generator<readonly [number, BlockKind]> {
  for (const [index, { text }] of paragraphs.entries()) {
    if (!text.includes('<') && !text.includes('&mdash;')) continue;
    if (!STARTS_WITH_TAG.test(text) && !TAGS_ONLY.test(text) && !FOREIGN.test(text)) continue;
    yield [index, 'embed'];
    const element = OPENED.exec(text)?.[1]?.toLowerCase();
    if (element === undefined) continue;
    const ends = paragraphs
      .slice(index, index + ELEMENT_PARAGRAPHS)
      .findIndex((paragraph) => paragraph.text.toLowerCase().includes(`</${element}`));
    for (let step = 1; step <= ends; step += 1) yield [index + step, 'embed'];
  }
}
