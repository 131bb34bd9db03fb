import { bareName } from '../model/bare-name.ts';
import type { OptionValues } from '../model/command.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Outlet, PartialDate } from '../model/outlet.ts';
import { firstDayOf, lastDayOf } from '../model/partial-date.ts';
import type { OutletName, Refusal } from '../model/reply-parts.ts';
import type { Shelf } from '../model/shelf.ts';
import { OUTLET, textOf } from './request-options.ts';

/** The options that narrow an answer, as a member gave them. */
export type Narrowing = {
  readonly outlet: Outlet | null;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
};

export type ReadNarrowing =
  | { readonly ok: true; readonly narrowing: Narrowing }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** Reads `outlet`, `from` and `to`. All mistakes at once. */
export function readNarrowing(values: OptionValues, shelf: Shelf): ReadNarrowing {
  const refusals: Refusal[] = [];
  const named = textOf(values, OUTLET.name);
  const outlet = named === null ? null : findOutlet(named, shelf.corpus);
  if (named !== null && outlet === null) refusals.push(refuseOutlet(named, shelf));
  const from = textOf(values, 'from');
  const to = textOf(values, 'to');
  if (from !== null && to !== null && areReversed(from, to)) refusals.push({ code: 'dates-reversed', from, to });
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, narrowing: { outlet, from, to } };
}

/** Why a name leads to no outlet: there is none, or none that the server's moderators let be quoted. */
export function refuseOutlet(value: string, { corpus, unrestricted }: Shelf): Refusal {
  const outlets = outletNames(corpus);
  const hidden = unrestricted === null ? null : findOutlet(value, unrestricted.corpus);
  if (hidden === null) {
    const more = (unrestricted?.corpus ?? corpus).outlets.size - corpus.outlets.size;
    return { code: 'outlet-unknown', value, outlets, ...(more > 0 ? { hidden: more } : {}) };
  }
  return { code: 'outlet-hidden', outlet: { id: hidden.id, name: hidden.name }, outlets };
}

/** Whether no day lies in a period: its end is over before it starts. */
export function areReversed(from: PartialDate, to: PartialDate): boolean {
  return firstDayOf(from) > lastDayOf(to);
}

/**
 * Finds an outlet by id or name, however its letters are cased, spaced or hyphenated. Autocompletion only suggests ids;
 * a member may send any text. Nothing is guessed beyond that: a wrong outlet would be worse than a question back.
 */
export function findOutlet(named: string, corpus: Corpus): Outlet | null {
  const wanted = bareName(named);
  if (wanted === '') return null;
  return (
    [...corpus.outlets.values()].find((outlet) => bareName(outlet.id) === wanted || bareName(outlet.name) === wanted) ?? null
  );
}

/** Every outlet of the corpus by name, in the order in which replies list them. */
export function outletNames(corpus: Corpus): readonly OutletName[] {
  return [...corpus.outlets.values()].map(({ id, name }) => ({ id, name })).sort((a, b) => (a.id < b.id ? -1 : 1));
}
