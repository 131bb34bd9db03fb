import type { Span } from '../model/span.ts';

/** How a name is tied to a quotation: as the subject of a verb beside it, by "according to", by going on with speech. */
type Kind = 'beside' | 'according' | 'goes-on';
const FROM_STRONGEST: readonly Kind[] = ['beside', 'according', 'goes-on'];

/** The names that a paragraph ties to each of its quotations. */
export type SpeechTies = Map<Span, { readonly kind: Kind; readonly name: Span }[]>;

type Tie = { readonly quotation: Span; readonly kind: Kind; readonly name: Span };

export function tie(ties: SpeechTies, { quotation, kind, name }: Tie): void {
  const known = ties.get(quotation);
  if (known === undefined) ties.set(quotation, [{ kind, name }]);
  else known.push({ kind, name });
}

/** The name that the strongest tie has for a quotation; null where there is none, and where equally strong ones differ. */
export function tiedName(ties: SpeechTies, quotation: Span, text: string): Span | null {
  const found = ties.get(quotation) ?? [];
  const strongest = FROM_STRONGEST.find((kind) => found.some((one) => one.kind === kind));
  const names = found.filter(({ kind }) => kind === strongest).map(({ name }) => name);
  const written = new Set(names.map(({ start, end }) => text.slice(start, end)));
  return written.size === 1 ? (names[0] ?? null) : null;
}
