import { sealOf } from '../excerpt/seal.ts';
import type { Block } from '../model/document.ts';
import type { CorpusProblem } from '../model/problem.ts';
import { type ComparedKeys, correctionsOf } from './document-schema.ts';
import { readBlocks } from './read-blocks.ts';
import type { ValuePath } from './read-yaml.ts';
import type { FrontMatter } from './split-front-matter.ts';

export type BodyToCheck = {
  readonly file: string;
  readonly parts: FrontMatter;
  readonly keys: ComparedKeys;
  /** The line of the file on which a key of the front matter stands. */
  lineOf(path: ValuePath): number;
  readonly maxBodyBytes: number;
};

export type CheckedBody = {
  /** Empty when the body was not worth reading. */
  readonly blocks: readonly Block[];
  readonly problems: readonly CorpusProblem[];
};

/** Holds a body against its limits, its seal and the corrections that its front matter makes, and reads it. */
export function checkBody(check: BodyToCheck): CheckedBody {
  const size = sizeProblems(check);
  if (size.length > 0) return { blocks: [], problems: size };
  const { file, parts, keys } = check;
  const problems = [...sealProblems(check), ...blockProblems(check), ...dateProblems(check)];
  const blocks = readBlocks(parts.body, correctionsOf(keys));
  if (!blocks.some(({ kind }) => kind === 'prose'))
    problems.push({ file, line: parts.bodyLine, code: 'prose-missing', facts: {} });
  return { blocks, problems };
}

function sizeProblems({ file, parts: { body, bodyLine }, maxBodyBytes }: BodyToCheck): CorpusProblem[] {
  const bytes = Buffer.byteLength(body);
  if (bytes > maxBodyBytes) return [{ file, line: bodyLine, code: 'body-too-large', facts: { bytes, maxBytes: maxBodyBytes } }];
  return body.trim() === '' ? [{ file, line: bodyLine, code: 'body-empty', facts: {} }] : [];
}

function sealProblems({ file, parts, keys, lineOf }: BodyToCheck): CorpusProblem[] {
  const expected = keys.sha256;
  const actual = sealOf(parts.body);
  if (expected === undefined || expected === actual) return [];
  return [{ file, line: lineOf(['sha256']), code: 'seal-mismatch', facts: { expected, actual } }];
}

function blockProblems({ file, parts, keys, lineOf }: BodyToCheck): CorpusProblem[] {
  const lines = parts.body.split('\n');
  // A line feed at the end closes the last line, it does not open another.
  if (lines.at(-1) === '') lines.pop();
  return keys.blocks.flatMap(({ line: bodyLine }, index): CorpusProblem[] => {
    const at = { file, line: lineOf(['blocks', index, 'line']) };
    const line = lines[bodyLine - 1];
    if (line === undefined) return [{ ...at, code: 'block-line-missing', facts: { bodyLine, bodyLines: lines.length } }];
    if (line.trim() === '') return [{ ...at, code: 'block-line-blank', facts: { bodyLine } }];
    const first = keys.blocks.findIndex((correction) => correction.line === bodyLine);
    return first === index ? [] : [{ ...at, code: 'block-line-twice', facts: { bodyLine } }];
  });
}

function dateProblems({ file, parts, keys, lineOf }: BodyToCheck): CorpusProblem[] {
  return keys.dates.flatMap(({ text, occurrence }, index): CorpusProblem[] => {
    const found = parts.body.split(text).length - 1;
    if (found >= (occurrence ?? 1)) return [];
    const facts = { text: text.slice(0, 60), occurrence: occurrence ?? 1, found };
    return [{ file, line: lineOf(['dates', index, 'text']), code: 'date-text-missing', facts }];
  });
}
