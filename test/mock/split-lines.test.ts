import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type InputLine, MAX_LINE_BYTES, splitLines } from '../../src/mock/split-lines.ts';

async function linesOf(...chunks: (Uint8Array | string)[]): Promise<InputLine[]> {
  const lines: InputLine[] = [];
  for await (const line of splitLines(Readable.from(chunks, { objectMode: true }))) lines.push(line);
  return lines;
}

const text = (line: string): InputLine => ({ kind: 'text', text: line });

describe('splitLines', () => {
  it('ends lines at LF and CR LF and takes a last line without an ending', async () => {
    expect(await linesOf('a\nb\r\n\nc')).toEqual([text('a'), text('b'), text(''), text('c')]);
  });

  it('leaves a CR inside a line and other line separators alone', async () => {
    expect(await linesOf('a\rb\u2028c\u0085d\n')).toEqual([text('a\rb\u2028c\u0085d')]);
  });

  it('leaves out a byte-order mark at the start', async () => {
    expect(await linesOf('\ufeff/find x\n')).toEqual([text('/find x')]);
  });

  it('finds nothing in an empty stream', async () => {
    expect(await linesOf()).toEqual([]);
    expect(await linesOf('')).toEqual([]);
  });

  it('gives the same lines wherever the bytes are cut', async () => {
    const line = fc.string({ unit: fc.constantFrom('a', ' ', 'é', 'ش', '🇵🇸', '𝔸', '"', '\r.') });
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), async (lines, sizes) => {
        const bytes = Buffer.from(lines.map((each) => `${each}\n`).join(''));
        const chunks: Buffer[] = [];
        for (let at = 0, turn = 0; at < bytes.length; turn++) {
          const size = sizes[turn % sizes.length] ?? 1;
          chunks.push(bytes.subarray(at, at + size));
          at += size;
        }
        expect(await linesOf(...chunks)).toEqual(lines.map(text));
      }),
      { numRuns: 60 },
    );
  });

  it('takes a line of exactly the limit and goes on after one that is longer', async () => {
    const longest = 'a'.repeat(MAX_LINE_BYTES);
    const [first, second, third, ...more] = await linesOf(`${longest}\n${longest}`, 'b', 'c'.repeat(MAX_LINE_BYTES), '\nnext\n');
    expect(first).toEqual(text(longest));
    expect(second).toEqual({ kind: 'too-long', beginning: 'a'.repeat(200) });
    expect(third).toEqual(text('next'));
    expect(more).toEqual([]);
  });

  it('shows only whole characters of an over-long line', async () => {
    const [line] = await linesOf('x', 'é'.repeat(MAX_LINE_BYTES));
    expect(line).toEqual({ kind: 'too-long', beginning: `x${'é'.repeat(99)}` });
  });

  it('tells a line that is not UTF-8 and goes on', async () => {
    expect(await linesOf(Buffer.from([0x61, 0xff, 0x0a]), 'b\n')).toEqual([{ kind: 'not-utf8', shown: 'a\ufffd' }, text('b')]);
    expect(await linesOf(Buffer.from([0x61, 0xd8, 0x0a]))).toEqual([{ kind: 'not-utf8', shown: 'a\ufffd' }]);
  });
});
