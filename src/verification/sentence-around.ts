import type { Span } from '../model/span.ts';

/** How far from a quotation its attribution is looked for, in UTF-16 units. */
const REACH = 120;
const DENIAL = /\b(?:not|never|no|nor|without|unlike|contrary|misquot\w*|wrong\w*|false\w*|fake\w*)\b|n['’]t\b/iu;

/** What stands before and behind a quotation in its own sentence. */
export type SentenceAround = { readonly before: string; readonly after: string };

/** @param piece Without the marks around it. */
export function sentenceAround(text: string, piece: Span): SentenceAround {
  return {
    before: lastSentence(text.slice(Math.max(0, piece.start - REACH), piece.start)),
    after: firstSentence(text.slice(piece.end, piece.end + REACH)),
  };
}

/** Whether the sentence denies something: to whom it gives the words is then not clear, and a wrong guess would accuse somebody. */
export function denies({ before, after }: SentenceAround): boolean {
  return DENIAL.test(`${before} ${after}`);
}

/** What stands before a quotation in its own sentence; the marks that open it are left out, an earlier quotation ends it. */
function lastSentence(text: string): string {
  const open = text.replace(/[\s"'“”„‘«»>]+$/u, '');
  return open.split(/[.!?]\s|["”»\n]/u).at(-1) ?? '';
}

/** What stands after it in its own sentence, or as a line of attribution below. */
function firstSentence(text: string): string {
  const rest = text.replace(/^["'”’»«“]+/u, '');
  return rest.split(/[.!?](?=\s|$)|["“„«]|\n(?!\s*[–—~-])/u)[0] ?? '';
}
