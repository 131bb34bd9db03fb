import { ParsingResult, type ReferenceWithTimezone } from 'chrono-node';
import type { DateQualifier } from '../model/date.ts';

/** What the words of a date expression say by themselves, before anything is known about the text around them. */
export type Reading =
  | { readonly kind: 'day'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'year'; readonly year: number }
  /** Null for an open end. */
  | { readonly kind: 'range'; readonly from: Reading | null; readonly to: Reading | null };

/** A {@link Reading} in the shape that chrono hands from its parsers to its refiners. */
export class ReadResult extends ParsingResult {
  readonly reading: Reading;
  readonly qualifier: DateQualifier | null;

  constructor({ reference, index, text, reading, qualifier }: ReadResultParts) {
    super(reference, index, text);
    this.reading = reading;
    this.qualifier = qualifier;
  }

  /** Half-open end, in UTF-16 units of the text that was read. */
  get endIndex(): number {
    return this.index + this.text.length;
  }
}

export type ReadResultParts = {
  readonly reference: ReferenceWithTimezone;
  readonly index: number;
  readonly text: string;
  readonly reading: Reading;
  readonly qualifier: DateQualifier | null;
};
