import type { DateMention } from '../model/date.ts';
import type { Span } from '../model/span.ts';
import type { ResolvedMention } from './statement.ts';

export type Datable = {
  readonly body: string;
  /** Of the passage, in order. */
  readonly sentences: readonly Span[];
  /** Of the passage, in order. */
  readonly mentions: readonly DateMention[];
};

/** The mentions that have a value, the one that the main clause's event most likely hangs on first. */
export function rankDates({ mentions }: Datable): readonly ResolvedMention[] {
  return mentions.flatMap((mention) => (mention.value === null ? [] : [{ ...mention, value: mention.value }]));
}
