import type { BlockKind } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';

/** One paragraph of a body as it was received: usually one line, several where the text is hard-wrapped. */
export type Paragraph = {
  readonly span: Span;
  /** Counted from 1, both included. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Its words with white space folded, at most {@link READ_MAX} units from its start and the same from its end: what rules read. */
  readonly text: string;
  /** A blank line, or the body's end, stands before and after it. */
  readonly blankBefore: boolean;
  readonly blankAfter: boolean;
};

/** All that a rule may look at: the paragraphs in order, and what the rules before it have found. */
export type Page = {
  readonly paragraphs: readonly Paragraph[];
  /** By index of the paragraph; undefined while undecided. */
  readonly kinds: readonly (BlockKind | undefined)[];
};

/** Names the kinds of the paragraphs that it is sure of, by index. What an earlier rule decided stays as it is. */
export type BlockRule = (page: Page) => Iterable<readonly [index: number, kind: BlockKind]>;

/** Nothing but prose is longer; a limit, so that rules cost no more on a body without line breaks. */
export const READ_MAX = 700;

const SENTENCE_END = /[.!?…؟۔。！？]["”’'»)\]*_]*(?:\s*\[\s?[\w ,]{1,24}\s?\](?::\s?[\d–,-]{1,12})?)*$/u;

/** Whether the text closes with a sentence mark, closing quotation marks, brackets and footnote markers set aside. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-120));
}

/** Number of words, counted by white space. */
export function countWords(text: string): number {
  return text === '' ? 0 : text.split(' ').length;
}
