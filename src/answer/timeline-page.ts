import { z } from 'zod';
import type { Corpus } from '../model/corpus.ts';
import type { TimelineReply } from '../model/reply.ts';
import type { TimelineRequest } from './answer-timeline.ts';
import { findOutlet } from './read-narrowing.ts';

/** Entries in one reply: what fits into a message with all that belongs to each. */
export const PAGE_SIZE = 5;

/** Stands for "not given" in a button's state. */
const NONE = '-';

const State = z.tuple([
  z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number),
  z.string(),
  z.string().regex(/^(-|\d{4}(-\d\d){0,2})$/),
  z.string().regex(/^(-|\d{4}(-\d\d){0,2})$/),
  z.base64url().min(1),
]);

/** The state of the buttons to the earlier and the later entries: the whole request, so that they work after a restart. */
export function pagesAround(request: TimelineRequest, total: number): TimelineReply['pages'] {
  const { offset } = request;
  return {
    earlier: offset > 0 ? stateOf(request, Math.max(0, offset - PAGE_SIZE)) : null,
    later: offset + PAGE_SIZE < total ? stateOf(request, offset + PAGE_SIZE) : null,
  };
}

/** Reads a button's state; null for what {@link pagesAround} did not make, since ids can be forged, and for an outlet that is gone. */
export function readPage(args: readonly string[], corpus: Corpus): TimelineRequest | null {
  const state = State.safeParse(args);
  if (!state.success) return null;
  const [offset, outletId, from, to, query] = state.data;
  const outlet = outletId === NONE ? null : findOutlet(outletId, corpus);
  if (outletId !== NONE && outlet === null) return null;
  const narrowing = { outlet, from: from === NONE ? null : from, to: to === NONE ? null : to };
  return { query: Buffer.from(query, 'base64url').toString('utf8'), narrowing, offset, visibility: 'private' };
}

function stateOf({ query, narrowing: { outlet, from, to } }: TimelineRequest, offset: number): readonly string[] {
  return [String(offset), outlet?.id ?? NONE, from ?? NONE, to ?? NONE, Buffer.from(query).toString('base64url')];
}
