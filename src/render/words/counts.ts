const PLURALS = new Intl.PluralRules('en-GB');
const ORDINALS = new Intl.PluralRules('en-GB', { type: 'ordinal' });
const NUMBERS = new Intl.NumberFormat('en-GB');
const LISTS = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** A count as English writes it: `12,000`. */
export function number(count: number): string {
  return NUMBERS.format(count);
}

/** The sentence for one or for several; its first `#` is where the number stands. */
export function plural(count: number, one: string, other: string): string {
  return (PLURALS.select(count) === 'one' ? one : other).replace('#', number(count));
}

/** `1st`, `2nd`, `3rd`, `21st`. */
export function ordinal(count: number): string {
  const endings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };
  return `${count}${endings[ORDINALS.select(count)] ?? 'th'}`;
}

/** `a, b and c`. */
export function list(items: readonly string[]): string {
  return LISTS.format(items);
}
