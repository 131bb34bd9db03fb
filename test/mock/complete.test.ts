import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { callCommands } from '../../src/mock/called.ts';
import { complete } from '../../src/mock/complete.ts';
import { runnableCommands } from '../../src/model/runnable-commands.ts';
import { commandLabels } from '../../src/render/command-labels.ts';
import { fakeReader } from './fake-reader.ts';

const GAZA = { name: 'Gaza', value: 'Gaza' };
const NAMES = ['Gaza Strip', 'Gaza "tunnels"', 'Qasem Soleimani'];

/** Suggests the names that hold what was typed, for the option `text` of `/echo`. */
const reader = fakeReader({
  suggest: (command, option, typed) =>
    command === 'echo' && option === 'text'
      ? NAMES.filter((name) => name.toLowerCase().includes(typed.toLowerCase())).map((name) => ({
          name: `${name}!`,
          value: name,
        }))
      : [],
});

/** The lines that the completions make of what was typed. */
async function lines(typed: string): Promise<string[]> {
  const { completions, replaced } = await complete(typed, reader);
  expect(typed.endsWith(replaced)).toBe(true);
  return completions.map((completion) => typed.slice(0, typed.length - replaced.length) + completion);
}

describe('complete', () => {
  it.each([
    ['/', ['/echo ', '/sort ', '/ping ']],
    ['/e', ['/echo ']],
    ['  /E', ['  /echo ']],
    ['/x', []],
    ['', []],
    ['echo', []],
    ['/nothing te', []],
  ])('completes the name of a command: %j', async (typed, completed) => {
    expect(await lines(typed)).toEqual(completed);
  });

  it.each([
    ['/echo ', ['text:', 'place:', 'count:', 'from:', 'private:']],
    ['/echo te', ['text:']],
    ['/echo P', ['place:', 'private:']],
    ['/echo text:"a" ', ['place:', 'count:', 'from:', 'private:']],
    ['/echo text:"a" p', ['place:', 'private:']],
    ['/echo a count:2 from:2012 ', ['place:', 'private:']],
    ['/echo text:gaza co', ['count:']],
    ['/echo text:"a" place:"b" count:1 from:2 private:true ', []],
    ['/ping ', []],
  ])('completes the names of options that are not given: %j', async (typed, names) => {
    const start = typed.slice(0, typed.lastIndexOf(' ') + 1);
    expect(await lines(typed)).toEqual(names.map((name) => start + name));
  });

  it('puts a space behind a closed quotation', async () => {
    expect(await lines('/echo text:"a"')).toEqual(['/echo text:"a" ']);
  });

  it.each([
    ['/echo text:', ['/echo text:"Gaza Strip" ', '/echo text:"Gaza \\"tunnels\\"" ', '/echo text:"Qasem Soleimani" ']],
    ['/sort order:', ['/sort order:"oldest" ', '/sort order:"newest" ']],
    ['/sort order:NE', ['/sort order:"newest" ']],
    ['/sort order:"o', ['/sort order:"oldest" ']],
    ['/sort order:x', []],
    ['/echo text:sol', ['/echo text:"Qasem Soleimani" ']],
    ['/echo text:"gaza s', ['/echo text:"Gaza Strip" ']],
    ['/echo text: "gaza s', ['/echo text:"Gaza Strip" ']],
    ['/echo text:gaza s', ['/echo text:"Gaza Strip" ']],
    ['/echo text:"gaza \\"t', ['/echo text:"Gaza \\"tunnels\\"" ']],
    ['/echo count:2 text:"gaza s', ['/echo count:2 text:"Gaza Strip" ']],
    ['/echo gaza s', ['/echo "Gaza Strip" ']],
    ['/echo "gaza s', ['/echo "Gaza Strip" ']],
    ['/echo text:"x', []],
    ['/echo place:"gaz', []],
    ['/echo colour:"gaz', []],
    ['/echo text:"a"b', []],
  ])('completes a value from its suggestions, quoted: %j', async (typed, completed) => {
    expect(await lines(typed)).toEqual(completed);
  });

  it.each([
    ['/echo count:', ['1', '2', '3', '4', '5'].map((each) => `/echo count:${each} `)],
    ['/echo count:3', ['/echo count:3 ']],
    ['/echo count:7', []],
    ['/echo private:', ['/echo private:true ', '/echo private:false ']],
    ['/echo private:T', ['/echo private:true ']],
    ['/echo from:', []],
  ])('offers the values that an option can have: %j', async (typed, completed) => {
    expect(await lines(typed)).toEqual(completed);
  });

  it('offers names in the language of the reader, and goes on with the others where they were begun', async () => {
    const german = fakeReader({ commands: callCommands(runnableCommands(COMMANDS), commandLabels('de')), suggest: () => [GAZA] });
    const offered = async (typed: string) => (await complete(typed, german)).completions;
    expect(await offered('/zi')).toEqual(['/zitat ']);
    expect(await offered('/quo')).toEqual(['/quote ']);
    expect(await offered('/')).toContain('/prüfen ');
    expect(await offered('/')).not.toContain('/verify ');
    expect(await offered('/medien ')).toEqual(['medium:']);
    expect(await offered('/medien outl')).toEqual(['outlet:']);
    expect(await offered('/zitat suche:ga')).toEqual(['suche:"Gaza" ']);
    expect(await offered('/zitat query:ga')).toEqual(['query:"Gaza" ']);
  });
});
