import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeCorpusProblem } from '../../src/render/corpus-problem.ts';
import { loadAliases } from '../../src/search/load-aliases.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aliases-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('loadAliases', () => {
  it('has none for a corpus without the file', async () => {
    expect(await loadAliases(folder)).toEqual({ aliases: [], problems: [] });
  });

  it('reads those of the shipped corpus without a mistake', async () => {
    const { aliases, problems } = await loadAliases(fileURLToPath(new URL('../../corpus', import.meta.url)));
    expect(problems).toEqual([]);
    expect(aliases.length).toBeGreaterThan(5);
  });

  it.each([
    ['- names: [Daesh', 1, 'yaml-syntax'],
    ['- names: [Daesh, ISIS]', 1, 'alias-shape'],
    ['- names: [Daesh]\n  reason: one', 1, 'alias-shape'],
    ['- names: [Daesh, "…"]\n  reason: one', 1, 'alias-without-word'],
    ['- names: [Daesh, ISIS]\n  reason: one\n- names: [isis, ISIL]\n  reason: two', 1, 'alias-twice'],
  ])('takes none and names the place in %j', async (text, line, code) => {
    await writeFile(join(folder, 'aliases.yaml'), text);
    const { aliases, problems } = await loadAliases(folder);
    expect(aliases).toEqual([]);
    expect(problems[0]).toMatchObject({ file: 'aliases.yaml', line, code });
    for (const problem of problems) expect(describeCorpusProblem(problem)).toMatch(/^aliases\.yaml:\d+: \S.+\.$/);
  });

  it('tells of a file that cannot be read', async () => {
    await mkdir(join(folder, 'aliases.yaml'));
    expect((await loadAliases(folder)).problems).toMatchObject([{ code: 'file-unreadable', facts: { reason: 'EISDIR' } }]);
  });
});
