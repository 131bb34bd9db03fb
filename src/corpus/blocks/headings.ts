import type { BlockKind } from '../../model/document.ts';
import { countWords, endsSentence, type Page } from './paragraph.ts';

const HEADING_MAX = 110;
const HEADING_WORDS = 16;

/** Section headings: marked ones, and short lines without a sentence's end that something follows. */
export function* headings({ paragraphs, kinds }: Page): Generator<readonly [number, BlockKind]> {
  for (const [index, { text }] of paragraphs.entries()) {
    if (kinds[index] !== undefined) continue;
    if (/^#{1,6} /u.test(text) || /^(\*\*|__)[^*_]{1,110}\1:?$/u.test(text) || /^[-*_=]{3,}$/u.test(text))
      yield [index, 'heading'];
    else if (isHeading(text) && index < paragraphs.length - 1) yield [index, 'heading'];
  }
}

function isHeading(text: string): boolean {
  if (text.length > HEADING_MAX || countWords(text) > HEADING_WORDS || /[,;–—-]$/u.test(text)) return false;
  if (/^(?:[-•*▪–] |\(?[a-z0-9]{1,3}[.)] \p{Ll})/u.test(text)) return false;
  if (/^\p{Ll}/u.test(text)) return false;
  if (!endsSentence(text)) return countWords(text.replace(/:$/u, '')) <= (text.endsWith(':') ? 6 : HEADING_WORDS);
  // "What next?" heads a section; a quoted or longer question is the article's own.
  return /[^.!?…]\?$/u.test(text) && countWords(text) <= 8 && !/^["“‘']/u.test(text) && !/[.!?] /u.test(text);
}
