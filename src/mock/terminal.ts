import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { GREETING } from '../render/mock-words.ts';
import { type Completions, complete } from './complete.ts';
import { type DrawOptions, drawNote } from './draw.ts';
import type { Reader } from './reader.ts';
import { createSession } from './session.ts';

export type TerminalParts = {
  readonly reader: Reader;
  readonly input: Readable;
  readonly output: Writable;
  /** Takes what is no reply: the greeting, and what is wrong with a line. */
  readonly notes: Writable;
  /** Say under each reply why its passages were chosen. */
  readonly explain: boolean;
  options(): DrawOptions;
};

const PROMPT = '› ';
const HISTORY_SIZE = 500;

/**
 * A prompt with history and completion by Tab. Ctrl-C empties the line, and leaves when it is empty; Ctrl-D leaves. What is
 * under way is answered before.
 */
export async function terminal({ reader, input, output, notes, explain, options }: TerminalParts): Promise<void> {
  const session = createSession({ reader, explain, options });
  const prompt = createInterface({
    input,
    output,
    terminal: true,
    prompt: PROMPT,
    historySize: HISTORY_SIZE,
    removeHistoryDuplicates: true,
    completer: (line: string, offer: (error: Error | null, result: [string[], string]) => void) => {
      complete(line, reader).then(
        (found) => offer(null, forReadline(found)),
        (error: Error) => offer(error, [[], line]),
      );
    },
  });
  let isOpen = true;
  prompt.on('close', () => {
    isOpen = false;
  });
  prompt.on('SIGINT', () => {
    if (prompt.line === '') prompt.close();
    // Ctrl-E Ctrl-U: readline's own way to empty a line, wherever the cursor stands.
    else {
      prompt.write(null, { ctrl: true, name: 'e' });
      prompt.write(null, { ctrl: true, name: 'u' });
    }
  });
  notes.write(`${drawNote(GREETING, options().columns)}\n`);
  prompt.prompt();
  for await (const text of prompt) {
    const shown = await session.answer({ kind: 'text', text });
    if (shown !== null) (shown.kind === 'drawing' ? output : notes).write(`\n${shown.text}\n`);
    if (isOpen) prompt.prompt();
  }
  output.write('\n');
}

/**
 * readline writes what all completions begin with in place of what was typed, even where that is less: `Qas` would be lost to
 * `"` when the suggestions are "Qasem …" and "Islamic …". Then they are only listed.
 */
export function forReadline({ completions, replaced }: Completions): [string[], string] {
  const shared = sharedBeginning(completions);
  const keepsTyped = bare(shared).startsWith(bare(replaced));
  return [[...completions], completions.length < 2 || keepsTyped ? replaced : shared];
}

function bare(text: string): string {
  return text.replaceAll('"', '').toLowerCase();
}

function sharedBeginning([first = '', ...others]: readonly string[]): string {
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length);
}
