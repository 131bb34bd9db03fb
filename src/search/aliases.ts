import { tokenize } from './tokenize.ts';

/** Names that stand for one another, with how we know. */
export type AliasGroup = {
  /** At least two. */
  readonly names: readonly string[];
  readonly reason: string;
};

/** A name found in a query. */
export type AliasMatch = {
  /** How many words of the query it takes up. */
  readonly length: number;
  /** The other names, each as folded words. */
  readonly others: readonly (readonly string[])[];
};

/** Looks up names of one or more words in the words of a query. */
export class AliasTable {
  readonly #byFirstWord = new Map<
    string,
    { readonly name: readonly string[]; readonly others: readonly (readonly string[])[] }[]
  >();

  constructor(groups: readonly AliasGroup[]) {
    for (const { names } of groups) {
      const folded = names.map((name) => tokenize(name).map(({ key }) => key)).filter((words) => words.length > 0);
      for (const name of folded)
        this.#add(
          name,
          folded.filter((other) => other !== name),
        );
    }
  }

  /** The longest name that begins with the word at `at`; null when none does. */
  find(words: readonly string[], at: number): AliasMatch | null {
    const [longest] = (this.#byFirstWord.get(words[at] ?? '') ?? []).filter(({ name }) =>
      name.every((word, i) => words[at + i] === word),
    );
    return longest === undefined ? null : { length: longest.name.length, others: longest.others };
  }

  #add(name: readonly string[], others: readonly (readonly string[])[]): void {
    const [first] = name;
    if (first === undefined) return;
    const sharing = this.#byFirstWord.get(first) ?? [];
    sharing.push({ name, others });
    sharing.sort((a, b) => b.name.length - a.name.length);
    this.#byFirstWord.set(first, sharing);
  }
}
