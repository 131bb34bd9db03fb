import { PassThrough, Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { answerLines } from '../../src/mock/answer-lines.ts';
import { fakeReader } from './fake-reader.ts';

async function run(input: string, output: Writable & { read?(): unknown } = new PassThrough()) {
  const notes = new PassThrough();
  const asked: unknown[] = [];
  await answerLines({
    reader: fakeReader({ asked }),
    input: Readable.from([Buffer.from(input)]),
    output,
    explain: false,
    notes,
    tour: ['/echo text:"first stop"', '/ping'],
    options: () => ({ columns: 80, colour: false }),
  });
  return { output: String(output.read?.() ?? ''), notes: String(notes.read() ?? ''), asked };
}

describe('answerLines', () => {
  it('answers each line in drawn form, under the line', async () => {
    const { output, notes } = await run('/echo text:"**one**"\n\n!press v1:a\n');
    expect(output).toBe('› /echo text:"**one**"\n\none\n\n› !press v1:a\n\npressed v1:a\n\n');
    expect(notes).toBe('');
  });

  it('tells what is wrong with a line apart from the replies and goes on', async () => {
    const { output, notes } = await run('hello\n/ping\n');
    expect(output).toMatch(/^› \/ping\n/);
    expect(notes).toContain('starts with “/”');
  });

  it.each(['', '\n', ' \r\n\n'])('gives the tour when there is no line: %j', async (input) => {
    const { output, notes, asked } = await run(input);
    expect(asked).toEqual([
      { name: 'echo', options: { text: 'first stop' } },
      { name: 'ping', options: {} },
    ]);
    expect(output).toContain('› /echo text:"first stop"\n\nfirst stop\n');
    expect(notes).toContain('tour');
  });

  it('gives no tour after a line that is no request', async () => {
    expect((await run('hello\n')).asked).toEqual([]);
  });

  it('shows nothing of a line that a terminal would obey', async () => {
    expect((await run('/echo a\u001b[2J\u0007\n')).output).toBe('› /echo a␛[2J␇\n\na␛[2J␇\n\n');
  });

  it('stops quietly when its reader leaves', async () => {
    const gone = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
    });
    expect((await run('/ping\n/ping\n', gone)).asked).toHaveLength(1);
  });
});
