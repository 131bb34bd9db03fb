import { readdirSync, readFileSync } from 'node:fs';
import { PassThrough, Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runCorpusCommand } from '../../src/cli/run-corpus-command.ts';
import { documentFile, VALID, withCorpus } from '../corpus/tiny-corpus.ts';

const SHIPPED = fileURLToPath(new URL('../../corpus', import.meta.url));
const GOLDEN = fileURLToPath(new URL('../golden/dates', import.meta.url));

async function run(args: readonly string[], { corpusFolder = SHIPPED, stdin = '' } = {}) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const input = {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout,
    stderr,
    corpusFolder,
    maxBodyBytes: 1_000_000,
    today: '9999-12-31',
  };
  const code = await runCorpusCommand(['dates', ...args], input);
  return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
}

describe('the shipped documents', () => {
  // Read line by line against the documents: every date in their prose, and nothing that is none.
  const golden = new Map(
    readdirSync(GOLDEN).map((file) => [file.replace('.jsonl', ''), readFileSync(`${GOLDEN}/${file}`, 'utf8')]),
  );
  const documents = readdirSync(`${SHIPPED}/documents`, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.md'),
  );

  it.each([...golden.keys()])('have the dates that a reader finds: %s', async (slug) => {
    const file = documents.find((path) => path.endsWith(`/${slug}.md`));
    expect(await run([`documents/${file}`, '--json'])).toEqual({ code: 0, out: golden.get(slug), err: '' });
  });
});

describe('standard input', () => {
  const stdin = 'The bridge was opened in May 1998. It fell on Friday.\n';

  it('is read as news of the given day', async () => {
    const { out } = await run(['--json', '--published', '2024-02-29', '--kind', 'news', '-'], { stdin });
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { start: 25, end: 33, text: 'May 1998', value: '1998-05', precision: 'month', qualifier: null, basis: 'stated' },
      { start: 46, end: 52, text: 'Friday', value: '2024-02-23', precision: 'day', qualifier: null, basis: 'publication' },
    ]);
  });

  it('leaves relative dates unresolved without a publication date, and in an encyclopaedia', async () => {
    for (const facts of [[], ['--kind', 'encyclopaedia', '--published', '2024-02-29']]) {
      const { out } = await run(['--json', ...facts, '-'], { stdin });
      expect(out).toContain('"text":"Friday","value":null,"precision":"day"');
    }
  });

  it('is shown to a curator as a table', async () => {
    const { out } = await run(['-'], { stdin: `A title\n\nIn mid-2014 it began. ${stdin}` });
    expect(out).toBe(
      [
        'line  words     value         precision  known from',
        '3     mid-2014  2014 (mid)    year       the words',
        '3     May 1998  1998-05       month      the words',
        '3     Friday    not resolved  day',
        '',
      ].join('\n'),
    );
  });

  it('yields nothing from embedded posts', async () => {
    const post = 'The hall was full.\n\n— The Daily (@thedaily) December 31, 2025\n\nIt opened in 2010.\n';
    const { out } = await run(['--json', '-'], { stdin: post });
    expect(out).toContain('"2010"');
    expect(out).not.toContain('2025');
  });
});

it.each([
  [['--published', '2024-02-31', '-'], '--published'],
  [['--published', 'soon', '-'], '--published'],
  [['-', '--published'], '--published'],
  [['--kind', 'poem', '-'], '--kind'],
])('refuses %j', async (args, option) => {
  const { code, err } = await run(args);
  expect({ code, err: err.split('\n')[0] }).toEqual({ code: 2, err: `The value of ${option} is missing or does not fit.` });
});

it('applies what the front matter corrects', async () => {
  const edit = (yaml: string) => `${yaml}dates:\n  - text: Monday\n    value: 2024-02-19\n  - text: May 2020\n    value: null\n`;
  const body = 'The council met on Monday. It had last met in May 2020. The bridge is of 1998.\n';
  const files = { ...VALID, 'documents/daily/bridge.md': documentFile({ body, edit }) };
  await withCorpus(files, async (corpusFolder) => {
    const { out } = await run(['documents/daily/bridge.md', '--json'], { corpusFolder });
    const values = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(values).toMatchObject([
      { text: 'Monday', value: '2024-02-19', basis: 'stated' },
      { text: '1998', value: '1998' },
    ]);
  });
});

it('tells what is wrong with a file that cannot be loaded', async () => {
  const files = { ...VALID, 'documents/daily/bridge.md': 'No front matter.\n' };
  await withCorpus(files, async (corpusFolder) => {
    expect(await run(['documents/daily/bridge.md'], { corpusFolder })).toMatchObject({ code: 1, out: '' });
    expect(await run(['documents/daily/none.md'], { corpusFolder })).toMatchObject({ code: 1, out: '' });
  });
});
