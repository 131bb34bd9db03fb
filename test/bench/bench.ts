import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CONTENDERS } from './contenders.ts';
import { drawTimes } from './draw-times.ts';
import { makeQueries } from './make-queries.ts';
import { makeTexts } from './make-texts.ts';
import { percentile, type Timing, timed, timeQueries } from './measure.ts';
import { type IndexCost, measureIndex } from './measure-index.ts';
import { type MeaningCost, measureMeaning } from './measure-meaning.ts';
import { Random } from './random.ts';

// Times the search beside others on text that is made here, in one run:
// npm run bench -- [--sizes 1000,10000,100000,1000000] [--write]
// --write keeps the table and the picture in test/bench/results.

const SEED = 20261120;
const MEANING_SIZE = 10_000;
const RESULTS = fileURLToPath(new URL('results', import.meta.url));

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000,1000000' },
    write: { type: 'boolean', default: false },
  },
});

// First, so that what millions of texts leave behind is not collected while the event loop is watched.
const meaningTexts = [...makeTexts(MEANING_SIZE, SEED)];
const meaning = await measureMeaning(meaningTexts, makeQueries(meaningTexts, 300, new Random(SEED)), new Random(SEED));

const timings: Timing[] = [];
const costs: IndexCost[] = [];
for (const size of values.sizes.split(',').map(Number)) {
  const texts = [...makeTexts(size, SEED)];
  for (const { name, most, queries, build } of CONTENDERS) {
    if (size > most) continue;
    const { ms: buildMs, value: search } = await timed(() => build(texts));
    const times = timeQueries(search, makeQueries(texts, queries, new Random(SEED)));
    timings.push({ name, size, buildMs, p50: percentile(times, 0.5), p99: percentile(times, 0.99) });
    console.error(`${name} at ${size}: p50 ${percentile(times, 0.5).toFixed(3)} ms`);
  }
  costs.push(await measureIndex(texts));
}

const table = asMarkdown(meaning);
console.log(table);
if (values.write) {
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, 'results.md'), table);
  writeFileSync(join(RESULTS, 'times.svg'), drawTimes(timings));
}

function asMarkdown(cost: MeaningCost): string {
  const rows = timings.map(({ name, size, buildMs, p50, p99 }) => {
    return `| ${name} | ${size.toLocaleString('en')} | ${(buildMs / 1000).toFixed(2)} s | ${p50.toFixed(3)} ms | ${p99.toFixed(3)} ms |`;
  });
  const indexRows = costs.map(({ size, words, buildSeconds, megabytes, fileMegabytes, loadSeconds }) => {
    const figures = [
      `${buildSeconds.toFixed(2)} s`,
      `${megabytes.toFixed(0)} MB`,
      `${fileMegabytes.toFixed(0)} MB`,
      `${loadSeconds.toFixed(2)} s`,
    ];
    return `| ${size.toLocaleString('en')} | ${words.toLocaleString('en')} | ${figures.join(' | ')} |`;
  });
  return [
    '| engine | passages | built | p50 | p99 |',
    '|---|---:|---:|---:|---:|',
    ...rows,
    '',
    '| passages | words | built | in memory | on disk | loaded |',
    '|---:|---:|---:|---:|---:|---:|',
    ...indexRows,
    '',
    `With meaning at ${cost.size.toLocaleString('en')} passages: p50 ${cost.p50.toFixed(1)} ms, p99 ${cost.p99.toFixed(1)} ms; ` +
      `the event loop was never away for more than ${cost.stallMs.toFixed(1)} ms.`,
    '',
  ].join('\n');
}
