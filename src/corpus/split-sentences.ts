import type { Span } from '../model/span.ts';
import { candidateAt, isMark } from './sentences/candidate.ts';
import { END_RULES } from './sentences/end-rules.ts';
import { isWhiteSpace, skipFootnoteMarkers } from './sentences/footnote-marker.ts';

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
  return paragraphsOf(text, span).flatMap((paragraph) => sentencesOf(text, paragraph));
}

function sentencesOf(text: string, paragraph: Span): readonly Span[] {
  const sentences: Span[] = [];
  const brackets = bracketsOf(text, paragraph);
  const interesting = /["(.!?…؟۔。！？｡‼⁇⁈⁉।॥]/gu;
  let start = skipFootnoteMarkers(text, paragraph.start, paragraph.end);
  let straightOpen = false;
  let bracketsUntil = 0;
  interesting.lastIndex = start;
  for (let hit = interesting.exec(text); hit !== null && hit.index < paragraph.end; hit = interesting.exec(text)) {
    const at = hit.index;
    if (!isMark(text[at])) {
      if (text[at] === '"') straightOpen = !straightOpen;
      else if (at > start) bracketsUntil = Math.max(bracketsUntil, brackets.get(at) ?? 0);
      continue;
    }
    const candidate = candidateAt({
      text,
      sentenceStart: start,
      markAt: at,
      limit: paragraph.end,
      straightOpen,
      inBrackets: at < bracketsUntil,
    });
    const verdict = END_RULES.map((rule) => rule(candidate)).find((answer) => answer !== null) ?? 'end';
    const resume = verdict === 'end' ? candidate.tail : at + candidate.mark.length;
    for (let i = at; i < resume; i += 1) if (text[i] === '"') straightOpen = !straightOpen;
    if (verdict === 'end') {
      sentences.push({ start, end: candidate.tail });
      start = skipFootnoteMarkers(text, candidate.tail, paragraph.end);
    }
    interesting.lastIndex = Math.max(resume, verdict === 'end' ? start : resume);
  }
  const end = trimmedEnd(text, start, paragraph.end);
  if (end > start) sentences.push({ start, end });
  return sentences;
}

/** Parts of the span between blank lines. */
function paragraphsOf(text: string, span: Span): readonly Span[] {
  const paragraphs: Span[] = [];
  const blankLine = /\n[^\S\n]*\n/gu;
  let start = span.start;
  blankLine.lastIndex = start;
  for (let hit = blankLine.exec(text); hit !== null && hit.index < span.end; hit = blankLine.exec(text)) {
    paragraphs.push({ start, end: hit.index });
    start = hit.index + hit[0].length;
    blankLine.lastIndex = start - 1;
  }
  paragraphs.push({ start, end: span.end });
  return paragraphs.filter((paragraph) => paragraph.end > paragraph.start);
}

/** Where each round bracket closes, for those that do so soon enough. */
function bracketsOf(text: string, { start, end }: Span): ReadonlyMap<number, number> {
  const closes = new Map<number, number>();
  const open: number[] = [];
  const bracket = /[()]/g;
  bracket.lastIndex = start;
  for (let hit = bracket.exec(text); hit !== null && hit.index < end; hit = bracket.exec(text)) {
    if (hit[0] === '(') open.push(hit.index);
    else {
      const opened = open.pop();
      if (opened !== undefined && hit.index - opened <= BRACKETS_MAX) closes.set(opened, hit.index);
    }
  }
  return closes;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let trimmed = end;
  while (trimmed > start && isWhiteSpace(text[trimmed - 1])) trimmed -= 1;
  return trimmed;
}
