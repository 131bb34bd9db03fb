import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { CorpusProblem } from '../model/problem.ts';
import { reasonOf } from './reason-of.ts';
import { SLUG } from './schema-parts.ts';

/** A file that should hold an outlet or a document. */
export type CorpusFile = {
  /** `press-tv`, or `press-tv/enduring-bond`. */
  readonly id: string;
  /** Path below the corpus folder, with forward slashes. */
  readonly file: string;
};

export type CorpusListing = {
  readonly outlets: readonly CorpusFile[];
  readonly documents: readonly CorpusFile[];
  readonly problems: readonly CorpusProblem[];
};

type Entry = { readonly name: string; readonly path: string; readonly kind: 'file' | 'folder' | 'other' };
type Area = 'outlets' | 'documents';
type Entries = { readonly entries: readonly Entry[]; readonly problems: readonly CorpusProblem[] };

/** Lists `outlets/<id>.yaml` and `documents/<outlet>/<slug>.md` in order of their paths, and tells all that is neither. */
export async function listFiles(folder: string): Promise<CorpusListing> {
  const missing = await readdir(folder).then(() => null, reasonOf);
  if (missing !== null) {
    const problem: CorpusProblem = { file: folder, line: null, code: 'corpus-unreadable', facts: { reason: missing } };
    return { outlets: [], documents: [], problems: [problem] };
  }
  const root = await realpath(folder);
  const problems: CorpusProblem[] = [];

  const list = async (path: string) => {
    const read = await entriesOf(root, path);
    problems.push(...read.problems);
    return read.entries;
  };
  const filesIn = async (area: Area, path: string, ending: string) => {
    const entries = await list(path);
    const files: CorpusFile[] = [];
    for (const entry of entries) {
      if (entry.kind !== 'file' || !entry.name.endsWith(ending)) {
        problems.push({ file: entry.path, line: lineFor(entry), code: 'file-stray', facts: { area } });
      } else if (SLUG.test(entry.name.slice(0, -ending.length))) {
        const [, ...below] = entry.path.slice(0, -ending.length).split('/');
        files.push({ id: below.join('/'), file: entry.path });
      } else {
        problems.push(nameProblem(entry, entries));
      }
    }
    return files;
  };

  const outlets = await filesIn('outlets', 'outlets', '.yaml');
  const documents: CorpusFile[] = [];
  const folders = await list('documents');
  for (const entry of folders) {
    if (entry.kind !== 'folder')
      problems.push({ file: entry.path, line: lineFor(entry), code: 'file-stray', facts: { area: 'documents' } });
    else if (SLUG.test(entry.name)) documents.push(...(await filesIn('documents', entry.path, '.md')));
    else problems.push(nameProblem(entry, folders));
  }
  // Whatever else is told explains why there is none.
  if (documents.length === 0 && problems.length === 0)
    problems.push({ file: folder, line: null, code: 'corpus-empty', facts: {} });
  return { outlets, documents, problems };
}

/** The line to which a problem with an entry as a whole points. */
function lineFor({ kind }: Entry): number | null {
  return kind === 'folder' ? null : 1;
}

/**
 * Valid names are lower-case ASCII, so only a wrong one can collide with another: it is told as a duplicate, since on
 * some file systems one of the two would overwrite the other.
 */
function nameProblem(entry: Entry, entries: readonly Entry[]): CorpusProblem {
  const at = { file: entry.path, line: lineFor(entry) };
  const twin = entries.find((other) => other.path !== entry.path && folded(other.name) === folded(entry.name));
  if (twin !== undefined) return { ...at, code: 'duplicate-id', facts: { other: twin.path } };
  return { ...at, code: 'name-wrong', facts: { name: entry.name } };
}

function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

async function entriesOf(root: string, path: string): Promise<Entries> {
  try {
    const found = await readdir(join(root, path), { withFileTypes: true });
    const problems: CorpusProblem[] = [];
    const entries: Entry[] = [];
    for (const entry of found.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      // Editors and systems leave their own hidden files; a hidden outlet or document is a mistake that is told.
      if (entry.name.startsWith('.') && !/\.(?:md|yaml)$/.test(entry.name)) continue;
      const below = `${path}/${entry.name}`;
      const resolved = entry.isSymbolicLink() ? await followed(root, below) : entry;
      if ('code' in resolved) problems.push(resolved);
      else entries.push({ name: entry.name, path: below, kind: kindOf(resolved) });
    }
    return { entries, problems };
  } catch (error) {
    const facts = { reason: reasonOf(error), path: join(root, path) };
    return { entries: [], problems: [{ file: path, line: null, code: 'folder-unreadable', facts }] };
  }
}

type FileKind = { isFile(): boolean; isDirectory(): boolean };

function kindOf(entry: FileKind): Entry['kind'] {
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'other';
}

/** What a symbolic link leads to, unless that lies outside the corpus folder. */
async function followed(root: string, file: string): Promise<FileKind | CorpusProblem> {
  try {
    const target = await realpath(join(root, file));
    return target.startsWith(root + sep) ? await stat(target) : { file, line: 1, code: 'link-outside', facts: {} };
  } catch (error) {
    return { file, line: 1, code: 'file-unreadable', facts: { reason: reasonOf(error) } };
  }
}
