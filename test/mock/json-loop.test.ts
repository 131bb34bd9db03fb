import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { jsonLoop } from '../../src/mock/json-loop.ts';
import type { Reader } from '../../src/mock/reader.ts';
import { fakeReader } from './fake-reader.ts';

type RunOptions = { readonly reader?: Reader; readonly explain?: boolean; readonly output?: Writable };

async function run(input: string | Buffer, { reader = fakeReader(), explain = false, output }: RunOptions = {}) {
  let printed = '';
  const collecting = new Writable({
    write(chunk: Buffer, _encoding, done) {
      printed += chunk.toString();
      done();
    },
  });
  let clock = 100;
  const now = () => {
    clock += 1.23456;
    return clock;
  };
  await jsonLoop({ reader, input: Readable.from([Buffer.from(input)]), output: output ?? collecting, explain, now });
  return printed;
}

const objects = (printed: string): Record<string, unknown>[] =>
  printed
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

describe('jsonLoop', () => {
  it('prints one object a line with the keys of the contract, in order', async () => {
    const printed = objects(await run('/echo text:"first" count:2\n\n/ping\n!press v1:more:abc'));
    expect(printed.map((object) => Object.keys(object))).toEqual(Array(3).fill(['input', 'reply', 'payload', 'elapsedMs']));
    expect(printed.map(({ input }) => input)).toEqual(['/echo text:"first" count:2', '/ping', '!press v1:more:abc']);
    expect(printed[0]).toMatchObject({ payload: { content: 'first', allowed_mentions: { parse: [] } }, elapsedMs: 1.235 });
    expect(printed[2]).toMatchObject({ payload: { content: 'pressed v1:more:abc' } });
  });

  it('hands on what was asked, typed', async () => {
    const asked: unknown[] = [];
    await run('/echo text:"a \\"b\\"" count:5 private:true\r\n', { reader: fakeReader({ asked }) });
    expect(asked).toEqual([{ name: 'echo', options: { text: 'a "b"', count: 5, private: true } }]);
  });

  it('prints of a file its name, its words and its size, not its bytes', async () => {
    const file = { name: 'timeline.png', description: 'An axis', contentType: 'image/png' } as const;
    const payload = {
      allowed_mentions: { parse: [] },
      attachments: [{ id: 0, filename: file.name, description: file.description }],
      files: [{ ...file, data: new Uint8Array(1234) }],
    } as const;
    const [printed] = objects(await run('/ping\n', { reader: fakeReader({ payload: () => payload }) }));
    expect(printed?.payload).toEqual({ ...payload, files: [{ ...file, bytes: 1234 }] });
  });

  it('goes on after bad lines', async () => {
    const printed = objects(
      await run(Buffer.concat([Buffer.from('hello\n/ehco x\n'), Buffer.from([0xff, 0x0a]), Buffer.from('/ping\n')])),
    );
    expect(printed).toMatchObject([
      { input: 'hello', error: { code: 'not-a-command', message: expect.any(String) } },
      { input: '/ehco x', error: { code: 'command-unknown', message: expect.stringContaining('/echo') } },
      { input: '\ufffd', error: { code: 'not-utf8', message: expect.any(String) } },
      { input: '/ping', reply: { kind: 'no-match' } },
    ]);
    expect(Object.keys(printed[0] ?? {})).toEqual(['input', 'error']);
    expect(Object.keys(Object(printed[0]?.error))).toEqual(['code', 'message']);
  });

  it('reports an over-long line by its beginning', async () => {
    const [object] = objects(await run(`/echo ${'x'.repeat(70_000)}\n`));
    expect(object).toMatchObject({ input: `/echo ${'x'.repeat(194)}`, error: { code: 'line-too-long' } });
  });

  it('leaves out why an excerpt was chosen unless asked to explain', async () => {
    const [plain] = objects(await run('/ping\n'));
    expect(plain?.reply).not.toHaveProperty('why');
    const [explained] = objects(await run('/ping\n', { explain: true }));
    expect(explained?.reply).toHaveProperty('why.0.passage', 'k7d2-9fq4ma0');
  });

  it('prints nothing that a terminal or a line reader would take for a control', async () => {
    const hostile = 'a\u001b]0;x\u0007\u009b31m\u0085b\u2028c\u2029d\u007f';
    const printed = await run('/ping\n', {
      reader: fakeReader({ payload: () => ({ content: hostile, allowed_mentions: { parse: [] } }) }),
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be printed
    expect(printed.slice(0, -1)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
    expect(objects(printed)[0]).toHaveProperty('payload.content', hostile);
  });

  it('takes no further line while its reader is busy', async () => {
    const asked: unknown[] = [];
    let release = () => {};
    const slow = new Writable({
      highWaterMark: 1,
      write(_chunk, _encoding, done) {
        release = done;
      },
    });
    const ended = run('/ping\n/ping\n/ping\n', { reader: fakeReader({ asked }), output: slow });
    for (const seen of [1, 2, 3]) {
      await new Promise((resolve) => setImmediate(resolve));
      expect(asked).toHaveLength(seen);
      release();
    }
    await ended;
  });

  it('stops quietly when its reader leaves', async () => {
    const asked: unknown[] = [];
    const gone = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      },
    });
    await run('/ping\n/ping\n', { reader: fakeReader({ asked }), output: gone });
    expect(asked).toHaveLength(1);
  });

  it('does not swallow another failure of its output', async () => {
    const full = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('no space left'), { code: 'ENOSPC' }));
      },
    });
    await expect(run('/ping\n', { output: full })).rejects.toThrow('no space left');
  });
});
