import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { sealOf } from '../../src/excerpt/seal.ts';
import { describeCorpusProblem } from '../../src/render/corpus-problem.ts';
import { documentFile, outletFile, TODAY, VALID, withCorpus } from './tiny-corpus.ts';

const MAX_BODY_BYTES = 1024 * 1024;
const shippedFolder = fileURLToPath(new URL('../../corpus/', import.meta.url));

describe('the shipped corpus', async () => {
  const { corpus, problems } = await loadCorpus({ folder: shippedFolder, maxBodyBytes: MAX_BODY_BYTES, today: '9999-12-31' });

  it('loads without a problem', () => {
    expect(problems.map(describeCorpusProblem)).toEqual([]);
    expect([...corpus.outlets.keys()]).toEqual(['press-tv', 'tasnim', 'wikipedia-en']);
    expect([...corpus.documents.keys()]).toEqual([
      'press-tv/enduring-bond',
      'press-tv/from-zionism-to-daesh',
      'press-tv/palestinian-resistance',
      'tasnim/resistance-emboldened',
      'wikipedia-en/qasem-soleimani',
    ]);
  });

  it('has passages of every document, each under its own id', () => {
    expect(new Set([...corpus.passages.values()].map(({ document }) => document))).toEqual(new Set(corpus.documents.keys()));
    for (const [id, passage] of corpus.passages) expect(passage.id).toBe(id);
  });

  it('counts offsets from the first character after the front matter', () => {
    const body = corpus.documents.get('press-tv/enduring-bond')?.body ?? '';
    expect(body.startsWith('By Humaira Ahad\nOn a quiet evening')).toBe(true);
  });

  it('invents no title where the text prints none', () => {
    const titles = [...corpus.documents.values()].map(({ id, title, titleNote }) => [id, title === null, titleNote !== null]);
    expect(titles).toEqual([
      ['press-tv/enduring-bond', true, true],
      ['press-tv/from-zionism-to-daesh', true, true],
      ['press-tv/palestinian-resistance', false, false],
      ['tasnim/resistance-emboldened', false, false],
      ['wikipedia-en/qasem-soleimani', false, false],
    ]);
  });
});

describe('loading', () => {
  it('keeps what the files say', async () => {
    const { corpus, problems } = await withCorpus(VALID, (folder) =>
      loadCorpus({ folder, maxBodyBytes: MAX_BODY_BYTES, today: TODAY }),
    );
    expect(problems).toEqual([]);
    expect(corpus.documents.get('daily/bridge')).toMatchObject({
      id: 'daily/bridge',
      outlet: 'daily',
      outletNote: null,
      authors: ['Ada Writer'],
      published: { date: '2024-02-29', precision: 'day', basis: 'stated', note: null },
      dateCorrections: [],
      body: 'The council met on Monday. It agreed on a new bridge.\n',
    });
    expect(corpus.outlets.get('daily')?.note.fields.launched).toEqual([
      {
        text: 'Founded in 1950.',
        sources: [{ name: 'Press Register', published: '2020', checked: '2026-01-31', url: null }],
        response: null,
      },
    ]);
    expect(corpus.outlets.get('daily')?.note.fields.sanctions).toEqual([]);
  });

  it('applies corrections of blocks by the line of the body', async () => {
    const body = 'A short line\nThe council met on Monday. It agreed on a new bridge.\n';
    const edit = (yaml: string) => `${yaml}blocks:\n  - { line: 1, kind: caption }\n`;
    const files = { ...VALID, 'documents/daily/bridge.md': documentFile({ body, edit }) };
    const { corpus } = await withCorpus(files, (folder) => loadCorpus({ folder, maxBodyBytes: MAX_BODY_BYTES, today: TODAY }));
    expect(corpus.documents.get('daily/bridge')?.blocks.map(({ kind }) => kind)).toEqual(['caption', 'prose']);
  });

  it('reads a folder of many files whole, with problems in one order', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `text-${index}`);
    const good = names.map((name) => [
      `documents/daily/${name}.md`,
      documentFile({ body: `The ${name} was read. It was long.\n` }),
    ]);
    const bad = names.map((name) => [`documents/daily/bad-${name}.md`, 'no front matter']);
    const files = { ...VALID, ...Object.fromEntries([...good, ...bad]) };
    const { corpus, problems } = await withCorpus(files, (folder) =>
      loadCorpus({ folder, maxBodyBytes: MAX_BODY_BYTES, today: TODAY }),
    );
    expect(corpus.documents.size).toBe(201);
    const places = problems.map(({ file }) => file);
    expect(places).toHaveLength(200);
    expect(places).toEqual([...places].sort());
  });

  it('ignores hidden files of editors and systems', async () => {
    const files = { ...VALID, 'documents/.DS_Store': 'x', 'documents/daily/.bridge.md.swp': 'x', 'outlets/.gitkeep': '' };
    const { problems } = await withCorpus(files, (folder) => loadCorpus({ folder, maxBodyBytes: MAX_BODY_BYTES, today: TODAY }));
    expect(problems).toEqual([]);
  });
});

