import { z } from 'zod';
import type { Corpus } from '../model/corpus.ts';
import { writeQuery } from '../model/written-query.ts';
import { DateState, NONE, OutletState, QueryState, readOutlet, readPeriod } from './button-state.ts';
import type { Narrowing } from './read-narrowing.ts';

/** What a button must carry to ask the same again. */
export type StatedRequest = {
  readonly query: string;
  readonly narrowing: Narrowing;
};

const State = z.tuple([OutletState, DateState, DateState, QueryState]);

/** A request as the last four arguments of a button, so that it works after a restart. */
export function stateOf({ query, narrowing: { outlet, from, to } }: StatedRequest): readonly string[] {
  return [outlet?.id ?? NONE, from ?? NONE, to ?? NONE, writeQuery(query)];
}

/** Reads what {@link stateOf} wrote; null for anything else, since ids can be forged, and for an outlet that is gone. */
export function readState(args: readonly string[], corpus: Corpus): StatedRequest | null {
  const state = State.safeParse(args);
  if (!state.success) return null;
  const [outletId, from, to, query] = state.data;
  const outlet = readOutlet(outletId, corpus);
  const period = readPeriod(from, to);
  if (outlet === undefined || period === null) return null;
  return { query, narrowing: { outlet, ...period } };
}

/** Discord's limit for a button's id, less what the version and the name of the longest action take of it. */
const STATE_MAX_CHARS = 84;

/** Whether a button has room for these arguments. The renderer has the last word: it offers no button whose id is too long. */
export function fitsButton(args: readonly string[]): boolean {
  return args.join(':').length <= STATE_MAX_CHARS;
}
