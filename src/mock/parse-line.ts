import type { FormValues, OptionSpec } from '../model/command.ts';
import type { LineError } from '../render/mock-words.ts';
import { type Called, type CalledCommand, findCalled, nameGoingOn, namesOf } from './called.ts';
import { nearestName } from './nearest-name.ts';
import { readQuotedValue } from './quote-value.ts';
import { readPiece, skipSpace } from './read-piece.ts';
import type { Reader } from './reader.ts';

/** What a line asks for. Values are typed as far as they fit the option; the application refuses what does not fit. */
export type ParsedLine =
  | { readonly kind: 'blank' }
  | { readonly kind: 'command'; readonly command: string; readonly options: Readonly<Record<string, string | number | boolean>> }
  /** `chosen` in a menu; empty for a button. */
  | { readonly kind: 'press'; readonly customId: string; readonly chosen: readonly string[] }
  | { readonly kind: 'submit'; readonly customId: string; readonly values: FormValues }
  | { readonly kind: 'message'; readonly command: string; readonly text: string }
  | { readonly kind: 'wrong'; readonly error: LineError };

/** What a reader can call by name. */
export type Vocabulary = Pick<Reader, 'commands' | 'messageCommands'>;

/**
 * Reads `/quote query:"gaza tunnels" count:5`, `/moderate channels …`, `!press <custom_id> <chosen value> …`,
 * `!submit <custom_id> field:"…" …`, `!message "Find sources" text:"…"`, and the forms that a person types: `/quote gaza
 * tunnels`, `/quote query:gaza tunnels count:5`, `/quote count: 5 gaza tunnels`. Text without a name goes to the first required text
 * option, else to the first text option; unquoted text runs to the next option or to the end of the line. Commands and options
 * may be called by their names in the reader's language as well.
 *
 * Takes time linear in the line's length.
 */
export function parseLine(line: string, { commands, messageCommands }: Vocabulary): ParsedLine {
  if (line.includes('\0')) return { kind: 'wrong', error: { code: 'nul-character' } };
  const text = line.trim();
  if (text === '') return { kind: 'blank' };
  const [word = ''] = text.split(/\s/, 1);
  if (word === '!press') return parsePress(text.slice(word.length).trim());
  if (word === '!submit') return parseSubmit(text.slice(word.length).trim());
  if (word === '!message') return parseMessage(text.slice(word.length).trim(), messageCommands);
  if (!word.startsWith('/') || word === '/') return { kind: 'wrong', error: { code: 'not-a-command' } };
  const { name, end } = nameAt(text, commands);
  const command = findCalled(commands, name);
  if (command === undefined) {
    return { kind: 'wrong', error: { code: 'command-unknown', name, nearest: nearestName(name, namesOf(commands)) } };
  }
  const read = readOptions(text.slice(end), command);
  return read.ok ? { kind: 'command', command: command.name, options: read.options } : { kind: 'wrong', error: read.error };
}

/** The name after the slash, with the subcommand's where there are any; `end` is where it ends. */
export function nameAt(text: string, commands: readonly Called[]): { readonly name: string; readonly end: number } {
  const [first = '/'] = /^\/\S*/.exec(text) ?? [];
  const hasSubcommands = commands.some((command) => nameGoingOn(command, `${first.slice(1)} `) !== null);
  const [whole] = (hasSubcommands ? /^\/\S+\s+\S+/.exec(text) : null) ?? [first];
  return { name: whole.slice(1).replace(/\s+/, ' '), end: whole.length };
}

function parsePress(rest: string): ParsedLine {
  const [id = '', ...chosen] = rest.split(/\s+/);
  return id === '' ? { kind: 'wrong', error: { code: 'button-missing' } } : { kind: 'press', customId: id, chosen };
}

/** The form's id, then each field's name, a colon and its value between quotation marks. */
function parseSubmit(rest: string): ParsedLine {
  const wrong: ParsedLine = { kind: 'wrong', error: { code: 'form-incomplete' } };
  const [customId = ''] = rest.split(/\s/, 1);
  if (customId === '') return wrong;
  const values = new Map<string, string[]>();
  for (let at = skipSpace(rest, customId.length); at < rest.length; ) {
    const [start, name = ''] = /^([a-z][\w-]*):(?=")/i.exec(rest.slice(at)) ?? [''];
    const quoted = start === '' ? null : readQuotedValue(rest, at + start.length);
    if (quoted === null) return wrong;
    values.set(name, [...(values.get(name) ?? []), quoted.value]);
    at = skipSpace(rest, quoted.end);
  }
  return { kind: 'submit', customId, values };
}

/** The command between quotation marks, then the message's text, between quotation marks or to the end of the line. */
function parseMessage(rest: string, commands: readonly Called[]): ParsedLine {
  const wrong: ParsedLine = { kind: 'wrong', error: { code: 'message-incomplete' } };
  const command = rest.startsWith('"') ? readQuotedValue(rest, 0) : null;
  const given = command && /^\s+text:\s*/.exec(rest.slice(command.end));
  if (command === null || !given) return wrong;
  const name = findCalled(commands, command.value)?.name ?? command.value;
  const text = rest.slice(command.end + given[0].length);
  if (!text.startsWith('"')) return { kind: 'message', command: name, text };
  const quoted = readQuotedValue(text, 0);
  return quoted === null || quoted.end < text.length ? wrong : { kind: 'message', command: name, text: quoted.value };
}

type OptionsRead =
  | { readonly ok: true; readonly options: Record<string, string | number | boolean> }
  | { readonly ok: false; readonly error: LineError };

function readOptions(line: string, command: CalledCommand): OptionsRead {
  const given = new Map<string, string | number | boolean>();
  let at = skipSpace(line, 0);
  while (at < line.length) {
    const piece = readPiece(line, at, command);
    if ('error' in piece) return { ok: false, error: piece.error };
    const { spec, named, value } = piece;
    if (given.has(spec.name)) {
      return {
        ok: false,
        error: named ? { code: 'option-duplicate', option: spec.called } : { code: 'text-unplaced', text: value },
      };
    }
    given.set(spec.name, typed(spec, value));
    at = skipSpace(line, piece.end);
  }
  return { ok: true, options: Object.fromEntries(given) };
}

function typed(spec: OptionSpec, value: string): string | number | boolean {
  if (spec.type === 'integer' && /^[+-]?\d{1,15}$/.test(value)) return Number(value);
  if (spec.type === 'boolean' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  return value;
}
