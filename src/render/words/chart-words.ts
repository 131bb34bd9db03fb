import type { Say } from '../say.ts';

/** A kind of mark in the picture of a timeline. */
export type KeyKind = 'day' | 'period' | 'range' | 'open' | 'part' | 'about' | 'side';

/** What stands in the picture of a timeline and in its place. */
export function chartWords(say: Say) {
  return {
    chartKey: (kind: KeyKind): string => say(`chartKey.${kind}`),
    chartNumbers: say('chartNumbers'),
    chartPart: (drawn: number, total: number): string => say('chartPart', { drawn, total }),
    chartDescription: (count: number, outlets: string): string => say('chartDescription', { count, outlets }),
    chartDescriptionOf: (drawn: number, total: number, outlets: string): string =>
      say('chartDescriptionOf', { drawn, total, outlets }),
    chartEntry: (number: number, date: string, outlet: string): string => say('chartEntry', { number, date, outlet }),
  };
}
