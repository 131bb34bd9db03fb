import type { LineError } from '../render/mock-words.ts';
import { type CalledCommand, type CalledOption, findCalled, namesOf } from './called.ts';
import { nearestName } from './nearest-name.ts';
import { readQuotedValue } from './quote-value.ts';

/** `name:` at the start of a word, in any script. */
const OPTION_START = /\p{L}[-_'\p{M}\p{L}\p{N}]*:/uy;
/** What is taken for a name even where no option has it, and so for a slip of the keyboard. */
const LOOKS_LIKE_OPTION = /^[a-z][\w-]*$/;
const WORD = /\S+/y;
const SPACE = /\s*/y;

type Value = { readonly value: string; readonly end: number };
/** An option and its value as written, quotation marks and escapes undone; `end` is where it ends in the line. */
type Piece = (Value & { readonly spec: CalledOption; readonly named: boolean }) | { readonly error: LineError };

/**
 * Reads the option, or the text without a name, that begins at `at`, which is no white space. Option errors come as data.
 */
export function readPiece(line: string, at: number, command: CalledCommand): Piece {
  const start = startAt(line, at, command.options);
  switch (start.kind) {
    case 'unknown': {
      const nearest = nearestName(start.name, namesOf(command.options));
      return { error: { code: 'option-unknown', command: command.name, option: start.name, nearest } };
    }
    case 'option':
      return readNamed(line, skipSpace(line, start.end), { spec: start.spec, options: command.options });
    case 'text':
      return readUnnamed(line, at, command.options);
    default:
      return start satisfies never;
  }
}

function readNamed(line: string, at: number, { spec, options }: { spec: CalledOption; options: readonly CalledOption[] }): Piece {
  if (endsText(line, at, options)) return { error: { code: 'value-missing', option: spec.called } };
  if (line[at] !== '"') return { spec, named: true, ...(spec.type === 'text' ? words(line, at, options) : word(line, at)) };
  const quoted = readQuotedValue(line, at);
  if (quoted === null) return { error: { code: 'quote-unterminated', option: spec.called } };
  const glued = word(line, quoted.end).value;
  return glued === '' ? { spec, named: true, ...quoted } : { error: { code: 'text-unplaced', text: glued } };
}

function readUnnamed(line: string, at: number, options: readonly CalledOption[]): Piece {
  const spec = unnamedOption(options);
  if (spec === undefined) return { error: { code: 'text-unplaced', text: words(line, at, options).value } };
  if (line[at] === '"') {
    const quoted = readQuotedValue(line, at);
    if (quoted === null) return { error: { code: 'quote-unterminated', option: spec.called } };
    const isWhole = word(line, quoted.end).value === '' && endsText(line, skipSpace(line, quoted.end), options);
    if (isWhole) return { spec, named: false, ...quoted };
    // Words go on after the quotation, as in: "Israel" and "Hamas". Then the marks belong to the text.
  }
  return { spec, named: false, ...words(line, at, options) };
}

type Start = { kind: 'option'; spec: CalledOption; end: number } | { kind: 'unknown'; name: string } | { kind: 'text' };

/** What the word at `at` begins. `10:30`, `https://…`, `Nota:bene` and `so: he` are text, `typo:value` is no option. */
function startAt(line: string, at: number, options: readonly CalledOption[]): Start {
  const name = match(OPTION_START, line, at).slice(0, -1);
  if (name === '') return { kind: 'text' };
  const end = at + name.length + 1;
  const spec = findCalled(options, name);
  if (spec !== undefined) return { kind: 'option', spec, end };
  const isText = !LOOKS_LIKE_OPTION.test(name) || /^(\s|\/|$)/.test(line.slice(end, end + 1));
  return isText ? { kind: 'text' } : { kind: 'unknown', name };
}

/** Whether the line is over or something with a name begins at `at`. */
function endsText(line: string, at: number, options: readonly CalledOption[]): boolean {
  return at >= line.length || startAt(line, at, options).kind !== 'text';
}

/** All words up to the next option, with the white space between them as it is. */
function words(line: string, start: number, options: readonly CalledOption[]): Value {
  let end = word(line, start).end;
  for (let at = skipSpace(line, end); !endsText(line, at, options); at = skipSpace(line, end)) end = word(line, at).end;
  return { value: line.slice(start, end), end };
}

function word(line: string, at: number): Value {
  const value = match(WORD, line, at);
  return { value, end: at + value.length };
}

/** The first offset at or after `at` that is no white space; the line's length at its end. */
export function skipSpace(line: string, at: number): number {
  return at + match(SPACE, line, at).length;
}

/** What a sticky pattern matches at `at`; empty when it does not. */
function match(pattern: RegExp, line: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(line)?.[0] ?? '';
}

/** The option that text without a name belongs to. */
function unnamedOption(options: readonly CalledOption[]): CalledOption | undefined {
  const texts = options.filter((option) => option.type === 'text');
  return texts.find((option) => option.required) ?? texts[0];
}
