import type { BlockKind } from '../../model/document.ts';
import { countWords, endsSentence, type Page } from './paragraph.ts';

const HEADING_MAX = 110;
const HEADING_WORDS = 16;
/** A document with several questions of at most this length is an interview, whose questions are prose. */
const QUESTION_MAX = 160;
const BULLET = /^(?:[-•*▪–] |\(?[a-z0-9]{1,3}[.)] \p{Ll})/u;

/** Section headings: marked ones, and short lines without a sentence's end that something follows. */
export function* headings({ paragraphs, kinds }: Page): Generator<readonly [number, BlockKind]> {
  const asked = paragraphs.filter(({ text }) => text.endsWith('?') && text.length <= QUESTION_MAX);
  const interview = asked.length > 2 && asked.some(({ text }) => /\byour?s?\b/iu.test(text));
  for (const [index, { text }] of paragraphs.entries()) {
    if (index === paragraphs.length - 1) return;
    if (kinds[index] !== undefined) continue;
    if (/^#{1,6} /u.test(text) || /^(\*\*|__)[^*_]{1,110}\1:?$/u.test(text) || !/[\p{L}\p{N}]/u.test(text))
      yield [index, 'heading'];
    else if (text.endsWith('?') ? !interview && isQuestion(text) : isHeading(text, paragraphs[index + 1]?.text))
      yield [index, 'heading'];
  }
}

function isHeading(text: string, next = ''): boolean {
  if (text.length > HEADING_MAX || countWords(text) > HEADING_WORDS || endsSentence(text) || /[,;–—-]$/u.test(text)) return false;
  if (BULLET.test(text) || /^\p{Ll}/u.test(text)) return false;
  // "Three things could bring prices down:" leads on to a list or a quotation; "Key dates:" heads a section.
  return !text.endsWith(':') || (countWords(text) <= 4 && !BULLET.test(next) && !/^["“«]/u.test(next));
}

/** "What next?" heads a section; a longer question, a quoted one, or one that asks somebody is the article's own. */
function isQuestion(text: string): boolean {
  return countWords(text) <= 6 && !/^["“‘'(]/u.test(text) && !/[.!?] /u.test(text) && !/\b(?:you|your|I|we|me|us)\b/u.test(text);
}
