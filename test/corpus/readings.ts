import { readdirSync, readFileSync } from 'node:fs';
import { bodyOf } from '../../src/corpus/body-of.ts';
import { passagesOf } from '../../src/corpus/passages-of.ts';
import { readBlocks } from '../../src/corpus/read-blocks.ts';
import { splitSentences } from '../../src/corpus/split-sentences.ts';
import { seal, sealOf } from '../../src/excerpt/seal.ts';
import type { SealedDocument } from '../../src/model/document.ts';
import type { Span } from '../../src/model/span.ts';

const GOLDEN = new URL('../golden/', import.meta.url);

/** The shipped documents and whether each is an extract. */
export const SHIPPED: readonly (readonly [document: string, extract: boolean])[] = [
  ['press-tv/enduring-bond', false],
  ['press-tv/from-zionism-to-daesh', false],
  ['press-tv/palestinian-resistance', false],
  ['tasnim/resistance-emboldened', false],
  ['wikipedia-en/qasem-soleimani', true],
];

export function shippedBody(document: string): string {
  return bodyOf(readFileSync(new URL(`../../corpus/documents/${document}.md`, import.meta.url), 'utf8')).body;
}

/** The hand-checked reading of a shipped document, as {@link renderReading} writes it. */
export function goldenReading(document: string): string {
  return readFileSync(new URL(`documents/${document.replace('/', '--')}.txt`, GOLDEN), 'utf8');
}

/** Invented articles whose every line says its kind: `prose      | The text.` */
export function goldenArticles(): readonly { readonly name: string; readonly body: string; readonly kinds: readonly string[] }[] {
  const folder = new URL('articles/', GOLDEN);
  return readdirSync(folder)
    .toSorted()
    .map((name) => {
      const rows = readFileSync(new URL(name, folder), 'utf8').trimEnd().split('\n');
      const lines = rows.map((row) => row.slice(13));
      const kinds = rows.flatMap((row, index) =>
        lines[index] === '' ? [] : [`${index + 1} ${row.slice(0, 10).trim()}: ${lines[index]}`],
      );
      return { name, body: lines.join('\n'), kinds };
    });
}

/** The same for what `readBlocks` says about a body. */
export function readKinds(body: string): readonly string[] {
  const lines = body.split('\n');
  return readBlocks(body).flatMap(({ kind, firstLine, lastLine }) =>
    lines.slice(firstLine - 1, lastLine).map((line, step) => `${firstLine + step} ${kind}: ${line}`),
  );
}

export function sealedFrom(body: string, extract = false): SealedDocument {
  return seal({
    body,
    blocks: readBlocks(body),
    meta: {
      id: 'test-outlet/test-document',
      outlet: 'test-outlet',
      outletNote: null,
      title: null,
      titleNote: null,
      authors: [],
      published: { date: null, precision: null, basis: 'unknown', note: null },
      url: null,
      kind: 'news',
      language: 'en',
      extract,
      rights: { licence: null, url: null, confirmed: false, maxExcerptChars: 350 },
      sha256: sealOf(body),
      dateCorrections: [],
      notes: [],
    },
  });
}

/**
 * A document's reading for human eyes. A line of the body that is no prose stands on one row with its number and kind. Each
 * sentence of prose has its row, with its span; `passage` before the first of a passage, with how far it is quoted and
 * whether it breaks off. Long text is shown by its ends, since bounds are what is checked.
 */
export function renderReading(body: string, extract: boolean): string {
  const document = sealedFrom(body, extract);
  const passages = new Map(passagesOf(document).map((passage) => [passage.sentences[0]?.start, passage]));
  const rows: string[] = [];
  for (const { kind, span, firstLine, lastLine } of document.blocks) {
    if (kind !== 'prose') {
      for (const [step, line] of body.slice(span.start, span.end).split('\n').entries()) {
        if (line.trim() !== '') rows.push(`${String(firstLine + step).padStart(3)} ${kind.padEnd(10)} | ${shorten(line)}`);
      }
      continue;
    }
    rows.push(`${String(firstLine).padStart(3)} prose${firstLine === lastLine ? '' : ` to line ${lastLine}`}`);
    for (const sentence of splitSentences(body, span)) {
      const passage = passages.get(sentence.start);
      if (passage !== undefined)
        rows.push(`    passage, quotation: ${passage.quotation}${passage.breaksOff ? ', breaks off' : ''}`);
      rows.push(`      ${`${sentence.start}-${sentence.end}`.padEnd(11)} | ${shorten(body.slice(sentence.start, sentence.end))}`);
    }
  }
  return `${rows.join('\n')}\n`;
}

export function textsOf(text: string, spans: readonly Span[]): readonly string[] {
  return spans.map(({ start, end }) => text.slice(start, end));
}

function shorten(text: string): string {
  const characters = Array.from(text);
  return characters.length <= 110 ? text : `${characters.slice(0, 60).join('')} … ${characters.slice(-40).join('')}`;
}
