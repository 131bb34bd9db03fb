import { bareName } from '../model/bare-name.ts';
import type { Corpus } from '../model/corpus.ts';
import type { DocumentId, SealedDocument } from '../model/document.ts';
import type { Outlet, OutletId } from '../model/outlet.ts';
import type { Passage, PassageId } from '../model/passage.ts';
import type { CorpusProblem } from '../model/problem.ts';
import type { DocumentReading } from './parse-document.ts';
import type { OutletReading } from './parse-outlet.ts';

export type CorpusParts = {
  /** Both in order of their ids: of two that exclude each other the first stays. */
  readonly outlets: readonly OutletReading[];
  readonly documents: readonly DocumentReading[];
  passagesOf(document: SealedDocument): readonly Passage[];
};

export type JoinedCorpus = { readonly corpus: Corpus; readonly problems: readonly CorpusProblem[] };

/** Checks what can only be seen when all files are known, and keeps the documents that nothing speaks against. */
export function joinCorpus({ outlets: outletReadings, documents: readings, passagesOf }: CorpusParts): JoinedCorpus {
  const problems: CorpusProblem[] = [];
  const known = new Set(outletReadings.map(({ id }) => id));
  const outlets = new Map<OutletId, Outlet>();
  const names = new Map<string, string>();
  for (const reading of outletReadings) {
    const { id, file, outlet } = reading;
    if (outlet === null) continue;
    const found = nameProblems(reading, outlet, names);
    problems.push(...found);
    if (found.length > 0) continue;
    outlets.set(id, outlet);
    for (const name of [outlet.name, id]) names.set(bareName(name), file);
  }

  const documents = new Map<DocumentId, SealedDocument>();
  const passages = new Map<PassageId, Passage>();
  const bodies = new Map<string, string>();
  for (const reading of readings) {
    const found = [...outletProblems({ reading, known, outlets }), ...bodyProblems(reading, bodies)];
    problems.push(...found);
    if (reading.document === null || found.length > 0) continue;
    const { document, file } = reading;
    const own = passagesOf(document);
    const collisions = collisionProblems({ reading, own, document, passages });
    problems.push(...collisions);
    if (own.length === 0) problems.push({ file, line: reading.sealLine, code: 'prose-missing', facts: {} });
    if (own.length === 0 || collisions.length > 0) continue;
    documents.set(document.id, document);
    bodies.set(document.sha256, file);
    // The same words twice in one document are one passage: the first.
    for (const passage of own) if (!passages.has(passage.id)) passages.set(passage.id, passage);
  }
  return { corpus: { outlets, documents, passages }, problems };
}

/** @param names the bare names and ids of the outlets kept so far, each with its file. */
function nameProblems(
  { id, file, nameLine }: OutletReading,
  { name }: Outlet,
  names: ReadonlyMap<string, string>,
): CorpusProblem[] {
  const taken = (own: string, line: number): CorpusProblem[] => {
    const bare = bareName(own);
    const other = bare === '' ? undefined : names.get(bare);
    return other === undefined ? [] : [{ file, line, code: 'outlet-name-taken', facts: { name: own, other } }];
  };
  const ofName = taken(name, nameLine);
  return ofName.length > 0 ? ofName : taken(id, 1);
}

type OfOutlet = {
  readonly reading: DocumentReading;
  /** Outlets that have a file. */
  readonly known: ReadonlySet<OutletId>;
  readonly outlets: ReadonlyMap<OutletId, Outlet>;
};

function outletProblems({ reading: { id, file, outletLine }, known, outlets }: OfOutlet): CorpusProblem[] {
  const [outlet = ''] = id.split('/');
  if (outlets.has(outlet)) return [];
  return [{ file, line: outletLine, code: known.has(outlet) ? 'outlet-rejected' : 'outlet-missing', facts: { outlet } }];
}

function bodyProblems({ document, file, sealLine }: DocumentReading, bodies: ReadonlyMap<string, string>): CorpusProblem[] {
  const other = document === null ? undefined : bodies.get(document.sha256);
  return other === undefined ? [] : [{ file, line: sealLine, code: 'duplicate-body', facts: { other } }];
}

type Collision = {
  readonly reading: DocumentReading;
  readonly document: SealedDocument;
  readonly own: readonly Passage[];
  readonly passages: ReadonlyMap<PassageId, Passage>;
};

/** An id stands for one passage only, so that an id quoted last year cannot come to mean other words or another source. */
function collisionProblems({ reading, document, own, passages }: Collision): CorpusProblem[] {
  const words = new Map<PassageId, string>();
  const collision = own.find(({ id, span }) => {
    const text = document.body.slice(span.start, span.end);
    const before = words.get(id) ?? text;
    words.set(id, before);
    return passages.has(id) || before !== text;
  });
  if (collision === undefined) return [];
  const { id } = collision;
  const other = passages.get(id)?.document ?? document.id;
  return [{ file: reading.file, line: reading.sealLine, code: 'passage-collision', facts: { id, other } }];
}
