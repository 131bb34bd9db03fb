import { readFile } from 'node:fs/promises';
import { type BodyOf, bodyOf } from '../corpus/body-of.ts';
import { readText } from '../corpus/read-text.ts';
import { reasonOf } from '../corpus/reason-of.ts';
import type { CorpusProblem } from '../model/problem.ts';
import { describeCorpusProblem } from '../render/corpus-problem.ts';
import type { CorpusCommandContext } from './corpus-command.ts';
import { findFile } from './find-file.ts';

/**
 * The body that a command was asked to read: of a document's file, its front matter skipped, or for `-` all of standard
 * input as it is.
 *
 * @returns null when it cannot be read or is too large; the curator has been told.
 */
export async function readInput(file: string, context: CorpusCommandContext): Promise<BodyOf | null> {
  const { corpusFolder, maxBodyBytes, complain } = context;
  const tell = (problem: CorpusProblem) => complain(describeCorpusProblem(problem));
  if (file === '-') {
    const bytes = await readAll(context.stdin, maxBodyBytes);
    if (bytes.length <= maxBodyBytes) return { body: decode(bytes), corrections: new Map() };
    tell({ file, line: 1, code: 'body-too-large', facts: { bytes: bytes.length, maxBytes: maxBodyBytes } });
    return null;
  }
  const bytes = await readFile(await findFile(file, corpusFolder)).catch((error: unknown) => reasonOf(error));
  if (typeof bytes === 'string') {
    tell({ file, line: 1, code: 'file-unreadable', facts: { reason: bytes } });
    return null;
  }
  const { text, problems } = readText({ file, bytes });
  for (const problem of problems) tell(problem);
  return bodyOf(text ?? decode(bytes));
}

/** Stops reading once there is more than may be read. */
async function readAll(input: AsyncIterable<Uint8Array | string>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    length += bytes.length;
    if (length > maxBytes) break;
  }
  return Buffer.concat(chunks);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
