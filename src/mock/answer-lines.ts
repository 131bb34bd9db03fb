import type { Readable, Writable } from 'node:stream';
import { TOUR_NOTE } from '../render/mock-words.ts';
import type { DrawOptions } from './draw.ts';
import { createLineWriter } from './line-writer.ts';
import { printableLine } from './printable.ts';
import type { Reader } from './reader.ts';
import { createSession } from './session.ts';
import { type InputLine, splitLines } from './split-lines.ts';

export type AnswerLinesParts = {
  readonly reader: Reader;
  readonly input: Readable;
  readonly output: Writable;
  /** Takes what is no reply: what is wrong with a line, and what the tour is. */
  readonly notes: Writable;
  /** Lines to answer when the input has none. */
  readonly tour: readonly string[];
  /** Say under each reply why its passages were chosen. */
  readonly explain: boolean;
  options(): DrawOptions;
};

/**
 * Answers lines from a pipe or a file in drawn form, each reply under the line that asked for it, until the input ends or the
 * reader leaves. Input without a line that is not blank gets the tour.
 */
export async function answerLines({ reader, input, output, notes, tour, explain, options }: AnswerLinesParts): Promise<void> {
  const session = createSession({ reader, explain, options });
  const writer = createLineWriter(output);
  const noteWriter = createLineWriter(notes);
  let isEmpty = true;
  for await (const line of splitLines(input)) {
    if (!(await answer(line))) return;
  }
  if (!isEmpty) return;
  await noteWriter.write(`${TOUR_NOTE}\n\n`);
  for (const text of tour) if (!(await answer({ kind: 'text', text }))) return;

  /** @returns false when the reader has left. */
  async function answer(line: InputLine): Promise<boolean> {
    const shown = await session.answer(line);
    if (shown === null) return true;
    isEmpty = false;
    if (shown.kind === 'note') {
      // Whoever closes the notes still wants the replies.
      await noteWriter.write(`${shown.text}\n`);
      return true;
    }
    return await writer.write(`${line.kind === 'text' ? `› ${printableLine(line.text.trim())}\n\n` : ''}${shown.text}\n`);
  }
}
