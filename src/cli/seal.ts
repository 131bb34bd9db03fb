import { readFile, writeFile } from 'node:fs/promises';
import { readText } from '../corpus/read-text.ts';
import { reasonOf } from '../corpus/reason-of.ts';
import { renewSeal } from '../corpus/renew-seal.ts';
import type { CorpusProblem } from '../model/problem.ts';
import { describeCorpusProblem } from '../render/corpus-problem.ts';
import { describeSealing } from '../render/corpus-report.ts';
import type { CorpusCommand } from './corpus-command.ts';
import { findFile } from './find-file.ts';
import { readArguments } from './read-arguments.ts';

/** Prints the seal of a document's body, or writes it into the front matter. A text that could not be loaded is not sealed. */
export const seal: CorpusCommand = {
  name: 'seal',
  async run(args, { corpusFolder, print, complain }) {
    const { has, operands } = readArguments(args, { switches: ['--write'], operands: ['FILE'] });
    const [file = ''] = operands;
    const fail = (problems: readonly CorpusProblem[]) => {
      for (const problem of problems) complain(describeCorpusProblem(problem));
      return 1;
    };
    const path = await findFile(file, corpusFolder);
    const bytes = await readFile(path).catch((error: unknown) => reasonOf(error));
    if (typeof bytes === 'string') return fail([{ file, line: 1, code: 'file-unreadable', facts: { reason: bytes } }]);
    const { text, problems } = readText({ file, bytes });
    if (text === null || problems.length > 0) return fail(problems);
    const sealing = renewSeal(text);
    if (typeof sealing === 'string') return fail([{ file, line: 1, code: `front-matter-${sealing}`, facts: {} }]);
    if (!has('--write')) {
      print(sealing.seal);
      return 0;
    }
    if (sealing.text === null) return fail([{ file, line: 1, code: 'seal-not-written', facts: { seal: sealing.seal } }]);
    if (sealing.text !== text) await writeFile(path, sealing.text);
    print(describeSealing({ file, seal: sealing.seal, changed: sealing.text !== text }));
    return 0;
  },
};
