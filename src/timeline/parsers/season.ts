import type { Parser } from 'chrono-node';
import { before, dateParser, type Match } from '../date-parser.ts';
import { statedYear, type YearRef } from '../reading.ts';
import { DASH, GAP, SEASON, seasonOf, shiftOf, turnOf, YEAR } from '../vocabulary.ts';

/** `the summer of 2018`, `winter 1916`, `spring of last year`; the second year of `winter 1916-17` is read over. */
export const seasonYear: Parser = dateParser(
  `(?:the${GAP})?(?<season>${SEASON})(?:,?${GAP}(?:of${GAP}|in${GAP})?(?:(?<year>${YEAR})(?:${DASH}\\d{2}(?:\\d{2})?)?|(?<turn>last|this|next)${GAP}year))`,
  ({ groups }) => {
    const season = seasonOf(groups.season);
    return season === null ? null : { reading: { kind: 'season', year: yearOf(groups), season } };
  },
);

/** `last fall`, `this summer`, `next spring`. */
export const turnedSeason: Parser = dateParser(`(?<turn>[Ll]ast|[Tt]his|[Nn]ext|[Pp]ast)${GAP}(?<season>${SEASON})`, (match) => {
  const season = seasonOf(match.groups.season);
  const turn = turnOf(match.groups.turn);
  if (season === null || turn === null || /\bthe\s+$/.test(before(match))) return null;
  return { reading: { kind: 'season', year: { kind: 'turned', turn }, season } };
});

function yearOf({ year, turn }: Match['groups']): YearRef {
  return year === undefined ? { kind: 'shifted', years: shiftOf(turnOf(turn) ?? 'this') } : statedYear(Number(year));
}
