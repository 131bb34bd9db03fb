import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { describeCorpusProblem } from '../../src/render/corpus-problem.ts';
import { BODY_LINE, documentFile, type Files, outletFile, TODAY, VALID, withCorpus } from './tiny-corpus.ts';

const MAX_BODY_BYTES = 2000;
/** Stands beside every damaged file and has to be served all the same. */
const GOOD = 'daily/bridge';
const DAMAGED = 'documents/daily/tunnel.md';
const BODY = 'The council met again on Tuesday. It agreed on a tunnel.\n';

type Case = {
  readonly name: string;
  /** What is put beside (or over) the valid corpus. */
  readonly files: Files;
  /** For what a file's content alone cannot do. */
  readonly prepare?: (folder: string) => void;
  readonly code: string;
  readonly file: string;
  readonly line: number | null;
  readonly says: string;
  /** The damage takes out the good document too: its own outlet is the damaged one. */
  readonly losesGood?: true;
};

/** The damaged file is a document: its body, or its front matter with one thing edited. */
const document = (
  name: string,
  damage: Parameters<typeof documentFile>[0],
  expected: Omit<Case, 'name' | 'files' | 'file'>,
): Case => ({
  name,
  files: { [DAMAGED]: documentFile({ body: BODY, ...damage }) },
  file: DAMAGED,
  ...expected,
});
const raw = (name: string, content: string | Uint8Array, expected: Omit<Case, 'name' | 'files' | 'file'>): Case => ({
  name,
  files: { [DAMAGED]: content },
  file: DAMAGED,
  ...expected,
});
const outlet = (name: string, edit: (yaml: string) => string, expected: Omit<Case, 'name' | 'files' | 'file'>): Case => ({
  name,
  files: { 'outlets/daily.yaml': outletFile(edit) },
  file: 'outlets/daily.yaml',
  losesGood: true,
  ...expected,
});
const swap = (from: string, to: string) => (yaml: string) => {
  if (!yaml.includes(from)) throw new Error(`the file holds no ${from}`);
  return yaml.replace(from, to);
};
const file = documentFile({ body: BODY });

