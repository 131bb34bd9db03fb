import { CORPUS_USAGE, describeUsageMistake } from '../render/corpus-usage.ts';
import { blocks } from './blocks.ts';
import { check } from './check.ts';
import type { CorpusCommand, CorpusCommandContext } from './corpus-command.ts';
import { dates } from './dates.ts';
import { UsageError } from './read-arguments.ts';
import { seal } from './seal.ts';
import { vectors } from './vectors.ts';

const COMMANDS: readonly CorpusCommand[] = [check, seal, blocks, dates, vectors];

export type CorpusCommandInput = Omit<CorpusCommandContext, 'print' | 'complain'> & {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
};

/**
 * Runs `npm run corpus -- <args>`.
 *
 * @returns the exit code: 0 done, 1 not done because something is wrong with what was read, 2 wrong arguments.
 */
export async function runCorpusCommand(args: readonly string[], input: CorpusCommandInput): Promise<number> {
  const { stdout, stderr, ...rest } = input;
  const context: CorpusCommandContext = { ...rest, print: printerOf(stdout), complain: printerOf(stderr) };
  const [name, ...own] = args;
  if (args.includes('--help') || name === 'help') {
    context.print(CORPUS_USAGE);
    return 0;
  }
  try {
    if (name === undefined) throw new UsageError({ reason: 'command-missing', value: '' });
    const command = COMMANDS.find((candidate) => candidate.name === name);
    if (command === undefined) throw new UsageError({ reason: 'command-unknown', value: name });
    return await command.run(own, context);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    context.complain(describeUsageMistake(error.mistake));
    context.complain(CORPUS_USAGE);
    return 2;
  }
}

/** Writes lines until the reader goes away: `… | head` closes the pipe early, which is no fault. */
function printerOf(stream: NodeJS.WritableStream): (line: string) => void {
  let isOpen = true;
  stream.on('error', (error: Error) => {
    if (!('code' in error) || error.code !== 'EPIPE') throw error;
    isOpen = false;
  });
  return (line) => {
    if (isOpen) stream.write(`${line}\n`);
  };
}
