import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { AliasTable } from '../../src/search/aliases.ts';
import { FEATURES, type Feature, featuresOf } from '../../src/search/confidence.ts';
import { fuseRankings } from '../../src/search/fuse-rankings.ts';
import { createMeaning } from '../../src/search/meaning/create-meaning.ts';
import { createFolderCache } from '../../src/search/meaning/vector-cache.ts';
import { createWorkerEmbedder } from '../../src/search/meaning/worker-embedder.ts';
import { parseAliases } from '../../src/search/parse-aliases.ts';
import { parseQuery } from '../../src/search/parse-query.ts';
import { rankTexts } from '../../src/search/rank-texts.ts';
import { emptyTextIndex, withTexts } from '../../src/search/text-index.ts';
import { type DerivedQuestion, deriveQuestions } from './derive-questions.ts';
import { type Example, fitLogistic } from './fit-logistic.ts';
import { Random } from './random.ts';

// Weighs the signs by which a passage counts as an answer, on questions made from a corpus:
// npm run bench:calibrate -- [--corpus FOLDER] [--count N] [--write]

const OF_MEANING: readonly Feature[] = ['similarity', 'both', 'prominence', 'lead'];
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: join(ROOT, 'corpus') },
    count: { type: 'string', default: '1350' },
    write: { type: 'boolean', default: false },
  },
});

const { corpus } = await loadCorpus({ folder: values.corpus, maxBodyBytes: 2 ** 24, today: '9999-12-31' });
const { aliases: groups } = parseAliases(readFileSync(join(values.corpus, 'aliases.yaml'), 'utf8'));
const aliases = new AliasTable(groups);
const texts = [...corpus.passages.values()].map(({ document, span }) => {
  return corpus.documents.get(document)?.body.slice(span.start, span.end) ?? '';
});
const index = withTexts(emptyTextIndex(), texts);
const embedder = createWorkerEmbedder();
const meaning = createMeaning({
  groups: [{ key: 'calibration', texts }],
  embedder,
  cache: createFolderCache(join(ROOT, '.cache', 'vectors')),
  log: { info: console.error, warn: console.error, error: console.error },
  patienceMs: 60_000,
});
await meaning.gathered;

const examples: { readonly withMeaning: Example; readonly withoutMeaning: Example; readonly kind: DerivedQuestion['kind'] }[] =
  [];
for (const question of deriveQuestions(texts, Number(values.count), new Random(20261120))) {
  examples.push(...(await examplesOf(question)));
}
await embedder.close();

const withMeaning = fitLogistic(
  examples.map((example) => example.withMeaning),
  FEATURES,
);
const withoutMeaning = fitLogistic(
  examples.map((example) => example.withoutMeaning),
  FEATURES.filter((feature) => !OF_MEANING.includes(feature)),
);
const source = `import type { ConfidenceWeights } from './confidence.ts';

/** Made by \`npm run bench:calibrate -- --write\` from the shipped corpus; not to be edited by hand. */
export const CONFIDENCE_WEIGHTS: ConfidenceWeights = {
  withMeaning: ${asSource(withMeaning)},
  withoutMeaning: ${asSource(withoutMeaning)},
};
`;
if (values.write) writeFileSync(join(ROOT, 'src/search/confidence-weights.ts'), source);
else console.log(source);
report();

/** The first hit with meaning and the first without: the first is what an answer stands or falls with. */
async function examplesOf({ kind, text, meaning: about, answer, without }: DerivedQuestion) {
  const keep = Uint8Array.from(texts, (_, item) => (without.includes(item) ? 0 : 1));
  const ranking = rankTexts({ index, query: parseQuery(text), text, aliases, keep, top: 100 });
  const similarities = await meaning.compare(about);
  const [alike] = fuseRankings({ index, ranking, similarities, top: 100 });
  const [plain] = fuseRankings({ index, ranking, similarities: null, top: 100 });
  if (alike === undefined || plain === undefined) return [];
  return [
    {
      kind,
      withMeaning: { values: featuresOf(alike, ranking.words), answers: alike.item === answer },
      withoutMeaning: { values: featuresOf(plain, ranking.words), answers: plain.item === answer },
    },
  ];
}

function asSource(weights: Readonly<Record<string, number>>): string {
  return `{ ${Object.entries(weights)
    .map(([feature, weight]) => `${feature}: ${weight}`)
    .join(', ')} }`;
}

/** How often a first hit passes the floor of one half, by kind of question. */
function report(): void {
  for (const kind of new Set(examples.map((example) => example.kind))) {
    const own = examples.filter((example) => example.kind === kind);
    const share = (side: 'withMeaning' | 'withoutMeaning', weights: typeof withMeaning) =>
      own.filter((example) => FEATURES.reduce((sum, feature) => sum + weights[feature] * example[side].values[feature], 0) >= 0)
        .length / own.length;
    const right = own.filter((example) => example.withMeaning.answers).length / own.length;
    console.error(
      `${kind.padEnd(16)} n ${own.length}  right first ${right.toFixed(2)}  answered with meaning ${share('withMeaning', withMeaning).toFixed(2)}` +
        `  without ${share('withoutMeaning', withoutMeaning).toFixed(2)}`,
    );
  }
}