const CASES: readonly Case[] = [
  raw('changed body under an old seal', file.replace('tunnel.', 'canal.'), {
    code: 'seal-mismatch',
    line: 20,
    says: 'does not match its seal',
  }),
  raw('front matter missing', BODY, { code: 'front-matter-missing', line: 1, says: 'does not begin with front matter' }),
  raw('front matter never closed', file.replace('\n---\n', '\n'), {
    code: 'front-matter-unclosed',
    line: 1,
    says: 'never closed',
  }),
  raw('file of no bytes', '', { code: 'front-matter-missing', line: 1, says: 'does not begin with front matter' }),
  raw('invalid UTF-8', Buffer.concat([Buffer.from(file), Buffer.from([0xc3, 0x28])]), {
    code: 'utf8-invalid',
    line: BODY_LINE + 1,
    says: 'not valid UTF-8',
  }),
  raw('UTF-16', Buffer.from(`\uFEFF${file}`, 'utf16le'), { code: 'utf8-invalid', line: 1, says: 'not valid UTF-8' }),
  raw('byte-order mark before the front matter', `\uFEFF${file}`, { code: 'byte-order-mark', line: 1, says: 'U+FEFF' }),
  document(
    'byte-order mark before the body',
    { body: `\uFEFF${BODY}` },
    { code: 'byte-order-mark', line: BODY_LINE, says: 'column 1' },
  ),
  raw('CR LF', file.replaceAll('\n', '\r\n'), { code: 'carriage-return', line: 1, says: 'LF, not CR LF' }),
  document(
    'lone carriage return in the body',
    { body: 'One sentence.\rAnother one.\n' },
    { code: 'carriage-return', line: BODY_LINE, says: '1 line holds' },
  ),
  document(
    'control character',
    { body: `${BODY}A bell\u0007 rang.\n` },
    { code: 'control-character', line: BODY_LINE + 1, says: `U+0007 stands at ${BODY_LINE + 1}:7` },
  ),
  document('line separator', { body: `Two\u2028lines.\n` }, { code: 'control-character', line: BODY_LINE, says: 'U+2028' }),
  document(
    'right-to-left override',
    { body: `It said \u202Eright to left.\n` },
    { code: 'bidi-character', line: BODY_LINE, says: `U+202E, which reorders the text around it, stands at ${BODY_LINE}:9` },
  ),
  document(
    'bidirectional isolate in the title, escaped',
    { edit: swap('title: The bridge', 'title: "The \\u2066bridge"') },
    { code: 'value-wrong', line: 3, says: '"title" holds the character U+2066' },
  ),
  document('empty body', { body: '' }, { code: 'body-empty', line: BODY_LINE, says: 'no text after the front matter' }),
  document(
    'body of white space',
    { body: ' \n\t\n\n' },
    { code: 'body-empty', line: BODY_LINE, says: 'no text after the front matter' },
  ),
  document(
    'oversized body',
    { body: 'A sentence. '.repeat(200) },
    { code: 'body-too-large', line: BODY_LINE, says: '2400 bytes, at most 2000' },
  ),
  raw('file far too large', ' '.repeat(500_000), { code: 'file-too-large', line: 1, says: '500000 bytes' }),
  document('body without prose', { body: 'By Ada Writer\n' }, { code: 'prose-missing', line: BODY_LINE, says: 'no prose' }),
  document(
    'YAML syntax',
    { edit: swap('title: The bridge', 'title: "The bridge') },
    { code: 'yaml-syntax', line: 3, says: 'YAML cannot be read' },
  ),
  document(
    'key given twice',
    { edit: swap('kind: news', 'kind: news\nkind: news') },
    { code: 'yaml-syntax', line: 13, says: 'Map keys must be unique' },
  ),
  document(
    'YAML alias',
    { edit: swap('authors: [Ada Writer]', 'authors: [&a Ada, *a]') },
    { code: 'yaml-feature', line: 5, says: 'anchors are not used' },
  ),
  document(
    'YAML tag',
    { edit: swap('title: The bridge', 'title: !!binary aGVsbG8=') },
    { code: 'yaml-feature', line: 3, says: 'tags are not used' },
  ),
  document(
    'YAML that nests without end',
    { edit: swap('notes: []', `notes: ${'['.repeat(20_000)}`) },
    { code: 'yaml-too-deep', line: 21, says: 'nests deeper' },
  ),
  document(
    'oversized front matter',
    { edit: swap('notes: []', `notes: [${'a, '.repeat(30_000)}]`) },
    { code: 'yaml-too-large', line: 2, says: 'Shorten it' },
  ),
  document(
    'front matter that is a list',
    { edit: () => '- outlet\n- title\n' },
    { code: 'value-wrong', line: 2, says: 'The file has to hold keys' },
  ),
  document('missing key', { edit: swap('kind: news\n', '') }, { code: 'key-missing', line: 2, says: '"kind" is missing' }),
  document(
    'missing key of a map',
    { edit: swap('  confirmed: false\n', '') },
    { code: 'key-missing', line: 15, says: '"rights.confirmed" is missing' },
  ),
  document(
    'unknown key',
    { edit: swap('url: https', 'link: null\nurl: https') },
    { code: 'key-unknown', line: 11, says: '"link" is not known' },
  ),
  document(
    'unknown key of a map',
    { edit: swap('  licence:', '  license: MIT\n  licence:') },
    { code: 'key-unknown', line: 16, says: 'licence, url, confirmed, maxExcerptChars may stand here' },
  ),
  document(
    'value of the wrong type',
    { edit: swap('extract: false', 'extract: maybe') },
    { code: 'value-wrong', line: 14, says: '"extract" has to be true or false' },
  ),
  document(
    'unknown kind of document',
    { edit: swap('kind: news', 'kind: rumour') },
    { code: 'value-wrong', line: 12, says: 'Write one of: news, feature' },
  ),
  document(
    'link that is no web address',
    { edit: swap('https://daily.example/bridge', 'javascript:alert(1)') },
    { code: 'value-wrong', line: 11, says: '"url" has to be a web address' },
  ),
  document(
    'impossible date',
    { edit: swap('2024-02-29', '2023-02-30') },
    { code: 'date-impossible', line: 7, says: '2023-02-30, and the calendar has no such date' },
  ),
  document('impossible month', { edit: swap('2024-02-29', '2023-13') }, { code: 'date-impossible', line: 7, says: '2023-13' }),
  document(
    'date of another form',
    { edit: swap('2024-02-29', '29 February 2024') },
    { code: 'value-wrong', line: 7, says: 'Write 2012, 2012-01 or 2012-01-20' },
  ),
  document(
    'year of zeros, which YAML reads as a number',
    { edit: swap('date: 2024-02-29\n  precision: day', 'date: 0000\n  precision: year') },
    { code: 'date-too-early', line: 7, says: '"published.date" is 0. Write four digits of a real year' },
  ),
  document(
    'day of the year zero',
    { edit: swap('2024-02-29', '0000-01-01') },
    { code: 'date-too-early', line: 7, says: '"published.date" is 0000-01-01. Write four digits' },
  ),
  document(
    'publication after today',
    { edit: swap('2024-02-29', '2026-03-16') },
    { code: 'date-in-future', line: 7, says: '"published.date" is 2026-03-16, and today is 2026-03-15' },
  ),
  document(
    'publication in a month after this one',
    { edit: swap('date: 2024-02-29\n  precision: day', 'date: 2026-04\n  precision: month') },
    { code: 'date-in-future', line: 7, says: '2026-04, and today' },
  ),
  document(
    'title of characters that are not seen',
    { edit: swap('title: The bridge', 'title: "\u200B\uFE0F"') },
    { code: 'value-wrong', line: 3, says: '"title" has to be text with something to see in it' },
  ),
  document(
    'author of characters that are not seen, escaped',
    { edit: swap('[Ada Writer]', '["\\u2800"]') },
    { code: 'value-wrong', line: 5, says: '"authors[1]" has to be text with something to see in it' },
  ),
  document(
    'half of a surrogate pair, escaped',
    { edit: swap('notes: []', 'notes: ["a\\ud800b"]') },
    { code: 'value-wrong', line: 21, says: '"notes[1]" holds the character U+D800' },
  ),
  document(
    'link with a user name',
    { edit: swap('https://daily.example/bridge', 'https://daily.example@evil.example/bridge') },
    { code: 'value-wrong', line: 11, says: 'without a user name' },
  ),
  document(
    'link with a space',
    { edit: swap('https://daily.example/bridge', 'https://daily.example/the bridge') },
    { code: 'value-wrong', line: 11, says: 'percent-encoded' },
  ),
  document(
    'tags that hide words',
    { body: `A flag.\u{E0068}\u{E0068} It hangs.\n` },
    { code: 'control-character', line: BODY_LINE, says: `U+E0068 stands at ${BODY_LINE}:8, 2 times` },
  ),
  document(
    'precision finer than the date',
    { edit: swap('2024-02-29', '2024-02') },
    { code: 'date-precision', line: 8, says: 'but the date is 2024-02. Write month' },
  ),
  document(
    'date without a basis',
    { edit: swap('basis: stated', 'basis: unknown') },
    { code: 'date-basis', line: 9, says: '"published.basis" is unknown, but the date is 2024-02-29' },
  ),
  document(
    'basis without a date',
    { edit: swap('date: 2024-02-29', 'date: null') },
    { code: 'date-basis', line: 9, says: 'there is no date' },
  ),
  document(
    'seal that is none',
    { edit: swap('SEAL', 'unsealed') },
    { code: 'value-wrong', line: 20, says: '64 hexadecimal digits' },
  ),
  document(
    'seal not yet written',
    { edit: swap('SEAL', 'null') },
    { code: 'value-wrong', line: 20, says: '"npm run corpus -- seal FILE --write" writes it' },
  ),
  document(
    'seal missing',
    { edit: swap('sha256: SEAL\n', '') },
    { code: 'key-missing', line: 2, says: '"npm run corpus -- seal FILE --write" adds it' },
  ),
  document(
    'correction of a block at a line that does not exist',
    { edit: swap('notes: []', 'notes: []\nblocks:\n  - { line: 9, kind: heading }') },
    { code: 'block-line-missing', line: 23, says: 'line 9 of the body, which has 1 line' },
  ),
  document(
    'two corrections of one line',
    { edit: swap('notes: []', 'notes: []\nblocks:\n  - { line: 1, kind: heading }\n  - { line: 1, kind: prose }') },
    { code: 'block-line-twice', line: 24, says: 'Line 1 of the body is corrected twice' },
  ),
  document(
    'correction of a blank line',
    { body: `${BODY}\n${BODY}`, edit: swap('notes: []', 'notes: []\nblocks:\n  - { line: 2, kind: prose }') },
    { code: 'block-line-blank', line: 23, says: 'which is blank' },
  ),
  document(
    'correction of a date that the body does not write',
    { edit: swap('notes: []', 'notes: []\ndates:\n  - { text: last June, value: 2023-06 }') },
    { code: 'date-text-missing', line: 23, says: '"last June", which the body holds 0 times' },
  ),
  document(
    'outlet that differs from the folder',
    { edit: swap('outlet: daily', 'outlet: weekly') },
    { code: 'outlet-differs', line: 2, says: 'the folder daily' },
  ),
  {
    name: 'missing outlet',
    files: { 'documents/weekly/tunnel.md': documentFile({ body: BODY, edit: swap('outlet: daily', 'outlet: weekly') }) },
    code: 'outlet-missing',
    file: 'documents/weekly/tunnel.md',
    line: 2,
    says: 'Add outlets/weekly.yaml',
  },
  {
    name: 'body that another document has',
    files: { [DAMAGED]: documentFile({ edit: swap('The bridge', 'Another title') }) },
    code: 'duplicate-body',
    file: DAMAGED,
    line: 20,
    says: 'documents/daily/bridge.md',
  },
  {
    name: 'name that differs by case only',
    files: { 'documents/daily/Bridge.md': file },
    code: 'duplicate-id',
    file: 'documents/daily/Bridge.md',
    line: 1,
    says: 'documents/daily/bridge.md',
  },
  {
    name: 'name that differs by Unicode form only',
    files: { 'documents/daily/bri\uFF44ge.md': file },
    code: 'duplicate-id',
    file: 'documents/daily/bri\uFF44ge.md',
    line: 1,
    says: 'documents/daily/bridge.md',
  },
  {
    name: 'folder that differs by case only',
    files: { 'documents/Daily/tunnel.md': file },
    code: 'duplicate-id',
    file: 'documents/Daily',
    line: null,
    says: 'documents/daily',
  },
  {
    name: 'name that cannot be an id',
    files: { 'documents/daily/the tunnel.md': file },
    code: 'name-wrong',
    file: 'documents/daily/the tunnel.md',
    line: 1,
    says: '"the tunnel.md" cannot be an id',
  },
  {
    name: 'document with another ending',
    files: { 'documents/daily/tunnel.txt': file },
    code: 'file-stray',
    file: 'documents/daily/tunnel.txt',
    line: 1,
    says: 'documents/<outlet>/<slug>.md',
  },
  {
    name: 'document without a folder',
    files: { 'documents/tunnel.md': file },
    code: 'file-stray',
    file: 'documents/tunnel.md',
    line: 1,
    says: 'documents/<outlet>/<slug>.md',
  },
  {
    name: 'document in a folder too many',
    files: { 'documents/daily/2024/tunnel.md': file },
    code: 'file-stray',
    file: 'documents/daily/2024',
    line: null,
    says: 'documents/<outlet>/<slug>.md',
  },
  {
    name: 'folder named like a document',
    files: { [`${DAMAGED}/tunnel.md`]: file },
    code: 'file-stray',
    file: DAMAGED,
    line: null,
    says: 'documents/<outlet>/<slug>.md',
  },
  {
    name: 'outlet with another ending',
    files: { 'outlets/weekly.yml': outletFile() },
    code: 'file-stray',
    file: 'outlets/weekly.yml',
    line: 1,
    says: 'outlets/<id>.yaml',
  },
  {
    name: 'symbolic link out of the folder',
    files: {},
    prepare: (folder) => {
      writeFileSync(join(folder, '../tunnel.md'), file);
      symlinkSync(join(folder, '../tunnel.md'), join(folder, DAMAGED));
    },
    code: 'link-outside',
    file: DAMAGED,
    line: 1,
    says: 'leads out of the corpus folder',
  },
  {
    name: 'symbolic link to nowhere',
    files: {},
    prepare: (folder) => symlinkSync('nowhere.md', join(folder, DAMAGED)),
    code: 'file-unreadable',
    file: DAMAGED,
    line: 1,
    says: 'ENOENT',
  },
  outlet('short note that is too long', swap('A newspaper', `A ${'long '.repeat(50)}newspaper`), {
    code: 'note-too-long',
    line: 8,
    says: '298 characters, at most 200',
  }),
  outlet('note without one of its fields', swap('    sanctions: none found\n', ''), {
    code: 'key-missing',
    line: 10,
    says: '"note.fields.sanctions" is missing',
  }),
  outlet('statement without a source', swap('wikipediaRating: none found', 'wikipediaRating: [{ text: Rated., sources: [] }]'), {
    code: 'value-wrong',
    line: 24,
    says: 'Name at least one source',
  }),
  outlet('statement whose source has no date', swap('            checked: 2026-01-31\n', ''), {
    code: 'key-missing',
    line: 14,
    says: '"note.fields.launched[1].sources[1].checked" is missing',
  }),
  outlet('ownership of another relation', swap('relation: owned', 'relation: hosted'), {
    code: 'value-wrong',
    line: 6,
    says: 'owned, linked',
  }),
  outlet('note checked after today', swap('checked: 2026-01-31\n  fields', 'checked: 2027-01-31\n  fields'), {
    code: 'date-in-future',
    line: 9,
    says: '"note.checked" is 2027-01-31',
  }),
  outlet('source checked after today', swap('            checked: 2026-01-31', '            checked: 2026-03-16'), {
    code: 'date-in-future',
    line: 16,
    says: '"note.fields.launched[1].sources[1].checked"',
  }),
  outlet('source published after today', swap('published: 2020', 'published: 2030'), {
    code: 'date-in-future',
    line: 15,
    says: '"note.fields.launched[1].sources[1].published" is 2030',
  }),
  {
    name: 'outlet whose name another has, in other letters',
    files: { 'outlets/evening.yaml': outletFile(swap('name: The Daily', 'name: "the-\u200BDAILY!"')) },
    code: 'outlet-name-taken',
    file: 'outlets/evening.yaml',
    line: 1,
    says: 'reads like the name or id of outlets/daily.yaml',
  },
  {
    name: 'outlet whose name is the id of another',
    files: { 'outlets/evening.yaml': outletFile(swap('name: The Daily', 'name: Daily')) },
    code: 'outlet-name-taken',
    file: 'outlets/evening.yaml',
    line: 1,
    says: '"Daily" reads like',
  },
  {
    name: 'outlet whose id is the name of another',
    files: { 'outlets/the-daily.yaml': outletFile(swap('name: The Daily', 'name: Evening')) },
    code: 'outlet-name-taken',
    file: 'outlets/the-daily.yaml',
    line: 1,
    says: '"the-daily" reads like',
  },
  outlet('outlet that is not YAML', () => '{{{', { code: 'yaml-syntax', line: 1, says: 'YAML cannot be read' }),
];

