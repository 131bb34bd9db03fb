import type { Writable } from 'node:stream';
import type { MessagePayload } from '../model/message.ts';
import { describeLineError } from '../render/mock-words.ts';
import { createLineWriter } from './line-writer.ts';
import type { Reader } from './reader.ts';
import { type Outcome, request } from './request.ts';
import { splitLines } from './split-lines.ts';

export type JsonLoopParts = {
  readonly reader: Reader;
  readonly input: AsyncIterable<Uint8Array | string>;
  readonly output: Writable;
  /** Keeps a reply's `why`: the reasons for which each excerpt was chosen. */
  readonly explain: boolean;
  /** Milliseconds of a clock that only goes forward. */
  now(): number;
};

/**
 * Answers one command a line with one JSON object a line, in order, until the input ends or the reader leaves:
 * `{"input","reply","payload","elapsedMs"}`, or `{"input","error":{"code","message"}}` for a line that is no request.
 * Blank lines are passed over. One request is under way at a time.
 */
export async function jsonLoop({ reader, input, output, explain, now }: JsonLoopParts): Promise<void> {
  const writer = createLineWriter(output);
  for await (const line of splitLines(input)) {
    const started = now();
    const outcome = await request(reader, line);
    if (outcome === null) continue;
    const elapsedMs = Math.round((now() - started) * 1000) / 1000;
    if (!(await writer.write(`${toJsonLine(outcome, { elapsedMs, explain })}\n`))) return;
  }
}

function toJsonLine(outcome: Outcome, { elapsedMs, explain }: { elapsedMs: number; explain: boolean }): string {
  const { input } = outcome;
  switch (outcome.kind) {
    case 'wrong':
      return stringify({ input, error: { code: outcome.error.code, message: describeLineError(outcome.error) } });
    case 'answer': {
      const { reply } = outcome.answer;
      const payload = 'form' in outcome.answer ? outcome.answer.form : withoutData(outcome.answer.payload);
      const shown = explain ? reply : Object.fromEntries(Object.entries(reply).filter(([key]) => key !== 'why'));
      return stringify({ input, reply: shown, payload, elapsedMs });
    }
    default:
      return outcome satisfies never;
  }
}

/** A file's bytes would bury the rest: their number stands for them. */
function withoutData({ files, ...payload }: MessagePayload): object {
  if (files === undefined) return payload;
  return { ...payload, files: files.map(({ data, ...file }) => ({ ...file, bytes: data.byteLength })) };
}

/**
 * JSON leaves these characters as they are, but some readers end a line at U+0085, U+2028 and U+2029, and a terminal obeys
 * the C1 controls.
 */
function stringify(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
