import type { Outlet, OutletId } from '../model/outlet.ts';
import type { CorpusProblem } from '../model/problem.ts';
import { outletSchema } from './outlet-schema.ts';
import { readText } from './read-text.ts';
import { readYaml } from './read-yaml.ts';
import { schemaProblems } from './schema-problems.ts';

/** An outlet's file as read: the outlet is null when anything is wrong with it. */
export type OutletReading = {
  readonly id: OutletId;
  readonly outlet: Outlet | null;
  readonly problems: readonly CorpusProblem[];
};

/** @param source `id` is the file's name without ending, `file` its path below the corpus folder. */
export function parseOutlet({ id, file, bytes }: { id: OutletId; file: string; bytes: Uint8Array }): OutletReading {
  const { text, problems: textProblems } = readText({ file, bytes });
  if (text === null) return { id, outlet: null, problems: textProblems };
  const { yaml, problems: yamlProblems } = readYaml({ file, text, firstLine: 1 });
  if (yaml === null) return { id, outlet: null, problems: [...textProblems, ...yamlProblems] };
  const parsed = outletSchema.safeParse(yaml.value);
  const problems = [...textProblems, ...schemaProblems({ file, yaml, issues: parsed.error?.issues ?? [] })];
  return { id, outlet: parsed.success && problems.length === 0 ? { id, ...parsed.data } : null, problems };
}