describe('a damaged corpus', () => {
  it('is tested in at least 25 ways', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(25);
    expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length);
  });

  it.each(CASES)('$name: told as $code, and not served', async ({ files, prepare, code, file, line, says, losesGood }) => {
    await withCorpus({ ...VALID, ...files }, async (folder) => {
      prepare?.(folder);
      const { corpus, problems } = await loadCorpus({ folder, maxBodyBytes: MAX_BODY_BYTES, today: TODAY });

      const own = problems.filter((problem) => problem.file === file);
      expect(own).toHaveLength(1);
      expect(own[0]).toMatchObject({ code, file, line });
      const words = own.map(describeCorpusProblem).join('\n');
      expect(words).toContain(says);
      expect(words.startsWith(line === null ? `${file}: ` : `${file}:${line}: `)).toBe(true);

      const served = losesGood === true ? [] : [GOOD];
      expect([...corpus.documents.keys()]).toEqual(served);
      expect(new Set([...corpus.passages.values()].map((passage) => passage.document))).toEqual(new Set(served));
    });
  });

  it('names each document that goes with a rejected outlet', async () => {
    const files = { ...VALID, 'outlets/daily.yaml': outletFile(swap('relation: owned', 'relation: hosted')), [DAMAGED]: file };
    await withCorpus(files, async (folder) => {
      const { corpus, problems } = await loadCorpus({ folder, maxBodyBytes: MAX_BODY_BYTES, today: TODAY });
      expect(corpus.outlets.size).toBe(0);
      expect(problems.map((problem) => [problem.file, problem.line, problem.code])).toEqual([
        ['documents/daily/bridge.md', 2, 'outlet-rejected'],
        [DAMAGED, 2, 'outlet-rejected'],
        ['outlets/daily.yaml', 6, 'value-wrong'],
      ]);
    });
  });

  it('tells everything that is wrong with a file at once', async () => {
    const edit = (yaml: string) =>
      yaml.replace('2024-02-29', '2023-02-30').replace('kind: news', 'kind: rumour').replace('SEAL', 'f'.repeat(64));
    await withCorpus({ ...VALID, [DAMAGED]: documentFile({ body: 'A bell\u0007 rang.\n', edit }) }, async (folder) => {
      const { problems } = await loadCorpus({ folder, maxBodyBytes: MAX_BODY_BYTES, today: TODAY });
      expect(problems.map(({ line, code }) => [line, code])).toEqual([
        [7, 'date-impossible'],
        [12, 'value-wrong'],
        [20, 'seal-mismatch'],
        [BODY_LINE, 'control-character'],
      ]);
    });
  });

  it('names each document that goes with an outlet whose name is taken', async () => {
    const evening = documentFile({ body: BODY, edit: swap('outlet: daily', 'outlet: evening') });
    const files = { ...VALID, 'outlets/evening.yaml': outletFile(), 'documents/evening/tunnel.md': evening };
    await withCorpus(files, async (folder) => {
      const { corpus, problems } = await loadCorpus({ folder, maxBodyBytes: MAX_BODY_BYTES, today: TODAY });
      expect([...corpus.outlets.keys()]).toEqual(['daily']);
      expect([...corpus.documents.keys()]).toEqual([GOOD]);
      expect(problems.map(({ file, code }) => [file, code])).toEqual([
        ['documents/evening/tunnel.md', 'outlet-rejected'],
        ['outlets/evening.yaml', 'outlet-name-taken'],
      ]);
    });
  });

  it('takes names of signs alone for different ones', async () => {
    const files = {
      ...VALID,
      'outlets/plus.yaml': outletFile(swap('name: The Daily', 'name: "+"')),
      'outlets/stars.yaml': outletFile(swap('name: The Daily', 'name: "***"')),
    };
    await withCorpus(files, async (folder) => {
      const { problems } = await loadCorpus({ folder, maxBodyBytes: MAX_BODY_BYTES, today: TODAY });
      expect(problems).toEqual([]);
    });
  });

  it('is told by the whole path and the variable that names it when the folder is missing', async () => {
    const { corpus, problems } = await loadCorpus({ folder: '/nowhere/at/all', maxBodyBytes: MAX_BODY_BYTES, today: TODAY });
    expect(corpus.documents.size).toBe(0);
    expect(problems.map(({ code }) => code)).toEqual(['corpus-unreadable']);
    expect(problems.map(describeCorpusProblem).join()).toMatch(/^\/nowhere\/at\/all: .+ENOENT.+ Set CORPUS_FOLDER /);
  });

  it('is told by the whole path when a folder in it is missing', async () => {
    await withCorpus(VALID, async (folder) => {
      rmSync(join(folder, 'documents'), { recursive: true });
      const { problems } = await loadCorpus({ folder, maxBodyBytes: MAX_BODY_BYTES, today: TODAY });
      expect(problems.map(({ file, code }) => [file, code])).toEqual([['documents', 'folder-unreadable']]);
      expect(problems.map(describeCorpusProblem).join()).toContain(join(folder, 'documents'));
    });
  });

  it('is told when it holds no document at all', async () => {
    await withCorpus({ 'outlets/daily.yaml': outletFile() }, async (folder) => {
      const { problems } = await loadCorpus({ folder, maxBodyBytes: MAX_BODY_BYTES, today: TODAY });
      expect(problems.map(({ file, code }) => [file, code])).toEqual([[folder, 'corpus-empty']]);
      expect(problems.map(describeCorpusProblem).join()).toContain('holds no document');
    });
  });
});
