import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { startMock } from '../../src/mock/start-mock.ts';
import { fakeReader } from './fake-reader.ts';

type Streams = { readonly input: string; readonly isTerminal?: boolean; readonly json?: boolean; readonly columns?: number };

async function start({ input, isTerminal = false, json = false, columns }: Streams) {
  const stdin = Object.assign(isTerminal ? new PassThrough() : Readable.from([Buffer.from(input)]), { isTTY: isTerminal });
  if (stdin instanceof PassThrough) stdin.end(input);
  const stdout = Object.assign(new PassThrough(), { isTTY: isTerminal, ...(columns === undefined ? {} : { columns }) });
  const stderr = new PassThrough();
  const reader = fakeReader();
  const code = await startMock({
    reader,
    stdin,
    stdout,
    stderr,
    columns: 20,
    colour: false,
    json,
    explain: false,
    tour: ['/ping'],
  });
  return { code, output: String(stdout.read()), notes: String(stderr.read() ?? '') };
}

describe('startMock', () => {
  it('prints JSON when asked to, terminal or not', async () => {
    const { code, output } = await start({ input: '/ping\n', json: true });
    expect(JSON.parse(output)).toHaveProperty('reply');
    expect(code).toBe(0);
  });

  it('opens a prompt on a terminal', async () => {
    const { code, output, notes } = await start({ input: '/ping\r', isTerminal: true });
    expect(output).toContain('› ');
    expect(notes).toContain('Tab');
    expect(code).toBe(0);
  });

  it('gives the tour when there is neither a terminal nor input', async () => {
    const { code, output } = await start({ input: '' });
    expect(output).toMatch(/^› \/ping\n/);
    expect(code).toBe(0);
  });

  it('draws as wide as the terminal is, else as wide as it was told', async () => {
    const input = '/echo text:"one two three four five"\n';
    expect((await start({ input })).output).toContain('one two three four\nfive\n');
    expect((await start({ input, columns: 30 })).output).toContain('one two three four five\n');
  });
});
