import type { OptionSpec, OptionValues } from '../model/command.ts';
import type { Outlet } from '../model/outlet.ts';
import type { Refusal } from '../model/reply-parts.ts';
import type { FixedSuggestion, Suggestion } from '../model/search.ts';
import type { Shelf } from '../model/shelf.ts';
import { findOutlet, refuseOutlet } from './read-narrowing.ts';
import { MAX_SUGGESTIONS, textOf } from './request-options.ts';

export const OUTLETS = {
  name: 'outlets',
  description: 'Only these outlets: ids or names with commas between; all when left out',
  required: false,
  type: 'text',
  maxLength: 500,
  suggests: true,
} as const satisfies OptionSpec;

/** What stands for every outlet where some were named before; an outlet that is called so goes first. */
export const EVERY_OUTLET: FixedSuggestion = { says: 'every-outlet', value: 'all' };

/** Commas of any script, semicolons, line ends. */
const SEPARATOR = /[,;،؛、，；\n]/u;

export type ReadOutlets =
  | { readonly ok: true; readonly outlets: readonly Outlet[] }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** Reads `outlets`: each named one once, all of the corpus when none is named. All mistakes at once. */
export function readOutlets(values: OptionValues, shelf: Shelf): ReadOutlets {
  const named = namesIn(textOf(values, OUTLETS.name) ?? '');
  if (named.length === 0) return { ok: true, outlets: [...shelf.corpus.outlets.values()] };
  const found = named.map((value) => ({ value, outlet: findOutlet(value, shelf.corpus) }));
  const refusals = found.flatMap(({ value, outlet }) => (outlet === null ? [refuseOutlet(value, shelf)] : []));
  const outlets = new Set(found.flatMap(({ outlet }) => outlet ?? []));
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, outlets: [...outlets] };
}

/** Whether a list says "every outlet", those of later days included, rather than naming some. */
export function meansEvery(list: string, { corpus, unrestricted }: Shelf): boolean {
  return (
    list.trim().toLowerCase() === EVERY_OUTLET.value && findOutlet(EVERY_OUTLET.value, unrestricted?.corpus ?? corpus) === null
  );
}

/** Completes the last name of the list; those before it stay as they were typed, and are not suggested again. */
export function suggestOutletList(typed: string, { corpus, suggester }: Shelf): readonly Suggestion[] {
  const parts = typed.split(SEPARATOR);
  const last = parts.at(-1)?.trim() ?? '';
  const before = namesIn(parts.slice(0, -1).join(','));
  const taken = new Set(before.map((name) => findOutlet(name, corpus)?.id));
  return suggester
    .suggestOutlets(last, MAX_SUGGESTIONS)
    .filter(({ value }) => !taken.has(value))
    .map(({ name, value }) => ({ name: [...before, name].join(', '), value: [...before, value].join(', ') }));
}

function namesIn(list: string): readonly string[] {
  return list
    .split(SEPARATOR)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
