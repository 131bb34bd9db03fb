import type { DateMention } from '../model/date.ts';
import type { OutletId } from '../model/outlet.ts';
import type { Passage } from '../model/passage.ts';

/** A date expression whose value is known. */
export type ResolvedMention = DateMention & { readonly value: string };

/** A passage with the date of what it reports. Offsets of its dates count in the document's body. */
export type Statement = {
  readonly passage: Passage;
  readonly outlet: OutletId;
  /** The date that the event of the main clause hangs on. */
  readonly date: ResolvedMention;
  /** The passage's other dates in the order of the text, those without a value included. */
  readonly alsoDated: readonly DateMention[];
};

/** What the words of a passage tell about when. */
export type Dating =
  | { readonly kind: 'dated'; readonly statement: Statement }
  /** It speaks of dates, but none has a value. Never empty. */
  | { readonly kind: 'unresolved'; readonly passage: Passage; readonly mentions: readonly DateMention[] }
  | { readonly kind: 'undated'; readonly passage: Passage };
