import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { forReadline, terminal } from '../../src/mock/terminal.ts';
import { fakeReader } from './fake-reader.ts';

const NAMES = ['Gaza Strip', 'Qasem Soleimani'];

/** Types chunk after chunk, giving the prompt time to react, since a chunk of several keys counts as pasted. */
async function type(...keys: string[]) {
  const input = new PassThrough();
  const output = new PassThrough();
  const notes = new PassThrough();
  const asked: unknown[] = [];
  const suggest = () => NAMES.map((name) => ({ name, value: name }));
  const reader = fakeReader({ asked, suggest });
  const left = terminal({ reader, input, output, notes, explain: false, options: () => ({ columns: 60, colour: false }) });
  for (const key of keys) {
    input.write(key);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await left;
  return { asked, output: stripVTControlCharacters(String(output.read())), notes: String(notes.read()) };
}

const TAB = '\t';
const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const UP = '\u001b[A';

describe('terminal', () => {
  it('greets, answers and leaves on Ctrl-D', async () => {
    const { asked, output, notes } = await type('/echo hello\r', CTRL_D);
    expect(asked).toEqual([{ name: 'echo', options: { text: 'hello' } }]);
    expect(output).toContain('\nhello\n');
    expect(notes).toContain('/help');
  });

  it('completes with Tab', async () => {
    const { asked } = await type('/e', TAB, 'co', TAB, '2 ', 'te', TAB, '"Gaza Strip" ', '\r', CTRL_D);
    expect(asked).toEqual([{ name: 'echo', options: { count: 2, text: 'Gaza Strip' } }]);
  });

  it('empties the line on Ctrl-C and leaves when it is empty', async () => {
    const { asked } = await type('/echo unwanted', CTRL_C, '/ping\r', CTRL_C);
    expect(asked).toEqual([{ name: 'ping', options: {} }]);
  });

  it('remembers what was typed', async () => {
    const { asked } = await type('/ping\r', UP, '\r', CTRL_D);
    expect(asked).toHaveLength(2);
  });

  it('answers every line of a paste', async () => {
    const { asked } = await type('/echo a\r/echo b\r/echo c\r', CTRL_D);
    expect(asked).toHaveLength(3);
  });

  it('leaves when the terminal goes away', async () => {
    const input = new PassThrough();
    const parts = { reader: fakeReader(), output: new PassThrough(), notes: new PassThrough() };
    input.end();
    await expect(
      terminal({ ...parts, input, explain: false, options: () => ({ columns: 60, colour: false }) }),
    ).resolves.toBeUndefined();
  });
});

describe('forReadline', () => {
  it('hands on what readline may write in place of what was typed', () => {
    expect(forReadline({ completions: ['a:"Gaza Strip" '], replaced: 'a:gaz' })).toEqual([['a:"Gaza Strip" '], 'a:gaz']);
    const gaza = ['a:"Gaza Strip" ', 'a:"Gaza City" '];
    expect(forReadline({ completions: gaza, replaced: 'a:gaz' })).toEqual([gaza, 'a:gaz']);
  });

  it('has suggestions listed that would shorten what was typed', () => {
    const apart = ['a:"Gaza Strip" ', 'a:"City of Gaza" '];
    expect(forReadline({ completions: apart, replaced: 'a:gaz' })).toEqual([apart, 'a:"']);
  });
});
