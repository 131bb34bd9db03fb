import { z } from 'zod';
import type { Corpus } from '../model/corpus.ts';
import { readPlace } from '../model/page-place.ts';
import type { Visibility } from '../model/reply-parts.ts';
import type { TimelineReply } from '../model/timeline-reply.ts';
import { writeQuery } from '../model/written-query.ts';
import type { TimelineRequest } from './answer-timeline.ts';
import { DateState, NONE, OutletState, QueryState, readOutlet, readPeriod } from './button-state.ts';

/** Entries on a page; how many of them a message has room for is the renderer's to find out. */
export const PAGE_SIZES = { least: 1, usual: 5, most: 10 } as const;

const ORDERS = { oldest: 'o', newest: 'n' } as const;

const State = z.tuple([z.string(), z.string().regex(/^[on]([1-9]|10)$/), OutletState, DateState, DateState, QueryState]);

/** The state of a button to any page, but for the page's place: the whole request, so that it works after a restart. */
export function pagingOf({ query, narrowing: { outlet, from, to }, order, count }: TimelineRequest): TimelineReply['paging'] {
  return [`${ORDERS[order]}${count}`, outlet?.id ?? NONE, from ?? NONE, to ?? NONE, writeQuery(query)];
}

/** Reads a place and what {@link pagingOf} wrote; null for anything else, since ids can be forged, and for an outlet that is gone. */
export function readPage(args: readonly string[], corpus: Corpus, visibility: Visibility): TimelineRequest | null {
  const state = State.safeParse(args);
  if (!state.success) return null;
  const [written, ordered, outletId, from, to, query] = state.data;
  const place = readPlace(written);
  const outlet = readOutlet(outletId, corpus);
  const period = readPeriod(from, to);
  if (place === null || outlet === undefined || period === null) return null;
  return {
    query,
    narrowing: { outlet, ...period },
    order: ordered.startsWith(ORDERS.newest) ? 'newest' : 'oldest',
    count: Number(ordered.slice(1)),
    place,
    visibility,
  };
}
