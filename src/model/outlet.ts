/** The outlet's file name without ending, e.g. `press-tv`; lower-case letters, digits and hyphens. */
export type OutletId = string;

/** A date as far as it is known: `2012`, `2012-01` or `2012-01-20`. A missing part stays missing. */
export type PartialDate = string;

/** Where a statement comes from. A source without a date of its own carries only the day on which it was looked at. */
export type NoteSource = {
  readonly name: string;
  /** When the source was published; null when it prints no date (a wiki page, an undated site). */
  readonly published: PartialDate | null;
  /** The day on which somebody last looked at the source. */
  readonly checked: PartialDate;
  readonly url: string | null;
};

/** One statement of a perspective note, in our words, with whoever made an evaluation named in it. */
export type NoteStatement = {
  readonly text: string;
  /** At least one. */
  readonly sources: readonly NoteSource[];
  /** What the outlet answered to the decision this statement reports; null when no answer was found. */
  readonly response: NoteStatement | null;
};

/** Every outlet fills the same fields in this order, so that none is shown by its worst or best side alone. */
export const NOTE_FIELDS = [
  'launched',
  'ownership',
  'funding',
  'ownDescription',
  'describedByOthers',
  'regulation',
  'sanctions',
  'wikipediaRating',
  'licence',
] as const;

export type NoteField = (typeof NOTE_FIELDS)[number];

/** What readers are told about an outlet; who says it stands in each statement. */
type PerspectiveNote = {
  /** At most {@link SHORT_NOTE_MAX_CHARS} UTF-16 units, with its source named in it; shown in replies. */
  readonly short: string;
  /** The day on which the whole note was last gone through. */
  readonly checked: PartialDate;
  /** An empty list means "none found". */
  readonly fields: Readonly<Record<NoteField, readonly NoteStatement[]>>;
};

export const SHORT_NOTE_MAX_CHARS = 200;

/** A body that owns an outlet or that sources link it to. Outlets with the same `id` count as of the same ownership. */
export type Ownership = {
  readonly id: string;
  /** The body as a reader reads it, e.g. "Islamic Republic of Iran". */
  readonly name: string;
  /** `owned` when a source states ownership, `linked` when sources describe a tie short of that. */
  readonly relation: 'owned' | 'linked';
};

/** Somebody who publishes documents. */
export type Outlet = {
  readonly id: OutletId;
  readonly name: string;
  readonly homepage: string | null;
  readonly ownership: Ownership;
  readonly note: PerspectiveNote;
};
