import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { AliasTable } from '../../src/search/aliases.ts';
import { parseQuery } from '../../src/search/parse-query.ts';
import { rankTexts } from '../../src/search/rank-texts.ts';
import { emptyTextIndex, withTexts } from '../../src/search/text-index.ts';

// Ranks any collection of texts with the product's own engine:
// npm run --silent bench:rank -- --docs DOCS.jsonl --queries QUERIES.jsonl --top K

const Id = z.union([z.string(), z.number()]).transform(String);
const Text = z.object({ id: Id, title: z.string().optional(), text: z.string() });
const Options = z.object({ docs: z.string(), queries: z.string(), top: z.coerce.number().int().min(1) });

const { values } = parseArgs({
  options: { docs: { type: 'string' }, queries: { type: 'string' }, top: { type: 'string', default: '10' } },
});
const options = Options.parse(values);
const aliases = new AliasTable([]);
const documents = readRows(options.docs);
const index = withTexts(emptyTextIndex(), documents.map(wholeText));

for (const { id, text } of readRows(options.queries)) {
  const started = performance.now();
  const { ranked } = rankTexts({ index, query: parseQuery(text), text, aliases, keep: null, top: Math.max(100, options.top) });
  const elapsedMs = performance.now() - started;
  const ranking = ranked.slice(0, options.top).map(({ item }) => documents[item]?.id);
  console.log(JSON.stringify({ id, ranking, elapsedMs }));
}

function readRows(path: string): readonly z.infer<typeof Text>[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => Text.parse(JSON.parse(line)));
}

function wholeText({ title, text }: z.infer<typeof Text>): string {
  return title === undefined || text.startsWith(title) ? text : `${title}\n${text}`;
}
