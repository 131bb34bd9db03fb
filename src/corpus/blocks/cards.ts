import type { BlockKind } from '../../model/document.ts';
import { endsSentence, type Page, type Paragraph } from './paragraph.ts';
import { isAttribution } from './post-marks.ts';

/** How many paragraphs of one card are looked through. */
const CARD_PARAGRAPHS = 10;
/** Longest text between a card's first and last line; beyond it they are not of one card. */
const CARD_MAX = 900;
/** Lines of a card whose end is not seen: whose it is, how old, and what it says. */
const OPEN_CARD = 4;

const HANDLE_LINE = /^@[A-Za-z0-9_.]{2,40}(?: ?· ?.{1,30})?$/u;
const TIME_LINE = /^\d{1,2}[:.]\d{2} ?(?:[AaPp]\.?[Mm]\.?)? ?[·•|-]/u;
const AGE_LINE =
  /^(?:\d{1,2} ?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|[hdmw])(?: ago)?|yesterday|just now)(?: ?[·•].*| at .{3,12})?$/iu;
const COUNT = '[\\d.,]+ ?[KkMm]? (?:likes?|comments?|shares?|reactions?|views?|replies|reposts?|retweets?|quotes?|bookmarks?)';
const COUNTS_LINE = new RegExp(
  `^(?:${COUNT}(?: ?[·•|,&]? ?(?:and )?${COUNT}){0,5}|all reactions:.{0,20}|(?:like|comment|share|reply)(?: ?[·•|] ?(?:like|comment|share|reply)){1,3})$`,
  'iu',
);
const OPENERS =
  /^(?:replying to @.{1,80}|(?:facebook|instagram|telegram|twitter|x|tiktok|threads|bluesky|linkedin|truth social|mastodon|youtube|social media) posts?|tweet)$/iu;

/** Posts copied off a page with what it prints around them: a label, the account's name, handle and age, then the text, the time, the counts. */
export function* cards({ paragraphs }: Page): Generator<readonly [number, BlockKind]> {
  for (const [index, { text }] of paragraphs.entries()) {
    if (text.length > CARD_MAX) continue;
    if (HANDLE_LINE.test(text)) for (const part of accountCard(paragraphs, index)) yield [part, 'embed'];
    else if (OPENERS.test(text)) for (const part of below(paragraphs, index)) yield [part, 'embed'];
    else if (closes(text)) for (const part of above(paragraphs, index)) yield [part, 'embed'];
  }
}

function* accountCard(paragraphs: readonly Paragraph[], index: number): Generator<number> {
  const name = paragraphs[index - 1];
  if (name !== undefined && name.text.length <= 60 && !endsSentence(name.text)) yield index - 1;
  const rest = paragraphs.slice(index + 1, index + 1 + CARD_PARAGRAPHS);
  const time = rest.findIndex((next) => TIME_LINE.test(next.text));
  for (let step = 1; step <= Math.max(1, time + 1) && index + step < paragraphs.length; step += 1) yield index + step;
}

/** From a card's label to the time and the counts that end it; where none does, to the next blank line. */
function* below(paragraphs: readonly Paragraph[], opener: number): Generator<number> {
  yield opener;
  let last = opener;
  let length = 0;
  for (let index = opener + 1; index <= opener + CARD_PARAGRAPHS && length <= CARD_MAX; index += 1) {
    const text = paragraphs[index]?.text;
    if (text === undefined || OPENERS.test(text)) break;
    if (closes(text) || isAttribution(text)) last = index;
    else if (last > opener) break;
    else length += text.length;
  }
  if (last === opener) last += Math.min(linesBelow(paragraphs, opener), OPEN_CARD);
  for (let index = opener + 1; index <= last; index += 1) yield index;
}

/** How many paragraphs follow without a blank line; one where so many do that the text has none at all. */
function linesBelow(paragraphs: readonly Paragraph[], index: number): number {
  let lines = 0;
  while (lines <= CARD_PARAGRAPHS && paragraphs[index + lines + 1]?.blankBefore === false) lines += 1;
  return lines > CARD_PARAGRAPHS ? 1 : lines;
}

/** What stands over a card's last line without a blank line between, or down from the line that tells its age. */
function above(paragraphs: readonly Paragraph[], closer: number): readonly number[] {
  const found = [closer];
  const parted = paragraphs[closer]?.blankAfter ?? true;
  for (let index = closer - 1; index >= 0 && index >= closer - CARD_PARAGRAPHS; index -= 1) {
    const paragraph = paragraphs[index];
    if (paragraph === undefined || paragraphs[index + 1]?.blankBefore) return parted ? found : [closer];
    found.push(index);
    if (AGE_LINE.test(paragraph.text)) return index > 0 && !paragraph.blankBefore ? [...found, index - 1] : found;
  }
  return [closer];
}

function closes(text: string): boolean {
  return TIME_LINE.test(text) || COUNTS_LINE.test(text);
}
