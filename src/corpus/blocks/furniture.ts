import type { BlockKind } from '../../model/document.ts';
import { countWords, endsSentence, type Page, type Paragraph } from './paragraph.ts';
import { headsList, isPointer } from './pointer-marks.ts';

const LISTED_MAX = 8;

/** "Read more: …", "Related articles" and the titles listed under such a line, requests to subscribe, breadcrumbs. */
export function* furniture({ paragraphs }: Page): Generator<readonly [number, BlockKind]> {
  for (const [index, { text }] of paragraphs.entries()) {
    if (!isPointer(text)) continue;
    yield [index, 'embed'];
    if (headsList(text)) for (const listed of listedBelow(paragraphs, index)) yield [listed, 'embed'];
  }
}

/** Titles of other articles: lines without a sentence's end, up to the one that heads prose and is the article's own heading. */
function* listedBelow(paragraphs: readonly Paragraph[], index: number): Generator<number> {
  for (let next = index + 1; next <= index + LISTED_MAX; next += 1) {
    const listed = paragraphs[next]?.text;
    if (listed === undefined || endsSentence(listed) || listed.length > 160) return;
    // A list that stands directly under its label ends at a blank line.
    if (next > index + 1 && !paragraphs[index + 1]?.blankBefore && paragraphs[next]?.blankBefore) return;
    const after = paragraphs[next + 1]?.text;
    if (after !== undefined && endsSentence(after) && (next > index + 1 || countWords(listed) < 5)) return;
    yield next;
  }
}
