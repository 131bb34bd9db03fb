import type { Parser } from 'chrono-node';
import { after, before, dateParser } from '../date-parser.ts';
import type { Unit } from '../reading.ts';
import { COUNT, countOf, GAP, shiftOf, turnOf, UNIT, unitOf } from '../vocabulary.ts';

/** `today`, `yesterday`, `tomorrow`, `tonight`, `last night`, `this morning`. */
export const deicticDay: Parser = dateParser(
  `(?:(?<day>[Tt]oday|[Tt]omorrow|[Yy]esterday|[Tt]onight)(?:${GAP}(?:morning|afternoon|evening|night))?|(?<past>[Ll]ast${GAP}night)|[Tt]his${GAP}(?:morning|afternoon|evening))`,
  (match) => {
    if (/^\s+and\s+tomorrow/.test(after(match)) || /\btomorrow\s+and\s+$/.test(before(match))) return null;
    const day = match.groups.day?.toLowerCase();
    const amount = day === 'yesterday' || match.groups.past !== undefined ? -1 : day === 'tomorrow' ? 1 : 0;
    return { reading: { kind: 'shift', unit: 'day', amount, origin: 'publication' } };
  },
);

/** `last week`, `this month`, `next year`; not `the last week`, which is a span of seven days. */
export const turnedUnit: Parser = dateParser(`(?<turn>[Ll]ast|[Tt]his|[Nn]ext)${GAP}(?<unit>week|month|year)(?!-)`, (match) => {
  const turn = turnOf(match.groups.turn);
  if (
    turn === null ||
    (/\b(?:the|[Aa]t|his|her|their|its)\s+$/.test(before(match)) && turn !== 'this' && !/\bat\s+$/.test(before(match)))
  )
    return null;
  return { reading: { kind: 'shift', unit: unitOf(match.groups.unit), amount: shiftOf(turn), origin: 'publication' } };
});

const AGO = `(?:(?:(?<about>[Aa]bout|[Aa]round|[Ss]ome|[Rr]oughly|[Nn]early|[Aa]lmost|[Jj]ust${GAP}over|[Jj]ust${GAP}under)|(?<over>[Mm]ore${GAP}than|[Oo]ver))${GAP})?`;

/** `ten days ago`, `almost four years ago`, `a decade ago`: as fine as the unit it counts in. */
export const ago: Parser = dateParser(
  `${AGO}(?<count>${COUNT})${GAP}(?<unit>${UNIT}|decades?|century|centuries)${GAP}ago`,
  ({ groups }) => {
    const count = countOf(groups.count);
    if (!Number.isFinite(count) || groups.unit?.startsWith('centur')) return null;
    const tens = groups.unit?.startsWith('decade');
    const unit: Unit = tens ? 'year' : unitOf(groups.unit);
    const qualifier = groups.over === undefined ? (groups.about === undefined ? null : 'about') : 'before';
    return { reading: { kind: 'shift', unit, amount: -count * (tens ? 10 : 1), origin: 'publication' }, qualifier };
  },
);

/** `by the end of the year`, `at the start of the month`: the one under way. */
export const partOfUnit: Parser = dateParser(
  `(?:[Tt]he${GAP}(?:end|(?<mid>middle)|(?<start>beginning|start))${GAP}of${GAP}the${GAP}(?<unit>week|month|year)(?!s|['’-])|(?<=\\b(?:by|at|until|before|since) )year(?:['’]s${GAP}|-)end)`,
  ({ groups }) => ({
    reading: { kind: 'shift', unit: unitOf(groups.unit), amount: 0, origin: 'publication' },
    qualifier: groups.mid === undefined ? (groups.start === undefined ? 'late' : 'early') : 'mid',
  }),
);
