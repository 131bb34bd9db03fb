import type { Parser } from 'chrono-node';
import { dateParser } from '../date-parser.ts';
import type { Unit } from '../reading.ts';
import { COUNT, countOf, GAP, UNIT, unitOf } from '../vocabulary.ts';

/** `the following year`, `the next day`, `the previous month`: one unit away from the date told last. */
export const nextUnit: Parser = dateParser(
  `[Tt]he${GAP}(?:(?<next>following|next|subsequent)|previous|preceding)${GAP}(?<unit>day|morning|evening|night|week|month|year)(?!s|['’]s)`,
  ({ groups }) => ({
    reading: { kind: 'shift', unit: unitWithTimes(groups.unit), amount: groups.next === undefined ? -1 : 1, origin: 'text' },
  }),
);

/** `the year before`, `the day after`, with nothing behind that names an event. */
export const unitAfter: Parser = dateParser(
  `[Tt]he${GAP}(?<unit>day|week|month|year)${GAP}(?:(?<after>after)|before)(?=[.,;:)”"]|$)`,
  ({ groups }) => ({
    reading: { kind: 'shift', unit: unitOf(groups.unit), amount: groups.after === undefined ? -1 : 1, origin: 'text' },
  }),
);

/** `that day`, `the same year`, `later that month`: the unit that the date told last lies in. */
export const sameUnit: Parser = dateParser(
  `(?:[Tt]hat(?:${GAP}same)?|[Tt]he${GAP}same)${GAP}(?<unit>day|morning|evening|night|week|month|year)(?!s|['’]s)`,
  ({ groups }) => ({ reading: { kind: 'shift', unit: unitWithTimes(groups.unit), amount: 0, origin: 'text' } }),
);

/** `two years later`, `ten days earlier`. */
export const laterBy: Parser = dateParser(
  `(?<count>${COUNT})${GAP}(?<unit>${UNIT}|decades?)${GAP}(?:(?<later>later|afterwards?)|earlier)`,
  ({ groups }) => {
    const count = countOf(groups.count) * (groups.unit?.startsWith('decade') ? 10 : 1);
    if (!Number.isFinite(count)) return null;
    return {
      reading: {
        kind: 'shift',
        unit: unitWithTimes(groups.unit),
        amount: groups.later === undefined ? -count : count,
        origin: 'text',
      },
    };
  },
);

/** `five years after the flood`, `the day before his arrest`: counted from an event that the text may date elsewhere. */
export const afterEvent: Parser = dateParser(
  `(?:(?<near>[Jj]ust${GAP}under|[Nn]early|[Aa]lmost|[Ll]ess${GAP}than)${GAP}|(?<about>[Aa]bout|[Aa]round|[Ss]ome|[Rr]oughly)${GAP}|(?<over>[Jj]ust${GAP}over|[Mm]ore${GAP}than|[Oo]ver)${GAP})?` +
    `(?<count>${COUNT}|[Tt]he)${GAP}(?<unit>${UNIT})${GAP}(?<side>after|before)(?=${GAP}(?<event>[^.;:!?\\n]{1,60}))`,
  ({ groups }) => {
    const count = groups.count?.toLowerCase() === 'the' ? 1 : countOf(groups.count);
    if (!Number.isFinite(count) || groups.event === undefined) return null;
    const amount = groups.side === 'after' ? count : -count;
    const qualifier =
      groups.near !== undefined
        ? nearer(amount)
        : groups.over !== undefined
          ? nearer(-amount)
          : groups.about === undefined
            ? null
            : 'about';
    const isBound = groups.near !== undefined || groups.over !== undefined;
    return { reading: { kind: 'after-event', unit: unitOf(groups.unit), amount, event: groups.event, isBound }, qualifier };
  },
);

/** Just under five years after is before the fifth; just under five years before is after it. */
function nearer(amount: number): 'before' | 'after' {
  return amount > 0 ? 'before' : 'after';
}

function unitWithTimes(word = ''): Unit {
  return /^(?:morning|evening|night)$/.test(word) ? 'day' : unitOf(word);
}
