import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';

import { parseDocument } from '../corpus/parse-document.ts';
import { readBlocks } from '../corpus/read-blocks.ts';
import { reasonOf } from '../corpus/reason-of.ts';
import type { DateMention } from '../model/date.ts';
import { BLOCK_KINDS, DOCUMENT_KINDS, type DocumentKind } from '../model/document.ts';
import type { CorpusProblem } from '../model/problem.ts';
import { describeCorpusProblem } from '../render/corpus-problem.ts';
import { dateTable } from '../render/date-table.ts';
import { boundsOf } from '../timeline/bounds.ts';
import { datesInBlocks, datesOf } from '../timeline/dates-of.ts';
import type { CorpusCommand, CorpusCommandContext } from './corpus-command.ts';
import { findFile } from './find-file.ts';
import { type Arguments, readArguments, UsageError } from './read-arguments.ts';
import { readInput } from './read-input.ts';

/**
 * Shows the dates found in a document's prose, its curator's corrections applied. Of standard input, which says nothing about
 * itself, `--published` and `--kind` tell the publication date and the kind of text.
 */
export const dates: CorpusCommand = {
  name: 'dates',
  async run(args, context) {
    const given = readArguments(args, { switches: ['--json'], values: ['--published', '--kind'], operands: ['FILE'] });
    const [file = ''] = given.operands;
    const found = file === '-' ? await datesOfInput(given, context) : await datesOfFile(file, context);
    if (found === null) return 1;
    const rows = given.has('--json') ? found.dates.map((date) => JSON.stringify(date)) : dateTable(found.dates, found.body);
    for (const row of rows) context.print(row);
    return 0;
  },
};

type Found = { readonly body: string; readonly dates: readonly DateMention[] };

/** A text on standard input may start anywhere: what looks like its title, byline or heading may be a report's first words. */
const READ_IN_INPUT = BLOCK_KINDS.filter((kind) => ['title', 'byline', 'heading', 'prose'].includes(kind));

async function datesOfInput(given: Arguments, context: CorpusCommandContext): Promise<Found | null> {
  const facts = { published: publishedFrom(given), kind: kindFrom(given) };
  const input = await readInput('-', context);
  if (input === null) return null;
  const { body } = input;
  return { body, dates: datesInBlocks({ body, blocks: readBlocks(body), read: READ_IN_INPUT }, facts) };
}

/** Null when the file cannot be loaded; the curator has been told everything that is wrong with it. */
async function datesOfFile(
  file: string,
  { corpusFolder, maxBodyBytes, today, complain }: CorpusCommandContext,
): Promise<Found | null> {
  const tell = (problems: readonly CorpusProblem[]) => {
    for (const problem of problems) complain(describeCorpusProblem(problem));
    return null;
  };
  const path = await findFile(file, corpusFolder);
  const bytes = await readFile(path).catch((error: unknown) => reasonOf(error));
  if (typeof bytes === 'string') return tell([{ file, line: 1, code: 'file-unreadable', facts: { reason: bytes } }]);
  const id = `${basename(dirname(path))}/${basename(path, '.md')}`;
  const { document, problems } = parseDocument({ id, file, bytes, maxBodyBytes, today });
  return document === null ? tell(problems) : { body: document.body, dates: datesOf(document) };
}

function publishedFrom(given: Arguments): string | null {
  const published = given.valueOf('--published');
  if (published !== null && (!/^\d{4}(-\d\d){0,2}$/.test(published) || boundsOf(published) === null)) {
    throw new UsageError({ reason: 'option-wrong', value: '--published' });
  }
  return published;
}

function kindFrom(given: Arguments): DocumentKind {
  const kind = given.valueOf('--kind') ?? 'news';
  const known = DOCUMENT_KINDS.find((candidate) => candidate === kind);
  if (known === undefined) throw new UsageError({ reason: 'option-wrong', value: '--kind' });
  return known;
}
