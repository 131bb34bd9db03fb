import { readBlocks } from '../corpus/read-blocks.ts';
import type { Block } from '../model/document.ts';
import { blockTable, type LineOfBody } from '../render/corpus-report.ts';
import type { CorpusCommand } from './corpus-command.ts';
import { readArguments } from './read-arguments.ts';
import { readInput } from './read-input.ts';

/** Shows as what each line of a body is read; lines that are blank are left out. */
export const blocks: CorpusCommand = {
  name: 'blocks',
  async run(args, context) {
    const { has, operands } = readArguments(args, { switches: ['--json'], operands: ['FILE'] });
    const [file = ''] = operands;
    const input = await readInput(file, context);
    if (input === null) return 1;
    const lines = linesOf(input.body, readBlocks(input.body, input.corrections));
    const rows = has('--json') ? lines.map(({ line, kind }) => JSON.stringify({ line, kind })) : blockTable(lines);
    for (const row of rows) context.print(row);
    return 0;
  },
};

function linesOf(body: string, read: readonly Block[]): LineOfBody[] {
  const texts = body.split('\n');
  return read.flatMap(({ kind, firstLine, lastLine }) =>
    texts
      .slice(firstLine - 1, lastLine)
      .map((text, index) => ({ line: firstLine + index, kind, text }))
      .filter(({ text }) => text.trim() !== ''),
  );
}
