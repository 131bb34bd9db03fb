import { findPassage } from '../excerpt/find-passage.ts';
import { readPassageId } from '../excerpt/passage-id.ts';
import type { OptionValues } from '../model/command.ts';
import type { PassageId } from '../model/passage.ts';
import type { Refusal } from '../model/reply-parts.ts';
import type { Shelf } from '../model/shelf.ts';
import { PASSAGE, textOf } from './request-options.ts';

export type ReadPassageOption =
  /** Null: not given. */
  { readonly ok: true; readonly id: PassageId | null } | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** Reads `id`; what is no id is refused, and never looked for as words. */
export function readPassageOption(values: OptionValues): ReadPassageOption {
  const given = textOf(values, PASSAGE.name);
  if (given === null) return { ok: true, id: null };
  const id = readPassageId(given);
  if (id === null) return { ok: false, refusals: [{ code: 'passage-id', option: PASSAGE.name, value: given.trim() }] };
  return { ok: true, id };
}

/**
 * The id that a query is, when words of the corpus have it: whoever copies one into the wrong option gets the passage all the
 * same, or is told that moderators took it out. Otherwise null, since "mass-arrests" has the form of an id too.
 */
export function namedPassage(query: string, { corpus, unrestricted }: Shelf): PassageId | null {
  const id = readPassageId(query);
  return id !== null && findPassage(id, unrestricted?.corpus ?? corpus) !== null ? id : null;
}
