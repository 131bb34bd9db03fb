import type { Corpus } from '../model/corpus.ts';
import { readPlace, writePlace } from '../model/page-place.ts';
import type { ButtonState, Visibility } from '../model/reply-parts.ts';
import type { QuoteRequest } from './answer-quote.ts';
import { fitsButton, readState, stateOf } from './request-state.ts';

/** The most excerpts that one reply holds. */
export const MAX_COUNT = 5;
const FURTHEST = writePlace({ edge: 'from', offset: 99_999 });

/** The state of the buttons to other pages, but for the page's place: the whole request. Null where a button has no room for it. */
export function pagingOf(request: QuoteRequest): ButtonState {
  const state = [String(request.count), ...stateOf(request)];
  return fitsButton([FURTHEST, ...state]) ? state : null;
}

/** Reads a place and what {@link pagingOf} wrote; null for anything else, since ids can be forged, and for an outlet that is gone. */
export function readQuotePage(args: readonly string[], corpus: Corpus, visibility: Visibility): QuoteRequest | null {
  const place = readPlace(args[0] ?? '');
  const count = /^[1-9]$/.test(args[1] ?? '') ? Number(args[1]) : 0;
  const request = readState(args.slice(2), corpus);
  if (place === null || count < 1 || count > MAX_COUNT || request === null) return null;
  return { ...request, place, count, visibility };
}
