import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { AliasTable } from '../../src/search/aliases.ts';
import { findTexts } from '../../src/search/find-texts.ts';
import { createMeaning } from '../../src/search/meaning/create-meaning.ts';
import { createFolderCache } from '../../src/search/meaning/vector-cache.ts';
import { createWorkerEmbedder } from '../../src/search/meaning/worker-embedder.ts';
import { parseQuery } from '../../src/search/parse-query.ts';
import { emptyTextIndex, withTexts } from '../../src/search/text-index.ts';

// Ranks any collection of texts with the product's own engine:
// npm run --silent bench:rank -- --docs DOCS.jsonl --queries QUERIES.jsonl --top K [--meaning on|off]
// SEARCH_MEANING=off does the same as --meaning off. Vectors are made once a collection, which takes minutes, and kept in .cache.

const Id = z.union([z.string(), z.number()]).transform(String);
const Text = z.object({ id: Id, title: z.string().nullish(), text: z.string() });
const Options = z.object({
  docs: z.string(),
  queries: z.string(),
  top: z.coerce.number().int().min(1),
  meaning: z.enum(['on', 'off']),
});

const { values } = parseArgs({
  options: {
    docs: { type: 'string' },
    queries: { type: 'string' },
    top: { type: 'string', default: '10' },
    meaning: { type: 'string', default: process.env.SEARCH_MEANING ?? 'on' },
  },
});
const options = Options.parse(values);
const documents = readRows(options.docs);
const texts = documents.map(wholeText);
const index = withTexts(emptyTextIndex(), texts);
const meaning = options.meaning === 'on' ? await gatherMeaning() : null;
const aliases = new AliasTable([]);

for (const { id, text } of readRows(options.queries)) {
  const started = performance.now();
  const query = parseQuery(text);
  const { fused } = await findTexts({ index, aliases, meaning, query, text, keep: null, top: Math.max(100, options.top) });
  const elapsedMs = performance.now() - started;
  const ranking = fused.slice(0, options.top).map(({ item }) => documents[item]?.id);
  console.log(JSON.stringify({ id, ranking, elapsedMs }));
}

async function gatherMeaning() {
  const gathering = createMeaning({
    groups: [{ key: createHash('sha256').update(texts.join('\0')).digest('hex'), texts }],
    embedder: createWorkerEmbedder(),
    cache: createFolderCache(join(fileURLToPath(new URL('../..', import.meta.url)), '.cache', 'vectors')),
    log: { info: console.error, warn: console.error, error: console.error },
    patienceMs: 60_000,
  });
  await gathering.gathered;
  return gathering;
}

function readRows(path: string): readonly z.infer<typeof Text>[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => Text.parse(JSON.parse(line)));
}

function wholeText({ title, text }: z.infer<typeof Text>): string {
  return !title || text.startsWith(title) ? text : `${title}\n${text}`;
}
