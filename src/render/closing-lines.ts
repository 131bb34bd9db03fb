import type { Withheld } from '../model/excerpt.ts';
import type { OneSided } from '../model/reply-parts.ts';
import type { Words } from './catalogue.ts';
import { line, listLine } from './written.ts';

const LIST_MAX_CHARS = 400;

type Closing = {
  readonly withheld: readonly Withheld[];
  readonly oneSided: OneSided | null;
  /** Matching passages that moderators of the server took out of its answers. */
  readonly hidden?: number;
  /** How many excerpts are shown. */
  readonly shown: number;
};

/** What a reply that shows excerpts says at its end: what was withheld or hidden, and whether one side alone is heard. */
export function closingLines(words: Words, { withheld, oneSided, hidden = 0, shown }: Closing): readonly string[] {
  return [
    ...withheldLines(words, withheld),
    ...hiddenLines(words, hidden),
    ...(oneSided === null ? [] : [oneSidedLine(words, oneSided, shown)]),
  ];
}

/** Says how many passages were withheld; an empty list for none. */
export function withheldLines(words: Words, withheld: readonly Withheld[]): readonly string[] {
  return withheld.length === 0 ? [] : [words.withheld(withheld.length)];
}

/** Says how many passages moderators of the server took out of its answers; an empty list for none. */
export function hiddenLines(words: Words, hidden: number): readonly string[] {
  return hidden > 0 ? [words.hidden(hidden)] : [];
}

/** Says how many outlets and documents are not listed because moderators of the server took them out of its answers. */
export function hiddenListed(
  words: Words,
  { hiddenOutlets = 0, hiddenDocuments = 0 }: { readonly hiddenOutlets?: number; readonly hiddenDocuments?: number },
): readonly string[] {
  return [
    ...(hiddenOutlets > 0 ? [words.outletsHidden(hiddenOutlets)] : []),
    ...(hiddenDocuments > 0 ? [words.documentsHidden(hiddenDocuments)] : []),
  ];
}

/** Outlet names as one clipped list. */
export function outletList(words: Words, outlets: readonly { readonly name: string }[]): string {
  return listLine(
    words,
    outlets.map(({ name }) => name),
    LIST_MAX_CHARS,
  );
}

function oneSidedLine(words: Words, { by, outlets, others }: OneSided, shown: number): string {
  const named = outletList(words, outlets);
  const other = outletList(words, others);
  switch (by) {
    case 'outlet':
      return shown === 1 ? words.oneSidedSingle(named, other) : words.oneSidedOutlet(named, other);
    case 'ownership':
      return words.oneSidedOwned(named, line(outlets[0]?.ownership.name ?? '', 200), other);
    default:
      return by satisfies never;
  }
}
