import type { MentionBasis } from '../model/date.ts';
import type { Settled } from './settled.ts';

/** A date that a text has told, in offsets of the text. */
export type Told = {
  readonly settled: Settled;
  readonly basis: MentionBasis;
  readonly start: number;
  readonly end: number;
};
