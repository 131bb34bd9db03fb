import { ParsingComponents, ParsingResult, ReferenceWithTimezone } from 'chrono-node';
import type { DateQualifier } from '../model/date.ts';
import type { Reading } from './reading.ts';

/** A {@link Reading} in the shape that chrono hands from its parsers to its refiners. */
export class ReadResult extends ParsingResult {
  readonly reading: Reading;
  readonly qualifier: DateQualifier | null;

  constructor({ reference, index, text, reading, qualifier }: ReadResultParts) {
    super(reference, index, text, UNUSED);
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

/**
 * The words of a date that no calendar has. It holds their place, so that no part of them is read for itself (neither the month nor
 * the weekday of `Sunday, 31 February 2019`), and is nothing that could be mentioned.
 */
export function impossibleDate({ reference, index, text }: Pick<ReadResultParts, 'reference' | 'index' | 'text'>): ParsingResult {
  return new ParsingResult(reference, index, text, UNUSED);
}

/** Chrono's own idea of a date, which fills in what the words do not say. It makes one for each result that brings none. */
const UNUSED = new ParsingComponents(new ReferenceWithTimezone(new Date(0)));
