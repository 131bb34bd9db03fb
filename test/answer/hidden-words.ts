import { restrictShelf } from '../../src/answer/restrict-shelf.ts';
import { passagesIn } from '../../src/excerpt/passages-in.ts';
import type { Answer, Application } from '../../src/interaction/application.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Passage } from '../../src/model/passage.ts';
import { applicationOver, type Library } from '../fakes/small-library.ts';

/** As many words in a row are nobody's common phrase. */
const RUN = 5;

/** The product in a server whose moderators hid these passages. */
export function hiding(passages: readonly Passage[], { shelf }: Pick<Library, 'shelf'>): Application {
  const hidden = passages.map(({ id }) => ({ kind: 'passage', id }) as const);
  return applicationOver(restrictShelf(shelf, { outlets: { allowed: [], denied: [] }, hidden, excerptMaxChars: null }));
}

export function textOf({ document, span }: Passage, corpus: Corpus): string {
  return corpus.documents.get(document)?.body.slice(span.start, span.end) ?? '';
}

/** The passages of each document with both their neighbours. */
export function neighbours(corpus: Corpus): readonly (readonly [Passage, Passage, Passage])[] {
  return [...corpus.documents.keys()].flatMap((id) => {
    const passages = passagesIn(id, corpus);
    return passages.flatMap((passage, at) => {
      const before = passages[at - 1];
      const after = passages[at + 1];
      return before === undefined || after === undefined ? [] : [[before, passage, after] as const];
    });
  });
}

export type Telltale = {
  /**
   * The runs of {@link RUN} words of a passage that stand nowhere else in the corpus, and that a text holds, however it marks them.
   *
   * @param asked what the member wrote: to read it back shows nobody anything.
   */
  found(passage: Passage, shown: string, asked: string): readonly string[];
  /** How many such runs the passage has: one without any could not be told from others. */
  count(passage: Passage): number;
};

/** Tells the words of one passage in what a bot says, knowing how often each run of words stands in a corpus. */
export function createTelltale(corpus: Corpus): Telltale {
  const everywhere = new Map<string, number>();
  for (const { body, blocks: _, ...meta } of corpus.documents.values()) {
    // What a curator wrote of a document is no part of its prose.
    for (const text of [body, ...stringsIn(meta)]) {
      for (const run of runsOf(text)) everywhere.set(run, (everywhere.get(run) ?? 0) + 1);
    }
  }
  const kept = new WeakMap<Passage, readonly string[]>();
  const own = (passage: Passage): readonly string[] => {
    const known = kept.get(passage) ?? readOwn(passage);
    kept.set(passage, known);
    return known;
  };
  const readOwn = (passage: Passage): readonly string[] => {
    const runs = runsOf(textOf(passage, corpus));
    const within = new Map<string, number>();
    for (const run of runs) within.set(run, (within.get(run) ?? 0) + 1);
    return [...within].flatMap(([run, count]) => (everywhere.get(run) === count ? [run] : []));
  };
  return {
    found(passage, shown, asked) {
      const said = new Set(runsOf(shown));
      const known = new Set(runsOf(asked));
      return own(passage).filter((run) => said.has(run) && !known.has(run));
    },
    count: (passage) => own(passage).length,
  };
}

/** All that an answer shows or carries, for people and for programs, one thing a line; the bytes of its files apart. */
export function shownIn({ reply, payload: { files: _, ...payload } }: Pick<Answer, 'reply' | 'payload'>): string {
  return stringsIn([reply, payload]).flatMap(readings).join('\n¶\n');
}

/** A text as it stands, and, of an address or a button's state, what it stands for. */
function readings(text: string): readonly string[] {
  const packed = text.split(':').map((part) => Buffer.from(part, 'base64url').toString('utf8'));
  return [text, text.replace(/(?:%[\da-f]{2})+/gi, decoded), ...(text.startsWith('v1:') ? packed : [])];
}

function decoded(escaped: string): string {
  return Buffer.from(escaped.replaceAll('%', ''), 'hex').toString('utf8');
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** Words without case, signs, marks of the renderer and characters that nobody sees. */
function runsOf(text: string): readonly string[] {
  const words =
    text
      .replace(/\p{Cf}/gu, '')
      .replace(/[\\*_~`]/g, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}¶]+/gu) ?? [];
  return words.flatMap((_, at) => {
    const run = words.slice(at, at + RUN);
    return run.length < RUN || run.includes('¶') ? [] : [run.join(' ')];
  });
}
