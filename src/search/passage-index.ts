import type { Corpus } from '../model/corpus.ts';
import type { DocumentId, SealedDocument } from '../model/document.ts';
import { NO_FILTER, passesFilter } from '../model/filter.ts';
import type { OutletId } from '../model/outlet.ts';
import type { Passage } from '../model/passage.ts';
import type { Filter } from '../model/search.ts';
import type { TextGroup } from './meaning/create-meaning.ts';
import { emptyTextIndex, type TextIndex, withTexts } from './text-index.ts';

/** The passages of one document as they were indexed; its items follow those of the run before. */
type Run = TextGroup & {
  readonly document: SealedDocument;
  readonly passages: readonly Passage[];
  /** False once the document was taken out or replaced: its items are still numbered and never found. */
  readonly live: boolean;
};

/** The passages of a corpus, indexed. A value: a change makes another, and a search that has begun goes on with the one it has. */
export type PassageIndex = {
  readonly index: TextIndex;
  readonly runs: readonly Run[];
  /** By item number. */
  readonly passages: readonly Passage[];
  /** Of each document. */
  readonly outlets: ReadonlyMap<DocumentId, OutletId>;
};

/** As many parts as a query should have to look through; more are made one again. */
const MAX_SEGMENTS = 12;
/** The same when this share of the items is dead. */
const MAX_DEAD = 0.3;

/**
 * Indexes a corpus, taking over from the index before what has not changed: a document counts as unchanged when its seal and its
 * passages are the same. Only documents that are new or other are read.
 */
export function indexPassages(corpus: Corpus, before: PassageIndex = nothing()): PassageIndex {
  const wanted = runsOf(corpus);
  const wantedById = new Map(wanted.map((run) => [run.document.id, run]));
  const kept = before.runs.map((run) => carryOver(run, wantedById.get(run.document.id)));
  const known = new Set(kept.filter(({ live }) => live).map(({ document }) => document.id));
  const added = wanted.filter(({ document }) => !known.has(document.id));

  const dead = kept.reduce((sum, { live, passages }) => sum + (live ? 0 : passages.length), 0);
  const crowded = before.index.segments.length >= MAX_SEGMENTS && added.length > 0;
  if (crowded || dead > MAX_DEAD * before.passages.length) return build(emptyTextIndex(), [], wanted);
  return build(before.index, kept, added);
}

/** The passages of a corpus with an index of just these that was kept; null when it holds another number of items. */
export function restorePassages(corpus: Corpus, index: TextIndex): PassageIndex | null {
  const restored = withRuns(index, runsOf(corpus));
  return restored.passages.length === index.size ? restored : null;
}

/** 1 for each item that a filter lets be found and a part of the corpus has, where one is given; null when that is all. */
export function keptItems(indexed: PassageIndex, filter: Filter, part: Corpus | null = null): Uint8Array | null {
  const keep = itemsThatPass(indexed, filter);
  if (part === null) return keep;
  const held = itemsOf(part, indexed);
  return keep?.map((one, item) => one & (held[item] ?? 0)) ?? held;
}

/** A part is asked many times over: its items are looked up once. */
const heldItems = new WeakMap<Corpus['passages'], { readonly of: PassageIndex; readonly held: Uint8Array }>();

function itemsOf(part: Corpus, indexed: PassageIndex): Uint8Array {
  const known = heldItems.get(part.passages);
  if (known?.of === indexed) return known.held;
  const live = itemsThatPass(indexed, NO_FILTER);
  const held = Uint8Array.from(indexed.passages, ({ id }, item) => (live?.[item] !== 0 && part.passages.has(id) ? 1 : 0));
  heldItems.set(part.passages, { of: indexed, held });
  return held;
}

function itemsThatPass({ runs, passages }: PassageIndex, filter: Filter): Uint8Array | null {
  const open = Object.values(filter).every((value) => value === null);
  if (open && runs.every(({ live }) => live)) return null;
  const keep = new Uint8Array(passages.length);
  let first = 0;
  for (const run of runs) {
    const last = first + run.passages.length;
    if (run.live && (open || passesFilter(run.document, filter))) keep.fill(1, first, last);
    first = last;
  }
  return keep;
}

/** Made anew each time: its vocabulary will grow. */
function nothing(): PassageIndex {
  return { index: emptyTextIndex(), runs: [], passages: [], outlets: new Map() };
}

function build(index: TextIndex, kept: readonly Run[], added: readonly Run[]): PassageIndex {
  const texts = added.flatMap((run) => run.texts);
  return withRuns(withTexts(index, texts), [...kept, ...added]);
}

function withRuns(index: TextIndex, runs: readonly Run[]): PassageIndex {
  return {
    index,
    runs,
    passages: runs.flatMap(({ passages }) => passages),
    outlets: new Map(runs.filter(({ live }) => live).map(({ document }) => [document.id, document.outlet])),
  };
}

function runsOf({ documents, passages }: Corpus): readonly Run[] {
  const byDocument = new Map<DocumentId, Passage[]>();
  for (const passage of passages.values()) {
    const sharing = byDocument.get(passage.document);
    if (sharing === undefined) byDocument.set(passage.document, [passage]);
    else sharing.push(passage);
  }
  return [...byDocument].flatMap(([id, own]) => {
    const document = documents.get(id);
    if (document === undefined) return [];
    const texts = own.map(({ span }) => document.body.slice(span.start, span.end));
    return [{ key: document.sha256, document, passages: own, texts, live: true }];
  });
}

/** The words are indexed already; the document and its passages are the new ones, whose metadata may differ. */
function carryOver(run: Run, wanted: Run | undefined): Run {
  if (!run.live || wanted === undefined || !hasSameWords(run, wanted)) return { ...run, live: false };
  return wanted;
}

function hasSameWords(run: Run, other: Run): boolean {
  return (
    run.key === other.key &&
    run.passages.length === other.passages.length &&
    run.passages.every(({ id }, i) => other.passages[i]?.id === id)
  );
}
