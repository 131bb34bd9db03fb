import type { Outlet, OutletId } from '../model/outlet.ts';
import type { CorpusProblem } from '../model/problem.ts';
import { futureDates } from './future-dates.ts';
import { outletSchema } from './outlet-schema.ts';
import { readText } from './read-text.ts';
import { readYaml } from './read-yaml.ts';
import { schemaProblems } from './schema-problems.ts';

/** An outlet's file as read: the outlet is null when anything is wrong with it. */
export type OutletReading = {
  readonly id: OutletId;
  readonly file: string;
  /** The line of the file on which its name stands. */
  readonly nameLine: number;
  readonly outlet: Outlet | null;
  readonly problems: readonly CorpusProblem[];
};

export type OutletSource = {
  /** The file's name without ending. */
  readonly id: OutletId;
  /** Path below the corpus folder. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** No date of the note may lie after this day. */
  readonly today: string;
};

/** Checks all that one file can be checked for alone, and tells everything at once. */
export function parseOutlet({ id, file, bytes, today }: OutletSource): OutletReading {
  const { text, problems: textProblems } = readText({ file, bytes });
  const failed = (problems: readonly CorpusProblem[]) => ({ id, file, nameLine: 1, outlet: null, problems });
  if (text === null) return failed(textProblems);
  const { yaml, problems: yamlProblems } = readYaml({ file, text, firstLine: 1 });
  if (yaml === null) return failed([...textProblems, ...yamlProblems]);
  const parsed = outletSchema.safeParse(yaml.value);
  const problems = [
    ...textProblems,
    ...schemaProblems({ file, yaml, issues: parsed.error?.issues ?? [] }),
    ...futureDates({ file, yaml, today }),
  ];
  const outlet = parsed.success && problems.length === 0 ? { id, ...parsed.data } : null;
  return { id, file, nameLine: yaml.lineOf(['name']), outlet, problems };
}
