import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';

/** A `.env` that is there and cannot be used: going on without it would start another bot than the one that was set up. */
export class DotenvError extends Error {
  readonly code = 'dotenv-unreadable';
  readonly reason: 'not-utf8' | 'unreadable';

  constructor(reason: 'not-utf8' | 'unreadable', options?: ErrorOptions) {
    super(`.env: ${reason}`, options);
    this.name = 'DotenvError';
    this.reason = reason;
  }
}

/**
 * Reads a `.env` file without touching the environment. Empty when there is none; a byte-order mark is passed over.
 *
 * @throws {DotenvError} for a file that cannot be read or is not UTF-8. Holds nothing of the file's text.
 */
export function readDotenv(path: string): Readonly<Record<string, string>> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw new DotenvError('unreadable', { cause: error });
  }
  if (!isUtf8(bytes) || bytes.includes(0)) throw new DotenvError('not-utf8');
  return parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
}
