import { findPassage } from '../excerpt/find-passage.ts';
import { hasSurroundings } from '../excerpt/surroundings.ts';
import type { Excerpt } from '../model/excerpt.ts';
import { NO_FILTER } from '../model/filter.ts';
import type { OutletId } from '../model/outlet.ts';
import type { PassageId } from '../model/passage.ts';
import type { ButtonState, QuoteOffers } from '../model/reply-parts.ts';
import type { Filter } from '../model/search.ts';
import type { Shelf } from '../model/shelf.ts';
import type { Span } from '../model/span.ts';
import { findPassages } from './find-passages.ts';
import { fitsButton, type StatedRequest, stateOf } from './request-state.ts';

/** The longest text that is looked for in place of a query, in UTF-16 units: what a member may type. */
const WORDS_MAX_CHARS = 2000;

/**
 * What is offered under each excerpt, in their order.
 *
 * @param request what was asked; null when nothing was, as for a passage brought back by its id.
 */
export async function offersUnder(
  excerpts: readonly Excerpt[],
  request: StatedRequest | null,
  shelf: Shelf,
): Promise<readonly QuoteOffers[]> {
  const others = new Map<OutletId, Promise<boolean>>();
  return await Promise.all(
    excerpts.map(async (excerpt) => ({
      context: contextState(excerpt, shelf),
      cite: [excerpt.passageId],
      otherOutlets: await otherOutletsState(excerpt, { request, others }, shelf),
      report: reportState(excerpt, shelf),
    })),
  );
}

/** What is offered under an excerpt where other outlets stand beside it already, or where none was asked for. */
export function offersBeside(excerpt: Excerpt, shelf: Shelf): QuoteOffers {
  return {
    context: contextState(excerpt, shelf),
    cite: [excerpt.passageId],
    otherOutlets: null,
    report: reportState(excerpt, shelf),
  };
}

export const NO_OFFERS: QuoteOffers = { context: null, cite: null, otherOutlets: null, report: null };

function reportState({ passageId }: Excerpt, { takesReports }: Shelf): ButtonState {
  return takesReports ? [passageId] : null;
}

/** The words of a passage as something to look for; empty when no words of the corpus have its id. */
export function wordsOf(id: PassageId, { corpus }: Shelf): string {
  const passage = findPassage(id, corpus);
  const body = passage && corpus.documents.get(passage.document)?.body;
  return passage === null || !body ? '' : body.slice(passage.span.start, passage.span.end).slice(0, WORDS_MAX_CHARS);
}

/** The filter for all outlets but one; null when the corpus has no other. */
function filterBesides(outlet: OutletId, { from, to }: Pick<Filter, 'from' | 'to'>, { corpus }: Shelf): Filter | null {
  const outlets = [...corpus.outlets.keys()].filter((id) => id !== outlet);
  return outlets.length === 0 ? null : { ...NO_FILTER, outlets, from, to };
}

/** The passage, and when only a part of it is shown, where that stands in it. */
function contextState({ passageId, document: id, span, omitted }: Excerpt, { corpus }: Shelf): ButtonState {
  const document = corpus.documents.get(id);
  const passage = findPassage(passageId, corpus);
  if (document === undefined || passage === null || !hasSurroundings(document, span, corpus)) return null;
  return omitted.before || omitted.after ? [passageId, ...packPart(span, passage.span)] : [passageId];
}

function packPart({ start, end }: Span, passage: Span): readonly string[] {
  return [(start - passage.start).toString(36), (end - passage.start).toString(36)];
}

/** Asks for the same of the others, or, where a button has no room for the query, for the passage's own words. */
async function otherOutletsState(
  { passageId, outlet }: Excerpt,
  { request, others }: { readonly request: StatedRequest | null; readonly others: Map<OutletId, Promise<boolean>> },
  shelf: Shelf,
): Promise<ButtonState> {
  const from = request?.narrowing.from ?? null;
  const to = request?.narrowing.to ?? null;
  const filter = filterBesides(outlet.id, { from, to }, shelf);
  if (filter === null) return null;
  const repeated = request === null ? null : [passageId, ...stateOf({ ...request, narrowing: { outlet: null, from, to } })];
  if (request !== null && repeated !== null && fitsButton(repeated)) {
    // The same for each excerpt of one outlet.
    const known = others.get(outlet.id) ?? hasClear(request.query, filter, shelf);
    others.set(outlet.id, known);
    return (await known) ? repeated : null;
  }
  const anyDate = { ...filter, from: null, to: null };
  return (await hasClear(wordsOf(passageId, shelf), anyDate, shelf)) ? [passageId] : null;
}

async function hasClear(text: string, filter: Filter, shelf: Shelf): Promise<boolean> {
  return (await findPassages({ text, filter, limit: 1 }, shelf)).clear.length > 0;
}