describe('whatever a file holds', () => {
  const valid = Buffer.from(documentFile({ edit: (yaml) => `${yaml}blocks:\n  - { line: 1, kind: prose }\n` }));
  const fragments = [
    '---\n',
    '\n---\n',
    'sha256: ',
    '\r\n',
    '\u202e',
    '\ufeff',
    '\u0000',
    '[',
    '{',
    '&a ',
    '*a',
    '!!set ',
    '? ',
    '\t',
    '"',
    '|\n',
    '1e999',
    'null',
    '__proto__: 1\n',
    ' ',
  ];
  const piece = fc.oneof(
    fc.constantFrom(...fragments).map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 4 }).map((bytes) => Buffer.from(bytes)),
  );
  const edit = fc.record({ at: fc.nat(valid.length), cut: fc.oneof(fc.constant(0), fc.nat(30)), piece });
  const mutated = fc
    .array(edit, { minLength: 1, maxLength: 4 })
    .map((edits) =>
      edits.reduce((bytes, { at, cut, piece }) => Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at + cut)]), valid),
    );
  const anything = fc.oneof(
    { weight: 4, arbitrary: mutated },
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  );

  it('nothing is thrown, and no body is served that its seal does not fit', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (bytes) => {
        const files = { 'outlets/daily.yaml': outletFile(), 'documents/daily/mutated.md': bytes };
        const { corpus, problems } = await withCorpus(files, (folder) =>
          loadCorpus({ folder, maxBodyBytes: MAX_BODY_BYTES, today: TODAY }),
        );
        const document = corpus.documents.get('daily/mutated');
        expect(document === undefined).toBe(problems.length > 0);
        for (const problem of problems)
          expect(describeCorpusProblem(problem)).toMatch(/^documents\/daily\/mutated\.md:\d+: [^\n\r]+$/);
        if (document === undefined) return;
        expect(sealOf(document.body)).toBe(document.sha256);
        expect(bytes.subarray(-Buffer.byteLength(document.body)).equals(Buffer.from(document.body))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('an outlet file never throws either', async () => {
    const outlet = Buffer.from(outletFile());
    const outletEdit = fc.record({ at: fc.nat(outlet.length), cut: fc.nat(30), piece });
    await fc.assert(
      fc.asyncProperty(outletEdit, async ({ at, cut, piece }) => {
        const bytes = Buffer.concat([outlet.subarray(0, at), piece, outlet.subarray(at + cut)]);
        const files = { ...VALID, 'outlets/daily.yaml': bytes };
        const { corpus } = await withCorpus(files, (folder) =>
          loadCorpus({ folder, maxBodyBytes: MAX_BODY_BYTES, today: TODAY }),
        );
        expect(corpus.documents.size).toBe(corpus.outlets.size);
      }),
      { numRuns: 60 },
    );
  });
});
