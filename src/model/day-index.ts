import type { DateMention } from './date.ts';
import type { OutletId } from './outlet.ts';
import type { PassageId } from './passage.ts';

/** A passage with the date of what it reports, known to the day. Offsets of its dates count in the document's body. */
export type DatedPassage = {
  readonly passage: PassageId;
  readonly outlet: OutletId;
  readonly date: DateMention & { readonly value: string };
  /** Its other dates in the order of the text. */
  readonly alsoDated: readonly DateMention[];
};

/** What happened on each day of the year, over the years. */
export interface DayIndex {
  /**
   * The passages whose event fell on a day of the year and on no other: their date names the day, and not "before" or "about"
   * it. In the order of the corpus; empty for most days. What 29 February brings is for leap years.
   *
   * @param day `YYYY-MM-DD`; nothing that lies after it is told.
   */
  on(day: string): Promise<readonly DatedPassage[]>;
}
