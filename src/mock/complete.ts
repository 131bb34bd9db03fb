import type { OptionSpec } from '../model/command.ts';
import { type CalledCommand, type CalledOption, findCalled, nameGoingOn } from './called.ts';
import { nameAt } from './parse-line.ts';
import { quoteValue, readQuotedValue } from './quote-value.ts';
import { readPiece, skipSpace } from './read-piece.ts';
import type { Reader } from './reader.ts';

/** What Tab offers: each completion may stand in place of `replaced`, the end of what was typed. */
export type Completions = {
  readonly completions: readonly string[];
  readonly replaced: string;
};

/** As many choices as Discord shows at once. */
const MAX_CHOICES = 25;

/**
 * Completes the line up to the cursor: names of commands, names of options that are not given yet, and values. Names
 * come in the reader's language, unless the others were begun; suggested values come back quoted. Nothing is offered where the
 * line cannot be read.
 */
export async function complete(line: string, { commands, suggest }: Reader): Promise<Completions> {
  const start = skipSpace(line, 0);
  if (line[start] !== '/') return none(line);
  const { name, end } = nameAt(line.slice(start), commands);
  const afterName = start + end;
  const command = findCalled(commands, name);
  if (command === undefined || afterName === line.length) {
    const written = line.slice(start + 1).replace(/\s+/g, ' ');
    const names = commands.map((each) => nameGoingOn(each, written));
    return { completions: unique(names.flatMap((each) => (each === null ? [] : [`/${each} `]))), replaced: line.slice(start) };
  }
  const typing = typingAt(line, afterName, command);
  if (typing === null) return none(line);
  // Right behind a closed quotation there is no place for more yet.
  if (typing.value === null && !/\s$/.test(line)) return { completions: [' '], replaced: '' };
  const taken = typing.value?.named ? typing.value.spec.name : null;
  const free = command.options.filter((option) => !typing.given.has(option.name) && option.name !== taken);
  const names = free.map((option) => nameGoingOn(option, typing.word)).flatMap((each) => (each === null ? [] : [`${each}:`]));
  if (names.length > 0 && (typing.word !== '' || typing.value === null)) return { completions: names, replaced: typing.word };
  if (typing.value === null) return none(line);
  const { spec, typed, from, named } = typing.value;
  const written = line.slice(from, line.indexOf(':', from)).toLowerCase();
  const lead = named ? `${written === spec.name ? spec.name : spec.called}:` : '';
  const suggested = async (text: string) => (await suggest(command.name, spec.name, text)).map(({ value }) => quoteValue(value));
  const values = spec.type === 'text' && spec.suggests ? await suggested(typed) : choicesOf(spec, typed);
  return { completions: unique(values.map((value) => `${lead}${value} `)), replaced: line.slice(from) };
}

/** What stands under the cursor. */
type Typing = {
  readonly given: ReadonlySet<string>;
  /** The unquoted word being typed, which may become the name of an option; empty after a space or inside a quotation. */
  readonly word: string;
  /** The value being typed, from the position `from` on, where its option's name stands if it has one. */
  readonly value: { readonly spec: CalledOption; readonly typed: string; readonly from: number; readonly named: boolean } | null;
};

function typingAt(line: string, afterName: number, command: CalledCommand): Typing | null {
  const given = new Set<string>();
  let at = skipSpace(line, afterName);
  while (at < line.length) {
    const piece = readPiece(line, at, command);
    if ('error' in piece) return openAt(line, at, { command, given });
    if (piece.end === line.length && !(line[piece.end - 1] === '"' && isClosed(line, at))) {
      const { spec, value, named } = piece;
      const word = /(?<=\s)\S*$/.exec(line)?.[0] ?? '';
      // The first word after a colon belongs to the option; the further ones may begin another.
      const isName = !word.includes(':') && !word.includes('"');
      return { given, word: isName ? word : '', value: { spec, typed: value, from: at, named } };
    }
    given.add(piece.spec.name);
    at = skipSpace(line, piece.end);
  }
  return { given, word: '', value: null };
}

/**
 * A value that is not written to its end: an open quotation, or nothing yet after the colon. Read as if it were, by the
 * grammar's own reader, so that Tab and Enter can never disagree.
 */
function openAt(
  line: string,
  at: number,
  { command, given }: { command: CalledCommand; given: ReadonlySet<string> },
): Typing | null {
  const closed = readPiece(`${line}"`, at, command);
  const named = readPiece(`${line}x`, at, command);
  if (!('error' in closed) && closed.end === line.length + 1) {
    return { given, word: '', value: { spec: closed.spec, typed: closed.value, from: at, named: closed.named } };
  }
  if (!('error' in named) && named.named && named.value === 'x') {
    return { given, word: '', value: { spec: named.spec, typed: '', from: at, named: true } };
  }
  return null;
}

function isClosed(line: string, at: number): boolean {
  const quote = line.indexOf('"', at);
  return quote !== -1 && readQuotedValue(line, quote)?.end === line.length;
}

/** Of the values that the option itself names. */
function choicesOf(spec: OptionSpec, typed: string): readonly string[] {
  switch (spec.type) {
    case 'text':
      return (spec.choices ?? []).flatMap(({ value }) => (value.startsWith(typed.toLowerCase()) ? [quoteValue(value)] : []));
    case 'date':
    case 'channel':
    case 'role':
      return [];
    case 'integer': {
      const count = Math.min(spec.max - spec.min + 1, MAX_CHOICES);
      return Array.from({ length: count }, (_, index) => String(spec.min + index)).filter((each) => each.startsWith(typed));
    }
    case 'boolean':
      return ['true', 'false'].filter((each) => each.startsWith(typed.toLowerCase()));
    default:
      return spec satisfies never;
  }
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

function none(line: string): Completions {
  return { completions: [], replaced: line };
}
