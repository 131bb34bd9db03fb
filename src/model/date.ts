/** The finest part that the words name. Nothing finer is ever guessed. */
export type DatePrecision = 'day' | 'week' | 'month' | 'season' | 'quarter' | 'half' | 'year' | 'decade' | 'century' | 'range';

export type DateQualifier = 'early' | 'mid' | 'late' | 'about' | 'before' | 'after';

/** How the value is known: the words say it whole, or it hangs on the publication date, or on another date in the text. */
export type MentionBasis = 'stated' | 'publication' | 'text';

/** A date expression in prose. */
export type DateMention = {
  /** Half-open, UTF-16 units of the text that was read. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /**
   * ISO 8601 / TIMEX3: `2006-07-12`, `2006-07`, `2018-SU`, `2006-W28`, `2006-Q3`, `201X`, `20XX`; a range as
   * `2011/2013`, open-ended as `1998/`. Null when it cannot be resolved.
   */
  readonly value: string | null;
  readonly precision: DatePrecision;
  readonly qualifier: DateQualifier | null;
  readonly basis: MentionBasis;
};
