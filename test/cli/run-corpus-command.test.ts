import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCorpusCommand } from '../../src/cli/run-corpus-command.ts';
import { sealOf } from '../../src/excerpt/seal.ts';
import { documentFile, TODAY, VALID, withCorpus } from '../corpus/tiny-corpus.ts';

type Ran = { readonly code: number; readonly out: string; readonly err: string };

async function run(args: readonly string[], { corpusFolder = '/nowhere', stdin = '', maxBodyBytes = 10_000 } = {}): Promise<Ran> {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const input = { stdin: Readable.from([Buffer.from(stdin)]), stdout, stderr, corpusFolder, maxBodyBytes, today: TODAY };
  const code = await runCorpusCommand(args, input);
  const text = (stream: PassThrough) => (stream.read() ?? '').toString();
  return { code, out: text(stdout), err: text(stderr) };
}

const rows = ({ out }: Ran): unknown[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('check', () => {
  it('counts what is served', async () => {
    const ran = await withCorpus(VALID, (corpusFolder) => run(['check', '--strict'], { corpusFolder }));
    expect(ran).toEqual({ code: 0, out: '1 outlet, 1 document, 1 passage; no problems.\n', err: '' });
  });

  it('tells problems, and fails for them only when it is strict', async () => {
    const files = { ...VALID, 'documents/daily/tunnel.md': 'No front matter.\n' };
    await withCorpus(files, async (corpusFolder) => {
      const loose = await run(['check'], { corpusFolder });
      expect(loose.code).toBe(0);
      expect(loose.out).toMatch(/^documents\/daily\/tunnel\.md:1: .+\n1 outlet, 1 document, 1 passage; 1 problem\.\n$/);
      expect(await run(['check', '--strict'], { corpusFolder })).toEqual({ ...loose, code: 1 });
    });
  });
});

describe('seal', () => {
  const body = 'A tunnel was dug. It is long.\n';
  const unsealed = documentFile({ body, edit: (yaml) => yaml.replace('sha256: SEAL', 'sha256: null') });

  it('prints the seal of the body alone', async () => {
    await withCorpus({ ...VALID, 'documents/daily/tunnel.md': unsealed }, async (corpusFolder) => {
      expect(await run(['seal', 'documents/daily/tunnel.md'], { corpusFolder })).toEqual({
        code: 0,
        out: `${sealOf(body)}\n`,
        err: '',
      });
    });
  });

  it.each([
    ['stands empty', unsealed],
    ['is missing', unsealed.replace('sha256: null\n', '')],
    ['is that of another body', unsealed.replace('null\nnotes', `${'f'.repeat(64)}\nnotes`)],
  ])('writes the seal where the key %s, and touches nothing else', async (_, content) => {
    await withCorpus({ ...VALID, 'documents/daily/tunnel.md': content }, async (corpusFolder) => {
      const file = join(corpusFolder, 'documents/daily/tunnel.md');
      const ran = await run(['seal', file, '--write'], { corpusFolder });
      expect(ran).toEqual({ code: 0, out: `${file}: sealed with ${sealOf(body)}.\n`, err: '' });
      expect(readFileSync(file, 'utf8').endsWith(`---\n${body}`)).toBe(true);
      expect((await run(['check', '--strict'], { corpusFolder })).code).toBe(0);
      expect((await run(['seal', file, '--write'], { corpusFolder })).out).toContain('already sealed');
    });
  });

  it('seals nothing that could not be loaded', async () => {
    await withCorpus(VALID, async (corpusFolder) => {
      const file = join(corpusFolder, 'documents/daily/tunnel.md');
      for (const content of ['no front matter', `${unsealed}\u202e`, unsealed.replaceAll('\n', '\r\n'), Buffer.from([0xff])]) {
        writeFileSync(file, content);
        const ran = await run(['seal', file, '--write'], { corpusFolder });
        expect(ran).toMatchObject({ code: 1, out: '' });
        expect(ran.err).toContain(`${file}:`);
        expect(readFileSync(file)).toEqual(Buffer.from(content));
      }
    });
  });

  it('leaves a file alone whose seal stands over several lines', async () => {
    const folded = unsealed.replace('sha256: null', 'sha256: >-\n  abc');
    await withCorpus({ 'documents/daily/tunnel.md': folded }, async (corpusFolder) => {
      const ran = await run(['seal', 'documents/daily/tunnel.md', '--write'], { corpusFolder });
      expect(ran.code).toBe(1);
      expect(ran.err).toContain(`sha256: ${sealOf(body)}`);
      expect(readFileSync(join(corpusFolder, 'documents/daily/tunnel.md'), 'utf8')).toBe(folded);
    });
  });

  it('tells a file that is not there', async () => {
    const ran = await run(['seal', 'nothing.md']);
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toContain('ENOENT');
  });
});

describe('blocks', () => {
  const body = 'By Ada Writer\n\nThe council met on Monday. It agreed on a new bridge.\n';

  it('prints line and kind of each line of standard input that is not blank', async () => {
    expect(rows(await run(['blocks', '--json', '-'], { stdin: body }))).toEqual([
      { line: 1, kind: 'byline' },
      { line: 3, kind: 'prose' },
    ]);
  });

  it('skips the front matter of a file and applies its corrections', async () => {
    const edit = (yaml: string) => `${yaml}blocks:\n  - { line: 3, kind: caption }\n`;
    await withCorpus({ 'documents/daily/bridge.md': documentFile({ body, edit }) }, async (corpusFolder) => {
      expect(rows(await run(['blocks', 'documents/daily/bridge.md', '--json'], { corpusFolder }))).toEqual([
        { line: 1, kind: 'byline' },
        { line: 3, kind: 'caption' },
      ]);
    });
  });

  it('draws a table for people', async () => {
    const { out } = await run(['blocks', '-'], { stdin: body });
    expect(out.split('\n')).toEqual([
      'line  kind        first words',
      '   1  byline      By Ada Writer',
      '   3  prose       The council met on Monday. It agreed on a new bridge.',
      '',
    ]);
  });

  it('shows characters that steer a terminal as their names', async () => {
    const { out } = await run(['blocks', '-'], { stdin: 'A \u001b[31mred\u202e word stands in this sentence.\n' });
    expect(out).toContain('A U+001B[31mredU+202E word');
  });

  it('names every line that is not blank once, whatever the text', async () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'B', ' ', '\n', '\t', '.', '“', '@', '—', '\r', '1', '[', '\u202e', '📺'),
      maxLength: 80,
    });
    await fc.assert(
      fc.asyncProperty(text, async (stdin) => {
        const { code, out } = await run(['blocks', '--json', '-'], { stdin });
        const expected = stdin.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]));
        expect(code).toBe(0);
        const lines = out
          .split('\n')
          .slice(0, -1)
          .map((row) => JSON.parse(row).line);
        expect(lines).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('refuses more than a body may hold', async () => {
    const ran = await run(['blocks', '-'], { stdin: 'word '.repeat(100), maxBodyBytes: 50 });
    expect(ran).toMatchObject({ code: 1, out: '' });
    expect(ran.err).toContain('at most 50');
  });

  it('ends quietly when its reader goes away', async () => {
    const gone = new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error('gone'), { code: 'EPIPE' })) });
    const input = {
      stdin: Readable.from([body]),
      stdout: gone,
      stderr: new PassThrough(),
      corpusFolder: '',
      maxBodyBytes: 10_000,
      today: TODAY,
    };
    expect(await runCorpusCommand(['blocks', '-'], input)).toBe(0);
  });
});

describe('wrong arguments', () => {
  it.each([
    [[], 'Name a command.'],
    [['bake'], 'There is no command "bake".'],
    [['check', '--hard'], 'There is no option "--hard" here.'],
    [['seal'], 'FILE is missing.'],
    [['blocks', 'a.md', 'b.md'], '"b.md" is one argument too many.'],
    [['ba\u001bke'], 'There is no command "baU+001Bke".'],
  ])('%j are told with the usage and exit code 2', async (args, words) => {
    const ran = await run(args);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err.startsWith(`${words}\nUsage: npm run corpus -- COMMAND\n`)).toBe(true);
  });

  it('prints the usage when asked for help', async () => {
    expect(await run(['--help'])).toMatchObject({ code: 0, err: '' });
    expect((await run(['seal', '--help'])).out).toContain('seal FILE');
  });
});
