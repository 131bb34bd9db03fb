import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CorpusProblem } from '../model/problem.ts';
import type { AliasGroup } from './aliases.ts';
import { type AliasMistake, parseAliases } from './parse-aliases.ts';

const FILE = 'aliases.yaml';

export type LoadedAliases = {
  readonly aliases: readonly AliasGroup[];
  readonly problems: readonly CorpusProblem[];
};

/** Reads the corpus' aliases; all of them or, with a mistake, none and every mistake. A corpus without the file has none. */
export async function loadAliases(corpusFolder: string): Promise<LoadedAliases> {
  let text: string;
  try {
    text = await readFile(join(corpusFolder, FILE), 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    if (reason === 'ENOENT') return { aliases: [], problems: [] };
    return { aliases: [], problems: [{ file: FILE, line: 1, code: 'file-unreadable', facts: { reason } }] };
  }
  const { aliases, mistakes } = parseAliases(text);
  return { aliases, problems: mistakes.map(problemOf) };
}

function problemOf({ line, code, detail }: AliasMistake): CorpusProblem {
  switch (code) {
    case 'yaml-syntax':
      return { file: FILE, line, code, facts: { detail } };
    case 'shape':
      return { file: FILE, line, code: 'alias-shape', facts: { detail } };
    case 'name-without-word':
      return { file: FILE, line, code: 'alias-without-word', facts: { name: detail } };
    case 'name-twice':
      return { file: FILE, line, code: 'alias-twice', facts: { name: detail } };
    default:
      return code satisfies never;
  }
}
