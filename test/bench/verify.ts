import { parseArgs } from 'node:util';
import { z } from 'zod';
import { seal, sealOf } from '../../src/excerpt/seal.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Block, SealedDocument } from '../../src/model/document.ts';
import { buildQuotationIndex } from '../../src/verification/quotation-index.ts';
import { verifyText } from '../../src/verification/verify-text.ts';

// Measures the comparison of quotations with an invented corpus; nothing of it is gated:
// npm run --silent bench:verify -- --passages 100000
// Times are those of the processor, so that other work on the machine does not count.

const Options = z.object({ passages: z.coerce.number().int().min(1) });
const { values } = parseArgs({ options: { passages: { type: 'string', default: '100000' } } });
const { passages } = Options.parse(values);

const PASSAGE_WORDS = 50;
const PASSAGES_A_DOCUMENT = 100;
const TEXT_CHARS = 2000;
const ROUNDS = 20;

const random = createRandom(1);
/** As in English, the commonest word makes some 6 % of a text, and half of the words are seen once. */
const vocabulary = Array.from({ length: 60_000 }, (_, rank) => wordOf(rank));
const corpus = inventedCorpus();
const before = process.memoryUsage();
const started = process.cpuUsage();
const index = buildQuotationIndex(corpus);
const built = cpuMs(started);
const after = process.memoryUsage();
console.log(
  JSON.stringify({
    passages,
    tokens: index.ids.length,
    keys: index.keys.length,
    builtMs: Math.round(built),
    arraysMb: mb(after.arrayBuffers - before.arrayBuffers),
    heapMb: mb(after.heapUsed - before.heapUsed),
  }),
);

const kinds: Readonly<Record<string, () => string>> = {
  exact: () => stretch(),
  typography: () => stretch().replaceAll(' ', '\u00a0'),
  'one word changed': () => changed(stretch(), 40),
  'every tenth word changed': () => changed(stretch(), 10),
  'every third word changed': () => changed(stretch(), 3),
  'in capitals': () => stretch().toUpperCase(),
  'twenty quotations in capitals': () => Array.from({ length: 20 }, () => `“${stretch().slice(0, 90).toUpperCase()}”`).join(', '),
  'commonest words in capitals': () =>
    Array.from({ length: 600 }, () => (vocabulary[random(8)] ?? '').toUpperCase())
      .join(' ')
      .slice(0, TEXT_CHARS),
  spliced: () => `${stretch().slice(0, 900)} ${stretch().slice(0, 900)}`,
  'with ellipses': () => withEllipses(stretch(), 30),
  'with an ellipsis after each word': () => withEllipses(stretch(), 2),
  invented: () =>
    Array.from({ length: 300 }, () => draw())
      .join(' ')
      .slice(0, TEXT_CHARS),
  'commonest words only': () =>
    Array.from({ length: 600 }, () => vocabulary[random(8)] ?? '')
      .join(' ')
      .slice(0, TEXT_CHARS),
  'one word over and over': () => `${vocabulary[0]} `.repeat(1000).slice(0, TEXT_CHARS),
  'words that do not exist': () => 'zqx '.repeat(500),
  'twenty short quotations': () => Array.from({ length: 20 }, () => `“${stretch().slice(0, 90)}”`).join(', '),
  'twenty altered quotations': () => Array.from({ length: 20 }, () => `“${changed(stretch().slice(0, 90), 6)}”`).join(', '),
  'twenty common phrases': () =>
    Array.from({ length: 20 }, () => `“${vocabulary[random(3)]} ${vocabulary[random(3)]}”`).join(', '),
  'nothing but quotation marks': () => '“'.repeat(TEXT_CHARS),
  'nothing but full stops': () => '. '.repeat(TEXT_CHARS / 2),
  'one endless word': () => 'a'.repeat(TEXT_CHARS),
};

for (const [kind, text] of Object.entries(kinds)) {
  const times: number[] = [];
  const verdicts = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const asked = text();
    const from = process.cpuUsage();
    const { pieces } = verifyText({ index, corpus, text: asked, outlet: null });
    times.push(cpuMs(from));
    for (const { finding } of pieces) verdicts.add(finding.verdict);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1);
  console.log(`${kind.padEnd(32)} median ${at(0.5).padStart(7)} ms   most ${at(1).padStart(7)} ms   ${[...verdicts].join(', ')}`);
}

function inventedCorpus(): Corpus {
  const documents = new Map<string, SealedDocument>();
  for (let at = 0; at < passages; at += PASSAGES_A_DOCUMENT) {
    const id = `outlet/document-${at}`;
    const sentences = Array.from(
      { length: PASSAGES_A_DOCUMENT * 2 },
      () => `${Array.from({ length: PASSAGE_WORDS / 2 }, draw).join(' ')}.`,
    );
    const body = sentences.join(' ');
    const blocks: readonly Block[] = [{ kind: 'prose', span: { start: 0, end: body.length }, firstLine: 1, lastLine: 1 }];
    const meta = {
      id,
      outlet: 'outlet',
      outletNote: null,
      title: null,
      titleNote: null,
      authors: [],
      published: { date: null, precision: null, basis: 'unknown' as const, note: null },
      url: null,
      kind: 'news' as const,
      language: 'en',
      extract: false,
      rights: { licence: null, url: null, confirmed: false, maxExcerptChars: 350 },
      sha256: sealOf(body),
      dateCorrections: [],
      notes: [],
    };
    documents.set(id, seal({ meta, body, blocks }));
  }
  return { outlets: new Map(), documents, passages: new Map() };
}

function stretch(): string {
  const documents = [...corpus.documents.values()];
  const body = documents[random(documents.length)]?.body ?? '';
  const start = body.indexOf(' ', random(body.length - 2 * TEXT_CHARS)) + 1;
  return body.slice(start, start + TEXT_CHARS - 1);
}

function changed(text: string, every: number): string {
  return text
    .split(' ')
    .map((word, at) => (at % every === every - 1 ? draw() : word))
    .join(' ');
}

function withEllipses(text: string, every: number): string {
  return text
    .split(' ')
    .map((word, at) => (at % every === every - 1 ? '…' : word))
    .join(' ');
}

/** A word by Zipf's law. */
function draw(): string {
  return (
    vocabulary[Math.min(vocabulary.length - 1, Math.floor(vocabulary.length ** (random(1_000_000) / 1_000_000)) - 1)] ?? 'the'
  );
}

function wordOf(rank: number): string {
  let word = '';
  for (let rest = rank + 20; rest > 0; rest = Math.floor(rest / 20)) word += 'etaoinshrdlucmfwypvb'.charAt(rest % 20);
  return word;
}

function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function cpuMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

function mb(bytes: number): number {
  return Math.round(bytes / 2 ** 20);
}
