import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sealOf } from '../src/excerpt/seal.ts';
import { NO_FILTER } from '../src/model/filter.ts';
import type { Shelf } from '../src/model/shelf.ts';
import { NO_TELEMETRY } from '../src/model/telemetry.ts';
import { type OpenedShelf, openShelf } from '../src/open-shelf.ts';
import { createRecordingLog } from './fakes/recording-log.ts';
import { GOLDEN_CORPUS } from './fakes/small-library.ts';

let folder: string;
let opened: OpenedShelf;
let log: ReturnType<typeof createRecordingLog>;
beforeEach(async () => {
  log = createRecordingLog();
  folder = mkdtempSync(join(tmpdir(), 'open-shelf-'));
  cpSync(GOLDEN_CORPUS, join(folder, 'corpus'), { recursive: true });
  opened = await openShelf({
    corpusFolder: join(folder, 'corpus'),
    corpusMaxBodyBytes: 100_000,
    cacheFolder: join(folder, 'cache'),
    excerptMaxChars: 350,
    searchMeaning: false,
    telemetry: NO_TELEMETRY,
    log,
    onProgress: () => {},
  });
});
afterEach(async () => {
  await opened.close();
  rmSync(folder, { recursive: true });
});

const OPINION = 'documents/harbour-post/toll-opinion.md';
const ADDED = 'A lighthouse keeper counted every passing ship that winter.';

/** Appends a sentence to a document, and seals it again. */
function append(sentence: string): void {
  const path = join(folder, 'corpus', OPINION);
  const text = readFileSync(path, 'utf8');
  const at = text.indexOf('\n---\n', 4) + 5;
  const body = `${text.slice(at).trimEnd()}\n\n${sentence}\n`;
  writeFileSync(path, text.slice(0, at).replace(/(sha256: *)\S+/, `$1${sealOf(body)}`) + body);
}

async function found(shelf: Shelf): Promise<readonly string[]> {
  const { clear } = await shelf.search.search({ text: `"${ADDED}"`, filter: NO_FILTER, limit: 3 });
  return clear.map(({ passage }) => passage);
}

it('reads a changed document again, for whoever asks from then on', async () => {
  const before = opened.shelf();
  expect(await found(before)).toEqual([]);
  append(ADDED);
  expect(await opened.reload()).toEqual([]);
  const [id] = await found(opened.shelf());
  expect(opened.shelf().corpus.passages.has(id ?? '')).toBe(true);
  // Whoever began before sees all of the state they began in, and nothing of the other.
  expect(await found(before)).toEqual([]);
  expect(before.corpus.passages.has(id ?? '')).toBe(false);
});

it('tells of a document that was given another name, by which nobody hid it, and of nothing where none was', async () => {
  append(ADDED);
  await opened.reload();
  expect(log.lines.filter(({ level }) => level === 'warn')).toEqual([]);
  renameSync(join(folder, 'corpus', OPINION), join(folder, 'corpus', 'documents/harbour-post/renamed.md'));
  expect(await opened.reload()).toEqual([]);
  expect(opened.shelf().corpus.documents.has('harbour-post/renamed')).toBe(true);
  expect(log.lines.filter(({ level }) => level === 'warn')).toEqual([
    expect.objectContaining({ fields: { documents: ['harbour-post/toll-opinion'], outlets: [] } }),
  ]);
});

it('leaves out a document that was damaged meanwhile, and says what is wrong with it', async () => {
  writeFileSync(join(folder, 'corpus', OPINION), 'no front matter');
  const problems = await opened.reload();
  expect(problems.length).toBeGreaterThan(0);
  expect(opened.shelf().corpus.documents.has('harbour-post/toll-opinion')).toBe(false);
  expect(opened.shelf().corpus.documents.has('harbour-post/bridge-opens')).toBe(true);
});

it('keeps what it has when nothing can be loaded any more', async () => {
  const before = opened.shelf();
  rmSync(join(folder, 'corpus'), { recursive: true });
  await expect(opened.reload()).rejects.toMatchObject({ code: 'corpus-empty' });
  expect(opened.shelf()).toBe(before);
});

it('ends in the newest reading when asked several times at once', async () => {
  const first = opened.reload();
  append(ADDED);
  await Promise.all([first, opened.reload()]);
  expect(await found(opened.shelf())).toHaveLength(1);
});
