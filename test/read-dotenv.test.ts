import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DotenvError, readDotenv } from '../src/read-dotenv.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dotenv-'));
  path = join(folder, '.env');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('readDotenv', () => {
  it('reads variables and leaves the environment alone', () => {
    writeFileSync(path, '# a comment\nVERBATIM_TEST_VARIABLE="a b"\n');
    expect(readDotenv(path)).toEqual({ VERBATIM_TEST_VARIABLE: 'a b' });
    expect(process.env.VERBATIM_TEST_VARIABLE).toBeUndefined();
  });

  it('is empty when there is no file', () => {
    expect(readDotenv(path)).toEqual({});
  });

  it('passes over a byte-order mark', () => {
    writeFileSync(path, '\uFEFFLOG_LEVEL=warn\n');
    expect(readDotenv(path)).toEqual({ LOG_LEVEL: 'warn' });
  });

  it('refuses a file in another encoding, and shows nothing of it', () => {
    writeFileSync(path, Buffer.from('\uFEFFDISCORD_TOKEN=secret', 'utf16le'));
    expect(() => readDotenv(path)).toThrow(DotenvError);
    expect(() => readDotenv(path)).toThrow(/^\.env: not-utf8$/);
  });

  it('refuses a folder of that name', () => {
    mkdirSync(path);
    expect(() => readDotenv(path)).toThrow(expect.objectContaining({ code: 'dotenv-unreadable', reason: 'unreadable' }));
  });
});
