import type { PassageId } from './passage.ts';

/**
 * APA 7; MLA 9; Chicago 17, notes and bibliography, of which the note and the entry differ; Harvard as in Cite Them Right 12.
 */
export const CITATION_STYLES = ['apa', 'mla', 'chicago-note', 'chicago-bibliography', 'harvard'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** A stretch of a citation that is set in one way. */
export type CitationRun = { readonly text: string; readonly italic: boolean };

/** A document cited for one of its passages. What is unknown about the document is written as each style prescribes. */
export type Citation = {
  readonly passageId: PassageId;
  /** The day on which the reader was shown it, `YYYY-MM-DD`. */
  readonly accessed: string;
  /** Opens the source at the passage; null where no address is known or no link can point at the passage. */
  readonly link: string | null;
  /** Each in one line, its runs in order. */
  readonly styles: Readonly<Record<CitationStyle, readonly CitationRun[]>>;
  /** For reference managers: one record each, lines ended by LF. */
  readonly bibtex: string;
  readonly ris: string;
  readonly cslJson: string;
};
