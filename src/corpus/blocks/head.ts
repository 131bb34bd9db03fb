import type { BlockKind } from '../../model/document.ts';
import { isByline, isDateLine, isNameLine, isOriginLine } from './byline-marks.ts';
import { isCaption } from './captions.ts';
import { countWords, endsSentence, type Page, type Paragraph } from './paragraph.ts';

const TITLE_MAX = 220;
/** Lines at the start in which names, dates and standfirsts without marks of their own are looked for. */
const HEAD_MAX = 10;
/** How far down a line is a name or a place for nothing but its shape. */
const NAMES_MAX = 6;
const NOTICE =
  /^(?:for immediate release|(?:press|news|media) release|embargoed (?:until|till)\b.{2,60}|not for publication before\b.{2,60})[.:]?$/iu;

/** Several sentences in a row. */
const SEVERAL = /[.!?]{1,3}["”’')]{0,2} ["“‘'(]?\p{Lu}/u;

/** Bylines and date lines wherever they stand, and the title and what else stands above the first prose. */
export function* head({ paragraphs, kinds }: Page): Generator<readonly [number, BlockKind]> {
  for (const [index, { text }] of paragraphs.entries()) if (kinds[index] === undefined && isByline(text)) yield [index, 'byline'];
  let titled = false;
  // What stands between a byline and the first prose without being a sentence tells what the picture above shows.
  let bylined = false;
  for (let index = 0; index < Math.min(HEAD_MAX, paragraphs.length - 1); index += 1) {
    const text = paragraphs[index]?.text ?? '';
    if (isByline(text)) bylined = true;
    if (kinds[index] !== undefined || isByline(text)) continue;
    if (/^#{1,6} /u.test(text)) {
      if (titled) return;
      titled = true;
      yield [index, 'title'];
    } else if (isDateLine(text) || NOTICE.test(text)) yield [index, 'byline'];
    else if (!titled && isTitle(text, paragraphs[index + 1]?.text ?? '')) {
      titled = true;
      yield [index, 'title'];
    } else if (titled && index <= NAMES_MAX && !isCaption(text) && (isNameLine(text) || isOriginLine(text))) {
      bylined = true;
      yield [index, 'byline'];
    } else if (bylined && isUnderByline(paragraphs, index)) yield [index, 'byline'];
    else if (bylined && !endsSentence(text) && countWords(text) > 5 && text.length <= TITLE_MAX) yield [index, 'caption'];
    else if (titled && isCaption(text)) yield [index, 'caption'];
    else if (
      titled &&
      index <= 3 &&
      !endsSentence(text) &&
      text.length <= TITLE_MAX &&
      isHeadBelow(paragraphs[index + 1]?.text ?? '')
    )
      yield [index, 'heading'];
    // A standfirst that is a sentence is prose; names and dates may follow it.
    else if (titled && !bylined && index <= 3 && endsSentence(text) && hasHeadBelow(paragraphs, index)) continue;
    else return;
  }
}

/** A title does not end as a sentence does, except by a question or exclamation mark; quotation marks may close it. */
function isTitle(text: string, next: string): boolean {
  if (text.length > TITLE_MAX || /[,;:]$/u.test(text)) return false;
  if (!endsSentence(text)) return true;
  const asked = /[?!]["”’']?$/u.test(text) && !SEVERAL.test(text);
  // A sentence with a full stop is a title only directly above a byline.
  return countWords(text) <= 20 && (asked || (isByline(next) && !SEVERAL.test(text)));
}

/** Role, paper and place stand in lines directly under a name. */
function isUnderByline(paragraphs: readonly Paragraph[], index: number): boolean {
  const paragraph = paragraphs[index];
  if (paragraph === undefined || paragraph.blankBefore || endsSentence(paragraph.text)) return false;
  const above = paragraphs[index - 1]?.text ?? '';
  return countWords(paragraph.text) <= 6 && (isHeadBelow(above) || paragraphs[index - 2]?.blankAfter === false);
}

/** A name, a date or a place by its shape alone counts only where the article's first sentence comes after it. */
function hasHeadBelow(paragraphs: readonly Paragraph[], index: number): boolean {
  return [1, 2, 3].some((step) => {
    const text = paragraphs[index + step]?.text ?? '';
    return isByline(text) || isDateLine(text) || (step === 1 && isNameLine(text));
  });
}

function isHeadBelow(next: string): boolean {
  return isByline(next) || isDateLine(next) || isNameLine(next);
}
