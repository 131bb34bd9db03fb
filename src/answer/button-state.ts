import { z } from 'zod';
import type { Corpus } from '../model/corpus.ts';
import type { Outlet } from '../model/outlet.ts';
import { boundsOf } from '../timeline/bounds.ts';
import { areReversed, findOutlet, type Narrowing } from './read-narrowing.ts';

/** What the buttons of several replies carry in their ids, and how it is read back: anybody can forge an id. */

/** Stands for "not given". */
export const NONE = '-';

export const OutletState = z.string().regex(/^(-|[a-z0-9][a-z0-9-]*)$/);

/** A partial date that the calendar has, or none. */
export const DateState = z
  .string()
  .regex(/^(-|(?!0000)\d{4}(-\d\d){0,2})$/)
  .refine((date) => date === NONE || boundsOf(date) !== null);

/** A query as {@link writeQuery} wrote it; one that holds nothing but white space was never asked. */
export const QueryState = z
  .base64url()
  .transform((written) => Buffer.from(written, 'base64url').toString('utf8'))
  .refine((query) => query.trim() !== '');

/** @returns null for ends in the wrong order, which the command refuses too. */
export function readPeriod(from: string, to: string): Pick<Narrowing, 'from' | 'to'> | null {
  if (from !== NONE && to !== NONE && areReversed(from, to)) return null;
  return { from: from === NONE ? null : from, to: to === NONE ? null : to };
}

/** @returns null when none was given, undefined when the corpus has none of that id any more. */
export function readOutlet(id: string, corpus: Corpus): Outlet | null | undefined {
  return id === NONE ? null : (findOutlet(id, corpus) ?? undefined);
}
