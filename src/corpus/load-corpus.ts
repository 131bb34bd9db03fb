import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { CorpusProblem } from '../model/problem.ts';
import { type JoinedCorpus, joinCorpus } from './join-corpus.ts';
import { type CorpusFile, listFiles } from './list-files.ts';
import { mapBounded } from './map-bounded.ts';
import { type DocumentReading, parseDocument } from './parse-document.ts';
import { type OutletReading, parseOutlet } from './parse-outlet.ts';
import { passagesOf } from './passages-of.ts';
import { reasonOf } from './reason-of.ts';

export type CorpusSource = {
  /** The folder that holds `outlets` and `documents`. */
  readonly folder: string;
  /** The longest body that is taken, in UTF-8 bytes, front matter not counted. */
  readonly maxBodyBytes: number;
  /** The latest day on which something can have been published or checked, e.g. `2026-11-20`. */
  readonly today: string;
};

/** Enough to keep the disk busy, far below what a process may hold open. */
const FILES_AT_ONCE = 16;
/** What a file may hold besides a body; the YAML itself has a tighter limit with a message of its own. */
const FRONT_MATTER_BYTES = 128 * 1024;

/**
 * Reads and checks a corpus. Never throws for what a file holds: whatever fails its checks is left out and named in
 * `problems`, everything else is in `corpus`. Problems come in order of file and line.
 */
export async function loadCorpus({ folder, maxBodyBytes, today }: CorpusSource): Promise<JoinedCorpus> {
  const listing = await listFiles(folder);
  const maxBytes = maxBodyBytes + FRONT_MATTER_BYTES;
  const read = (file: string) => readBounded({ folder, file, maxBytes });

  const outlets = await mapBounded(listing.outlets, FILES_AT_ONCE, async ({ id, file }: CorpusFile): Promise<OutletReading> => {
    const bytes = await read(file);
    if (bytes instanceof Uint8Array) return parseOutlet({ id, file, bytes, today });
    return { id, file, nameLine: 1, outlet: null, problems: [bytes] };
  });
  const documents = await mapBounded(
    listing.documents,
    FILES_AT_ONCE,
    async ({ id, file }: CorpusFile): Promise<DocumentReading> => {
      const bytes = await read(file);
      if (bytes instanceof Uint8Array) return parseDocument({ id, file, bytes, maxBodyBytes, today });
      return { id, file, document: null, outletLine: 1, sealLine: 1, problems: [bytes] };
    },
  );
  const joined = joinCorpus({ outlets, documents, passagesOf });
  const problems = [
    ...listing.problems,
    ...[...outlets, ...documents].flatMap((reading) => reading.problems),
    ...joined.problems,
  ];
  return { corpus: joined.corpus, problems: problems.sort(byPlace) };
}

type Wanted = { readonly folder: string; readonly file: string; readonly maxBytes: number };

/** The bytes of a file, its size looked at first, so that a huge one costs nothing. */
async function readBounded({ folder, file, maxBytes }: Wanted): Promise<Uint8Array | CorpusProblem> {
  try {
    const handle = await open(join(folder, file));
    try {
      const { size } = await handle.stat();
      if (size > maxBytes) return { file, line: 1, code: 'file-too-large', facts: { bytes: size, maxBytes } };
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { file, line: 1, code: 'file-unreadable', facts: { reason: reasonOf(error) } };
  }
}

function byPlace(a: CorpusProblem, b: CorpusProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  if (a.line !== b.line) return (a.line ?? 0) - (b.line ?? 0);
  return a.code === b.code ? 0 : a.code < b.code ? -1 : 1;
}
