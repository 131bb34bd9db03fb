import type { Withheld } from '../model/excerpt.ts';
import type { OneSided } from '../model/reply-parts.ts';
import { words } from './catalogue.ts';
import { line } from './written.ts';

const LIST_MAX_CHARS = 400;

/** What a reply that shows excerpts says at its end: what was withheld, and whether one side alone is heard. */
export function closingLines(withheld: readonly Withheld[], oneSided: OneSided | null): readonly string[] {
  return [...withheldLines(withheld), ...(oneSided === null ? [] : [oneSidedLine(oneSided)])];
}

/** Says how many passages were withheld; an empty list for none. */
export function withheldLines(withheld: readonly Withheld[]): readonly string[] {
  return withheld.length === 0 ? [] : [words.withheld(withheld.length)];
}

/** Outlet names as one clipped list. */
export function outletList(outlets: readonly { readonly name: string }[]): string {
  return line(words.list(outlets.map(({ name }) => name)), LIST_MAX_CHARS);
}

function oneSidedLine({ by, outlets, others }: OneSided): string {
  const named = outletList(outlets);
  const other = outletList(others);
  switch (by) {
    case 'outlet':
      return words.oneSidedOutlet(named, other);
    case 'ownership':
      return words.oneSidedOwned(named, line(outlets[0]?.ownership.name ?? '', 200), other);
    default:
      return by satisfies never;
  }
}
