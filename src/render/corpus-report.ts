import { BLOCK_KINDS, type Block } from '../model/document.ts';
import { plainLine } from './plain-line.ts';

export type CorpusCounts = {
  readonly outlets: number;
  readonly documents: number;
  readonly passages: number;
  readonly problems: number;
};

/** The last line of a check. */
export function describeCounts({ outlets, documents, passages, problems }: CorpusCounts): string {
  const served = `${counted(outlets, 'outlet')}, ${counted(documents, 'document')}, ${counted(passages, 'passage')}`;
  return `${served}; ${problems === 0 ? 'no problems' : counted(problems, 'problem')}.`;
}

/** What writing a seal did. */
export function describeSealing({ file, seal, changed }: { file: string; seal: string; changed: boolean }): string {
  return plainLine(changed ? `${file}: sealed with ${seal}.` : `${file}: already sealed with ${seal}.`);
}

/** How far the vectors are. */
export function describeVectors(done: number, total: number): string {
  return `${done} of ${counted(total, 'passage')} with vectors.`;
}

export type LineOfBody = {
  /** From 1, in the body. */
  readonly line: number;
  readonly kind: Block['kind'];
  readonly text: string;
};

const KIND_WIDTH = Math.max(...BLOCK_KINDS.map((kind) => kind.length));
const WORDS_CHARS = 70;

/** The table of a body's lines: number in the body, kind, first words. */
export function blockTable(lines: readonly LineOfBody[]): readonly string[] {
  const width = Math.max(4, String(lines.at(-1)?.line ?? 0).length);
  const row = (line: string, kind: string, words: string) => `${line.padStart(width)}  ${kind.padEnd(KIND_WIDTH)}  ${words}`;
  return [row('line', 'kind', 'first words'), ...lines.map(({ line, kind, text }) => row(String(line), kind, firstWords(text)))];
}

function firstWords(text: string): string {
  const words = plainLine(text.trim());
  if (words.length <= WORDS_CHARS) return words;
  const cut = words.slice(0, WORDS_CHARS).replace(/[\uD800-\uDBFF]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${space > 0 ? cut.slice(0, space) : cut}…`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
