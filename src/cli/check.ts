import { loadCorpus } from '../corpus/load-corpus.ts';
import { describeCorpusProblem } from '../render/corpus-problem.ts';
import { describeCounts } from '../render/corpus-report.ts';
import { loadAliases } from '../search/load-aliases.ts';
import type { CorpusCommand } from './corpus-command.ts';
import { readArguments } from './read-arguments.ts';

/** Tells everything that is wrong with the corpus, and what is served of it. */
export const check: CorpusCommand = {
  name: 'check',
  async run(args, { corpusFolder, maxBodyBytes, today, print }) {
    const isStrict = readArguments(args, { switches: ['--strict'], operands: [] }).has('--strict');
    const { corpus, problems: ofFiles } = await loadCorpus({ folder: corpusFolder, maxBodyBytes, today });
    const problems = [...ofFiles, ...(await loadAliases(corpusFolder)).problems];
    for (const problem of problems) print(describeCorpusProblem(problem));
    const { outlets, documents, passages } = corpus;
    print(
      describeCounts({ outlets: outlets.size, documents: documents.size, passages: passages.size, problems: problems.length }),
    );
    return isStrict && problems.length > 0 ? 1 : 0;
  },
};
