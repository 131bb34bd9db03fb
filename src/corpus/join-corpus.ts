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
  const known = new Map(outletReadings.map((reading) => [reading.id, reading]));
  const outlets = new Map<OutletId, Outlet>();
  for (const { id, outlet } of outletReadings) if (outlet !== null) outlets.set(id, outlet);

  const documents = new Map<DocumentId, SealedDocument>();
  const passages = new Map<PassageId, Passage>();
  const bodies = new Map<string, string>();
  for (const reading of readings) {
    const found = [...outletProblems(reading, known), ...bodyProblems(reading, bodies)];
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

function outletProblems({ id, file, outletLine }: DocumentReading, known: ReadonlyMap<OutletId, OutletReading>): CorpusProblem[] {
  const [outlet = ''] = id.split('/');
  const reading = known.get(outlet);
  if (reading === undefined) return [{ file, line: outletLine, code: 'outlet-missing', facts: { outlet } }];
  return reading.outlet === null ? [{ file, line: outletLine, code: 'outlet-rejected', facts: { outlet } }] : [];
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
