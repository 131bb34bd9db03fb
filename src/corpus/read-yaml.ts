import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit, type YAMLError } from 'yaml';
import type { CorpusProblem } from '../model/problem.ts';

/** The way to a value: keys of maps and positions in lists. */
export type ValuePath = readonly PropertyKey[];

/** What a YAML text says, and where it says it. */
export type YamlReading = {
  readonly value: unknown;
  /** The line of the file on which the key or list item stands; for a missing one, the line of the nearest that encloses it. */
  lineOf(path: ValuePath): number;
};

export type YamlSource = {
  readonly file: string;
  readonly text: string;
  /** The line of the file on which the text begins, from 1. */
  readonly firstLine: number;
};

/** Far more than a note with a hundred sources; the parser's time grows with the square of the number of keys. */
const MAX_BYTES = 64 * 1024;
/**
 * Ours go six deep. The parser calls itself for each level: at some thousand levels the process does not throw but ends
 * ("RegExpCompiler Allocation failed"), so depth is bounded before it sees the text.
 */
const MAX_DEPTH = 32;

/** Reads one YAML document of plain maps, lists and scalars; problems instead of a reading when there is anything wrong. */
export function readYaml(source: YamlSource): { readonly yaml: YamlReading | null; readonly problems: readonly CorpusProblem[] } {
  const { file, text, firstLine } = source;
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_BYTES)
    return rejected({ file, line: firstLine, code: 'yaml-too-large', facts: { bytes, maxBytes: MAX_BYTES } });
  const deepLine = firstLineTooDeep(text);
  if (deepLine !== null) {
    return rejected({ file, line: firstLine + deepLine, code: 'yaml-too-deep', facts: { maxDepth: MAX_DEPTH } });
  }

  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number) => firstLine + Math.max(counter.linePos(offset).line, 1) - 1;
  const mistakes = [...document.errors, ...document.warnings];
  const found: CorpusProblem[] =
    mistakes.length > 0
      ? mistakes.map((mistake) => {
          const line = lineAt(whereItBegan(document, mistake));
          return { file, line, code: 'yaml-syntax', facts: { detail: mistake.message } };
        })
      : featuresOf(document).map(({ feature, offset }) => ({
          file,
          line: lineAt(offset),
          code: 'yaml-feature',
          facts: { feature },
        }));
  // Further mistakes on one line are mostly consequences of the first.
  const problems = found.filter(({ line }, index) => found.findIndex((problem) => problem.line === line) === index);
  if (problems.length > 0) return { yaml: null, problems };
  return { yaml: { value: document.toJS(), lineOf: (path) => lineAt(offsetOf(document.contents, path)) }, problems: [] };
}

function rejected(problem: CorpusProblem) {
  return { yaml: null, problems: [problem] };
}

/** Counts from 0. Brackets inside quoted text count too: only a text with dozens of unclosed ones is misjudged. */
function firstLineTooDeep(text: string): number | null {
  let depth = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const lead = /^[\s?:-]*/.exec(line)?.[0] ?? '';
    for (const character of line) {
      if (character === '[' || character === '{') depth += 1;
      if (character === ']' || character === '}') depth = Math.max(depth - 1, 0);
      if (depth > MAX_DEPTH) return index;
    }
    // Each level of a block takes at least one character of indentation or an indicator with a space.
    if (lead.length > 2 * MAX_DEPTH) return index;
  }
  return null;
}

/** The parser tells an unclosed quotation mark at the end of the text; a curator has to look where it opens. */
function whereItBegan(document: Document, { code, pos }: YAMLError): number {
  let start = pos[0];
  if (code !== 'MISSING_CHAR') return start;
  visit(document, {
    Scalar: (_, { range, type }) => {
      const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (isQuoted && range != null && range[0] <= pos[0] && pos[0] <= range[2]) start = range[0];
    },
  });
  return start;
}

type Feature = { readonly feature: 'anchor' | 'alias' | 'tag' | 'complex-key'; readonly offset: number };

function featuresOf(document: Document): Feature[] {
  const found: Feature[] = [];
  visit(document, {
    Alias: (_, { range }) => {
      found.push({ feature: 'alias', offset: range?.[0] ?? 0 });
    },
    Pair: (_, { key }) => {
      if (!isScalar(key) || typeof key.value !== 'string') found.push({ feature: 'complex-key', offset: startOf(key) });
    },
    Value: (_, node) => {
      if (node.anchor !== undefined) found.push({ feature: 'anchor', offset: startOf(node) });
      if (node.tag !== undefined) found.push({ feature: 'tag', offset: startOf(node) });
    },
  });
  return found;
}

function offsetOf(root: Node | null, path: ValuePath): number {
  let node: unknown = root;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (pair === undefined) break;
      offset = startOf(pair.key);
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
      node = node.items[step];
      offset = startOf(node);
    } else {
      break;
    }
  }
  return offset;
}

function startOf(node: unknown): number {
  return isScalar(node) || isMap(node) || isSeq(node) ? (node.range?.[0] ?? 0) : 0;
}
