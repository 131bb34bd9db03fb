import type { Span } from '../model/span.ts';
import { type Candidate, candidateAt } from './sentences/candidate.ts';
import { END_RULES } from './sentences/end-rules.ts';
import { skipFootnoteMarkers } from './sentences/footnote-marker.ts';

/** Brackets that hold more than this are taken for a typing error: their sentences end as others do. */
const BRACKETS_MAX = 400;

/**
 * The sentences of a text, or of a part of it, in order, as spans of `text` without the white space between them.
 *
 * Footnote markers after a full stop belong to the sentence they follow; those that head a paragraph belong to a sentence
 * that is not there and to no span. A blank line ends a sentence. What breaks off at the end is a sentence too. Empty for
 * text without anything but white space and markers. Takes time linear in the length of the text.
 *
 * Own rules, because `Intl.Segmenter` alone cuts "Gen. Soleimani" and cannot see a quotation's attribution; see
 * `sentences/end-rules.ts` for the list.
 */
export function splitSentences(text: string, span: Span = { start: 0, end: text.length }): readonly Span[] {
  // A slice, so that no search runs on beyond the span: over a long document's many blocks that would add up.
  const part = text.slice(span.start, span.end);
  return paragraphsOf(part).flatMap((paragraph) => {
    const shift = span.start + paragraph.start;
    return sentencesOf(part.slice(paragraph.start, paragraph.end)).map(({ start, end }) => ({
      start: start + shift,
      end: end + shift,
    }));
  });
}

/** The sentences of one paragraph. */
function sentencesOf(text: string): readonly Span[] {
  const sentences: Span[] = [];
  const brackets = bracketsOf(text);
  const interesting = /["(.!?…؟۔。！？｡‼⁇⁈⁉।॥]/gu;
  let start = skipFootnoteMarkers(text, 0);
  let straightOpen = false;
  let bracketsUntil = 0;
  interesting.lastIndex = start;
  for (let hit = interesting.exec(text); hit !== null; hit = interesting.exec(text)) {
    const markAt = hit.index;
    if (hit[0] === '"') straightOpen = !straightOpen;
    else if (hit[0] === '(') bracketsUntil = markAt > start ? Math.max(bracketsUntil, brackets.get(markAt) ?? 0) : bracketsUntil;
    else {
      const candidate = candidateAt({ text, sentenceStart: start, markAt, straightOpen, inBrackets: markAt < bracketsUntil });
      const ends = isEnd(candidate);
      if (ends) {
        sentences.push({ start, end: candidate.tail });
        start = skipFootnoteMarkers(text, candidate.tail);
      }
      if (candidate.togglesQuote && ends) straightOpen = !straightOpen;
      interesting.lastIndex = ends ? Math.max(start, candidate.tail) : markAt + candidate.mark.length;
    }
  }
  const end = text.trimEnd().length;
  if (end > start) sentences.push({ start, end });
  return sentences;
}

function isEnd(candidate: Candidate): boolean {
  for (const rule of END_RULES) {
    const verdict = rule(candidate);
    if (verdict !== null) return verdict === 'end';
  }
  return true;
}

/** Parts of the text between blank lines. */
function paragraphsOf(text: string): readonly Span[] {
  const paragraphs: Span[] = [];
  let start = 0;
  for (const { index, 0: blank } of text.matchAll(/\n[^\S\n]*(?:\n[^\S\n]*)+/gu)) {
    paragraphs.push({ start, end: index });
    start = index + blank.length;
  }
  return [...paragraphs, { start, end: text.length }];
}

/** Where each round bracket closes, for those that do so soon enough. */
function bracketsOf(text: string): ReadonlyMap<number, number> {
  const closes = new Map<number, number>();
  const open: number[] = [];
  for (const { index, 0: bracket } of text.matchAll(/[()]/g)) {
    if (bracket === '(') open.push(index);
    else {
      const opened = open.pop();
      if (opened !== undefined && index - opened <= BRACKETS_MAX) closes.set(opened, index);
    }
  }
  return closes;
}
