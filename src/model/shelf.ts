import type { Corpus } from './corpus.ts';
import type { DayIndex } from './day-index.ts';
import type { DocumentId } from './document.ts';
import type { Outlet } from './outlet.ts';
import type { Visibility } from './reply-parts.ts';
import type { PassageSearch, Suggester } from './search.ts';
import type { VerificationReply } from './verification-reply.ts';

/** What answers are made from: a corpus and the indexes over it. */
export type Shelf = {
  readonly corpus: Corpus;
  readonly search: PassageSearch;
  readonly suggester: Suggester;
  readonly checker: QuotationChecker;
  /** Of the whole corpus, also on a part of a shelf. */
  readonly days: DayIndex;
  /** The longest excerpt of a reply, in UTF-16 units. */
  readonly excerptMaxChars: number;
  /** The same as the bot is set up, whatever the moderators of a server settled: they can ask for less, never for more. */
  readonly usualMaxChars: number;
  /** The day on which a reply is made, `YYYY-MM-DD`. */
  today(): string;
  /**
   * The shelf with all that moderators of the server took off this one; null when they took off nothing. Only for telling that
   * something was hidden: nothing of it may be shown.
   */
  readonly unrestricted: Shelf | null;
  /**
   * Documents that moderators of the server did not hide, and of which nothing is shown all the same: they were changed since a
   * passage of theirs was hidden.
   */
  readonly keptBack: ReadonlySet<DocumentId>;
  /** Members can report what is quoted from it: a server's moderators read that. */
  readonly takesReports: boolean;
};

/** Checks quotations against a corpus, or a part of it. */
export type QuotationChecker = {
  /**
   * Every quotation in a text with its verdict.
   *
   * @param shelf whose corpus the quotations are compared with.
   */
  check(request: VerifyRequest, shelf: Shelf): VerificationReply;
};

export type VerifyRequest = {
  /** What was pasted, or a whole message. */
  readonly text: string;
  /** Whose words the asker takes them for; null when they do not say. */
  readonly outlet: Outlet | null;
  readonly visibility: Visibility;
};
