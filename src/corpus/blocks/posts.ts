import type { BlockKind } from '../../model/document.ts';
import { endsSentence, type Page, type Paragraph } from './paragraph.ts';
import { hasPostLink, isAttribution, isPostLine, looksPosted } from './post-marks.ts';

/** Longest text of a post that is taken for one without marks of its own: 280 characters and what embedding adds. */
const POST_MAX = 420;
/** How many paragraphs of one post are looked for on either side of its attribution. */
const POST_PARAGRAPHS = 10;
/** One personal paragraph in this many makes a text personal. */
const PERSONAL_SHARE = 8;

/** What is usual in the text around the posts: only what is unusual there speaks for a post. */
type Style = {
  /** Blank lines stand between most paragraphs. */
  readonly parted: boolean;
  /** The article itself says "I", "we" or "you". */
  readonly personal: boolean;
};

/**
 * Embedded posts. An attribution line takes the paragraph above it, which is the post's text or its first part, and all
 * that follows it as far as the post's link: pages set posts either way round. When in doubt a line goes to the post,
 * because a reader must never get a post's words as the outlet's own.
 */
export function* posts({ paragraphs }: Page): Generator<readonly [number, BlockKind]> {
  const style = styleOf(paragraphs);
  for (const [index, { text }] of paragraphs.entries()) {
    if (isPostLine(text)) yield [index, 'embed'];
    if (!isAttribution(text)) continue;
    for (const part of [...above(paragraphs, index, style), ...below(paragraphs, index)]) yield [part, 'embed'];
  }
  for (const index of accountCards(paragraphs)) yield [index, 'embed'];
}

function above(paragraphs: readonly Paragraph[], attribution: number, style: Style): readonly number[] {
  const found: number[] = [];
  for (let index = attribution - 1; index >= 0 && found.length < POST_PARAGRAPHS; index -= 1) {
    const paragraph = paragraphs[index];
    if (paragraph === undefined || isAttribution(paragraph.text)) break;
    const isNext =
      found.length === 0 || (found.length === 1 && isLinkOnly(paragraphs[index + 1]?.text ?? '') && !paragraph.blankAfter);
    if (!(isNext ? isFirstPart(paragraphs, index, attribution) : isFurtherPart(paragraphs, { index, attribution, style }))) break;
    found.push(index);
    if (isPicturesOnly(paragraph.text) && !isLinkOnly(paragraph.text)) break;
  }
  return found;
}

/** A paragraph above one that is the post's already: it must show that it is no prose of this text. */
function isFurtherPart(paragraphs: readonly Paragraph[], place: { index: number; attribution: number; style: Style }): boolean {
  const { index, attribution, style } = place;
  const text = paragraphs[index]?.text ?? '';
  if (looksPosted(text) || isOpenLine(text)) return true;
  if (text.length > POST_MAX || goesOnBelow(paragraphs, attribution)) return false;
  if (style.parted && inOneRun(paragraphs, index, attribution)) return true;
  return (!style.personal && isPersonal(text)) || (attribution - index > 2 && /^[“"][^“”"]*[”"]$/u.test(text));
}

/** The paragraph next to the attribution is the post's, unless it is too long for one and the post has its text below. */
function isFirstPart(paragraphs: readonly Paragraph[], index: number, attribution: number): boolean {
  const text = paragraphs[index]?.text ?? '';
  if (text.length <= POST_MAX || hasPostLink(text)) return true;
  return !goesOnBelow(paragraphs, attribution) && index === attribution - 1;
}

/** Prose ends its paragraphs with sentence marks, posts often do not. */
function isOpenLine(text: string): boolean {
  return text.length <= 200 && !endsSentence(text);
}

/** In a text that parts its paragraphs by blank lines, lines without one between them belong together. */
function inOneRun(paragraphs: readonly Paragraph[], index: number, attribution: number): boolean {
  const short = (paragraphs[index]?.text.length ?? 0) <= POST_MAX;
  return short && !paragraphs.slice(index + 1, attribution + 1).some((paragraph) => paragraph.blankBefore);
}

function styleOf(paragraphs: readonly Paragraph[]): Style {
  const nearPosts = new Set<number>();
  for (const [index, { text }] of paragraphs.entries()) {
    if (isAttribution(text)) for (let step = 0; step <= 4; step += 1) nearPosts.add(index - step);
  }
  const long = [...paragraphs.entries()].filter(([index, { text }]) => index > 0 && endsSentence(text) && text.length > 60);
  const prose = long.filter(([index]) => !nearPosts.has(index));
  return {
    parted: long.filter(([, { blankBefore }]) => blankBefore).length * 2 > long.length,
    personal: prose.filter(([, { text }]) => isPersonal(text)).length * PERSONAL_SHARE > prose.length,
  };
}

/** Speaks as somebody to somebody, outside quotation marks. */
function isPersonal(text: string): boolean {
  return /\b(?:I|[Ww]e|[Oo]ur|us|[Mm]y|me|[Yy]ou|[Yy]our)\b/u.test(text.replace(/[“"][^“”"]*(?:[”"]|$)/gu, ''));
}

function goesOnBelow(paragraphs: readonly Paragraph[], attribution: number): boolean {
  const next = paragraphs[attribution + 1]?.text;
  return next !== undefined && isPostLine(next) && !isAttribution(paragraphs[attribution + 2]?.text ?? '');
}

/** From the attribution to the first line with a post's link that no other attribution claims; none when there is no such line. */
function below(paragraphs: readonly Paragraph[], attribution: number): readonly number[] {
  let length = 0;
  for (let index = attribution + 1; index <= attribution + POST_PARAGRAPHS; index += 1) {
    const text = paragraphs[index]?.text;
    if (text === undefined || isAttribution(text) || isAttribution(paragraphs[index + 1]?.text ?? '')) return [];
    if (hasPostLink(text)) return Array.from({ length: index - attribution }, (_, step) => attribution + 1 + step);
    if (!isPostLine(text)) length += text.length;
    if (length > POST_MAX) return [];
  }
  return [];
}

/** Posts copied from a page: the account's name, its handle on a line of its own, the text, the time. */
function* accountCards(paragraphs: readonly Paragraph[]): Generator<number> {
  for (const [index, paragraph] of paragraphs.entries()) {
    if (!/^@[A-Za-z0-9_.]{2,40}(?: ?· ?.{1,30})?$/u.test(paragraph.text)) continue;
    const name = paragraphs[index - 1];
    if (name !== undefined && name.text.length <= 60 && !endsSentence(name.text)) yield index - 1;
    const rest = paragraphs.slice(index + 1, index + 1 + POST_PARAGRAPHS);
    const time = rest.findIndex((next) => /^\d{1,2}[:.]\d{2} ?(?:[AaPp]\.?[Mm]\.?)? ?[·•|-]/u.test(next.text));
    for (let step = 1; step <= Math.max(1, time + 1) && index + step < paragraphs.length; step += 1) yield index + step;
  }
}

function isLinkOnly(text: string): boolean {
  return hasPostLink(text) && /^(?:\S*(?:pic\.(?:twitter|x)\.com|t\.co)\/\S*\s*)+$/iu.test(text);
}

function isPicturesOnly(text: string): boolean {
  return !/[\p{L}]/u.test(text.replace(/\p{Regional_Indicator}/gu, ''));
}
