import type { Excerpt, VerbatimText, Withheld } from './excerpt.ts';
import type { Answer, OutletName, Searched } from './reply-parts.ts';

/** What a comparison with the corpus found of a quotation. Says nothing about whether what is quoted is true. */
export type Verdict = CheckedPiece['verdict'];

/** A step from the source's words to the quoted ones, in order. `quoted` is what was pasted, as it was pasted. */
export type DifferencePart = {
  /** No space stands between it and the part before: in the quotation, or in the source where only that has words there. */
  readonly isJoined?: true;
} & (
  | { readonly op: 'equal'; readonly quoted: string; readonly source: VerbatimText }
  | { readonly op: 'inserted'; readonly quoted: string }
  | { readonly op: 'deleted'; readonly source: VerbatimText }
  | { readonly op: 'replaced'; readonly quoted: string; readonly source: VerbatimText }
  /** The quotation marks an omission itself. */
  | { readonly op: 'ellipsis' }
);

/** Source words that stand in place of an ellipsis. */
export type HiddenWords = {
  readonly text: VerbatimText;
  /** There are more of them than may be shown. */
  readonly goesOn: boolean;
};

/** To whom the text around a quotation, or the option, gives it. */
export type QuotationClaim =
  | { readonly by: 'outlet'; readonly outlet: OutletName }
  /** An outlet of which the corpus has nothing, as the text names it. */
  | { readonly by: 'elsewhere'; readonly claimed: string }
  /** Both as the texts name them: the claimed speaker, and the one whom the source names. */
  | { readonly by: 'speaker'; readonly claimed: string; readonly source: VerbatimText };

type CheckedText = {
  /** The quotation as it was pasted, without the marks around it. */
  readonly text: string;
};

type WithClaim = {
  /**
   * Who is said to have spoken, where the source names an office only and nothing tells whether that is the same person: shown
   * beside the verdict, which it does not change.
   */
  readonly claim?: QuotationClaim;
};

type WithSource = {
  /** Where the words stand; absent only when the source is withheld. */
  readonly excerpt?: Excerpt;
};

/** One quotation with its verdict. */
export type CheckedPiece = CheckedText &
  (
    | (WithSource &
        WithClaim & {
          readonly verdict: 'exact' | 'typography';
          /** The quotation begins or ends inside a word of the source, whose other letters it leaves out. */
          readonly cutsWord: { readonly before: boolean; readonly after: boolean };
        })
    | (WithSource & { readonly verdict: 'altered'; readonly difference: readonly DifferencePart[] })
    | (WithSource & {
        readonly verdict: 'spliced';
        /** In the order of the quotation, two or more; the piece's `excerpt` is that of the first. */
        readonly parts: readonly (CheckedText &
          WithSource & {
            /** How the part differs from its own source; null when it does not. */
            readonly difference: readonly DifferencePart[] | null;
          })[];
      })
    | (WithSource & WithClaim & { readonly verdict: 'omission'; readonly hidden: readonly HiddenWords[] })
    | (WithSource & { readonly verdict: 'misattributed'; readonly claim: QuotationClaim })
    | {
        readonly verdict: 'not-found';
        /** It stands in what moderators of the server took out of its answers. */
        readonly isHidden: boolean;
      }
  );

export type VerificationReply = Answer & {
  readonly kind: 'verification';
  /** State of a button that checks the same again; may have no room in an id. */
  readonly again: readonly string[];
  /** In the order of the text; empty when it holds no word. */
  readonly pieces: readonly CheckedPiece[];
  /** Further quotations of the text that were not looked up. */
  readonly unchecked: number;
  readonly withheld: readonly Withheld[];
  /** Of how many pieces the verdict would be another with what moderators of the server took out of its answers; those that are `isHidden` apart. */
  readonly otherwise: number;
  readonly searched: Searched;
};
