import { performance } from 'node:perf_hooks';
import type { Readable, Writable } from 'node:stream';
import { answerLines } from './answer-lines.ts';
import { jsonLoop } from './json-loop.ts';
import type { Reader } from './reader.ts';
import { terminal } from './terminal.ts';

export type MockParts = {
  readonly reader: Reader;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  /** `columns` is followed when the terminal is resized. */
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable;
  /** Width to draw for where `stdout` tells none. */
  readonly columns: number;
  /** Whether the output understands colours. */
  readonly colour: boolean;
  /** One JSON object a line in place of drawings. */
  readonly json: boolean;
  /** Tell why each excerpt was chosen. */
  readonly explain: boolean;
  /** Lines to answer when there is neither a terminal nor input. */
  readonly tour: readonly string[];
};

/**
 * The product without Discord: JSON lines for programs, a prompt for people, drawn replies for a pipe, a tour for nobody.
 *
 * @returns the exit code, once the input has ended or the reader has left.
 */
export async function startMock(parts: MockParts): Promise<number> {
  const { reader, stdin: input, stdout: output, stderr: notes, json, explain, tour } = parts;
  const options = () => ({ columns: output.columns ?? parts.columns, colour: parts.colour });
  if (json) await jsonLoop({ reader, input, output, explain, now: () => performance.now() });
  else if (input.isTTY && output.isTTY) await terminal({ reader, input, output, notes, explain, options });
  else await answerLines({ reader, input, output, notes, tour, explain, options });
  return 0;
}
