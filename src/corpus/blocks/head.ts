import type { BlockKind } from '../../model/document.ts';
import { isByline, isDateLine, isNameLine } from './byline-marks.ts';
import { countWords, endsSentence, type Page } from './paragraph.ts';

const TITLE_MAX = 220;
/** Lines at the start in which names, dates and standfirsts without marks of their own are looked for. */
const HEAD_MAX = 10;

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
    } else if (isDateLine(text)) yield [index, 'byline'];
    else if (!titled && isTitle(text, paragraphs[index + 1]?.text ?? '')) {
      titled = true;
      yield [index, 'title'];
    } else if (titled && index <= 4 && isNameLine(text)) {
      bylined = true;
      yield [index, 'byline'];
    } else if (bylined && !endsSentence(text) && countWords(text) > 5 && text.length <= TITLE_MAX) yield [index, 'caption'];
    else if (
      titled &&
      index <= 3 &&
      !endsSentence(text) &&
      text.length <= TITLE_MAX &&
      isHeadBelow(paragraphs[index + 1]?.text ?? '')
    )
      yield [index, 'heading'];
    else return;
  }
}

/** A title does not end as a sentence does, except by a question or exclamation mark; quotation marks may close it. */
function isTitle(text: string, next: string): boolean {
  if (text.length > TITLE_MAX || /[,;:]$/u.test(text)) return false;
  if (!endsSentence(text)) return true;
  const asked = /[?!]["”’']?$/u.test(text) && !/[.!?]["”’']? \p{Lu}/u.test(text);
  // A sentence with a full stop is a title only directly above a byline.
  return countWords(text) <= 20 && (asked || (isByline(next) && !/[.!?]["”’']? \p{Lu}/u.test(text)));
}

function isHeadBelow(next: string): boolean {
  return isByline(next) || isDateLine(next) || isNameLine(next);
}
