import type { BlockKind } from '../../model/document.ts';
import { countWords, endsSentence, type Page, type Paragraph } from './paragraph.ts';
import { isPointer } from './pointer-marks.ts';
import { hasPostLink, isAttribution, isClockLine, isPostedBy, isPostLine, looksPosted } from './post-marks.ts';

/** Longest text of a post that is taken for one without marks of its own: 280 characters and what embedding adds. */
const POST_MAX = 420;
/** How many paragraphs of one post are looked for on either side of its attribution. */
const POST_PARAGRAPHS = 10;
/** One personal paragraph in this many makes a text personal. */
const PERSONAL_SHARE = 8;

const SAYS_WHERE =
  /\b(?:wrote|posted|tweeted|said|announced|added|shared|published|stated|declared|replied|responded|commented|confirmed|shows?|showed)\b.{0,160}\b(?:X|Twitter|Facebook|Instagram|Telegram|Truth Social|Threads|Bluesky|TikTok|YouTube|account|page|channel|posts?|tweets?|thread|statement|video|online|social media)\b/u;
/** Papers say "our correspondent" and speak for themselves; that makes no text personal. */
const NEWSROOM =
  /\b[Oo]ur (?:own )?(?:\p{L}+ )?(?:correspondents?|reporters?|colleagues?|teams?|newsroom|editors?|producers?|crews?)\b/gu;

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
    if (isPostedBy(text) && isAtTheTop(paragraphs, index)) continue;
    if (isPostLine(text)) yield [index, 'embed'];
    if (!isAttribution(text)) continue;
    for (const part of [...above(paragraphs, index, style), ...below(paragraphs, index)]) yield [part, 'embed'];
  }
}

function above(paragraphs: readonly Paragraph[], attribution: number, style: Style): readonly number[] {
  const found: number[] = [];
  for (let index = attribution - 1; index >= 0 && found.length < POST_PARAGRAPHS; index -= 1) {
    const paragraph = paragraphs[index];
    if (paragraph === undefined || isAttribution(paragraph.text) || endsPosts(paragraphs, { index, attribution, style })) break;
    const isNext =
      found.length === 0 || (found.length === 1 && isLinkOnly(paragraphs[index + 1]?.text ?? '') && !paragraph.blankAfter);
    if (!(isNext ? isFirstPart(paragraphs, index, attribution) : isFurtherPart(paragraphs, { index, attribution, style }))) break;
    found.push(index);
    if (isPicturesOnly(paragraph.text) && !isLinkOnly(paragraph.text)) break;
  }
  return found;
}

/**
 * Where a post cannot reach up to: the page's own matter between it and what is above, the line that leads on to it, and
 * a paragraph that tells something over a line by which players name a post ("Posted by …") and a blank line.
 */
function endsPosts(paragraphs: readonly Paragraph[], place: { index: number; attribution: number; style: Style }): boolean {
  const { index, attribution, style } = place;
  const paragraph = paragraphs[index];
  if (paragraph === undefined) return true;
  const { text, blankAfter } = paragraph;
  if (isPointer(text) || isClockLine(text) || isLeadIn(text, blankAfter)) return true;
  return (
    isPostedBy(paragraphs[attribution]?.text ?? '') &&
    index === attribution - 1 &&
    blankAfter &&
    endsSentence(text) &&
    !looksPosted(text) &&
    !style.personal &&
    !isPersonal(text)
  );
}

/** "He announced it on X, shortly after midnight:" is the article's own sentence, if it says so of somebody else. */
function isLeadIn(text: string, blankAfter: boolean): boolean {
  if (!/[:：]$/u.test(text) || countWords(text) < 5 || isPersonal(text) || looksPosted(text)) return false;
  return blankAfter || SAYS_WHERE.test(text);
}

function isAtTheTop(paragraphs: readonly Paragraph[], index: number): boolean {
  return index <= 4 && !paragraphs.slice(1, index).some(({ text }) => endsSentence(text));
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
  const own = text.replace(/[“"][^“”"]*(?:[”"]|$)/gu, '').replace(NEWSROOM, '');
  return /\b(?:I|[Ww]e|[Oo]ur|us|[Mm]y|me|[Yy]ou|[Yy]our)\b/u.test(own);
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

function isLinkOnly(text: string): boolean {
  return hasPostLink(text) && /^(?:\S*(?:pic\.(?:twitter|x)\.com|t\.co)\/\S*\s*)+$/iu.test(text);
}

function isPicturesOnly(text: string): boolean {
  return !/[\p{L}]/u.test(text.replace(/\p{Regional_Indicator}/gu, ''));
}
