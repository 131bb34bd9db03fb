import { ParsingResult, type ReferenceWithTimezone } from 'chrono-node';
import type { DateQualifier } from '../model/date.ts';
import type { Reading } from './reading.ts';

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
