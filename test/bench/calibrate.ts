import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { AliasTable } from '../../src/search/aliases.ts';
import { meaningFeaturesOf, wordFeaturesOf } from '../../src/search/confidence.ts';
import { countNames } from '../../src/search/count-names.ts';
import { fuseRankings } from '../../src/search/fuse-rankings.ts';
import { createMeaning } from '../../src/search/meaning/create-meaning.ts';
import { createFolderCache } from '../../src/search/meaning/vector-cache.ts';
import { createWorkerEmbedder } from '../../src/search/meaning/worker-embedder.ts';
import { parseAliases } from '../../src/search/parse-aliases.ts';
import { parseQuery } from '../../src/search/parse-query.ts';
import { type RankedText, rankTexts } from '../../src/search/rank-texts.ts';
import { emptyTextIndex, withTexts } from '../../src/search/text-index.ts';
import { type DerivedQuestion, deriveQuestions } from './derive-questions.ts';
import { Random } from './random.ts';
import { type Judged, setFloors } from './set-floors.ts';
import { openThesaurus } from './synonyms.ts';

// Weighs the signs by which a passage counts as an answer, on questions made from a corpus:
// npm run bench:calibrate -- [--corpus FOLDER] [--count N] [--write]

/** A passage this alike to the one that was asked for says the same: it is another right answer, and it has to go when that one is cut out. */
const SAME = { answers: 0.8, isCutOut: 0.6 };
/** Names in fewer places are often misread ones. */
const NAMED_FROM = 3;
/** A misspelt word counts for a little less than a whole one. */
const NEARLY_ALL = 0.9;
/** A reply shows three excerpts, and one that answers is enough. */
const SHOWN = 3;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: join(ROOT, 'corpus') },
    count: { type: 'string', default: '3600' },
    write: { type: 'boolean', default: false },
  },
});

const { corpus } = await loadCorpus({ folder: values.corpus, maxBodyBytes: 2 ** 24, today: '9999-12-31' });
const { aliases: groups } = parseAliases(readFileSync(join(values.corpus, 'aliases.yaml'), 'utf8'));
const aliases = new AliasTable(groups);
const texts = [...corpus.passages.values()].map(({ document, span }) => {
  return corpus.documents.get(document)?.body.slice(span.start, span.end) ?? '';
});
const names = countNames(corpus.documents.values()).filter(({ count }) => count >= NAMED_FROM);
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
const likeness = await Promise.all(texts.map((text) => meaning.compare(text)));

const source = { texts, names: names.map(({ name }) => name), thesaurus: openThesaurus(), random: new Random(20261120) };
const judged: Judged[] = [];
for (const question of deriveQuestions(source, Number(values.count))) judged.push(await judge(question));
await embedder.close();

const { words, meaning: ofMeaning, report } = setFloors(judged);
const file = `import type { ConfidenceWeights } from './confidence.ts';

/** Made by \`npm run bench:calibrate -- --write\` from the shipped corpus; not to be edited by hand. */
export const CONFIDENCE_WEIGHTS: ConfidenceWeights = {
  words: ${asSource(words)},
  meaning: ${asSource(ofMeaning)},
};
`;
if (values.write) writeFileSync(join(ROOT, 'src/search/confidence-weights.ts'), file);
else console.log(file);
for (const line of report) console.error(line);

/** What a search would show first, and which of it is right. */
async function judge({ kind, text, answer, cutOut }: DerivedQuestion): Promise<Judged> {
  const keep = Uint8Array.from(texts, (_, item) => (cutOut !== null && saysTheSame(item, cutOut, SAME.isCutOut) ? 0 : 1));
  const knows = (word: string) => meaning.knows(word);
  const ranking = rankTexts({ index, query: parseQuery(text), text, aliases, knows, keep, top: 100 });
  const similarities = ranking.words.length > 0 ? await meaning.compare(text) : null;
  // Whoever types nothing but words is answered by any passage that has them all.
  const namesIt = kind === 'keywords' || kind === 'misspelt';
  const isRight = ({ item, coverage }: RankedText) =>
    answer !== null && (saysTheSame(item, answer, SAME.answers) || (namesIt && coverage >= NEARLY_ALL));
  const byWords = ranking.ranked.slice(0, SHOWN);
  const byBoth = fuseRankings({ index, ranking, similarities, top: 100 }).slice(0, SHOWN);
  return {
    kind,
    words: byWords.map((hit) => ({ values: wordFeaturesOf(hit, ranking.words), answers: isRight(hit) })),
    both: byBoth.map((hit) => ({
      words: wordFeaturesOf(hit, ranking.words),
      meaning: meaningFeaturesOf(hit, ranking.words),
      answers: isRight(hit),
    })),
  };
}

function saysTheSame(item: number, other: number, from: number): boolean {
  return item === other || (likeness[other]?.[item] ?? 0) >= from;
}

function asSource(weights: ReadonlyMap<string, number>): string {
  return `{ ${[...weights].map(([feature, weight]) => `${feature}: ${Number(weight.toFixed(3))}`).join(', ')} }`;
}
