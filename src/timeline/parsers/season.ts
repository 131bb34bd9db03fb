import type { Parser } from 'chrono-node';
import { before, dateParser } from '../date-parser.ts';
import { GAP, SEASON, seasonOf, turnOf } from '../vocabulary.ts';
import { YEAR_PHRASE, yearRefOf } from '../year-phrase.ts';

/** `the summer of 2018`, `winter 1916`, `spring of last year`; the second year of `winter 1916-17` is read over. */
export const seasonYear: Parser = dateParser(
  `(?:[Tt]he${GAP})?(?<season>${SEASON})${YEAR_PHRASE}(?:(?<=\\d)[-/\\u2013]\\d{2}(?:\\d{2})?)?`,
  ({ groups }) => {
    const season = seasonOf(groups.season);
    return season === null ? null : { reading: { kind: 'season', year: yearRefOf(groups), season } };
  },
);

/** `last fall`, `this summer`, `next spring`. */
export const turnedSeason: Parser = dateParser(`(?<turn>[Ll]ast|[Tt]his|[Nn]ext|[Pp]ast)${GAP}(?<season>${SEASON})`, (match) => {
  const season = seasonOf(match.groups.season);
  const turn = turnOf(match.groups.turn);
  if (season === null || turn === null || /\bthe\s+$/.test(before(match))) return null;
  return { reading: { kind: 'season', year: { kind: 'turned', turn }, season } };
});

/** `that summer`, `the following spring`: of the year told last. */
export const toldSeason: Parser = dateParser(
  `(?:[Tt]hat(?:${GAP}same)?|[Tt]he${GAP}same|[Tt]he${GAP}(?<following>following))${GAP}(?<season>${SEASON})`,
  ({ groups }) => {
    const season = seasonOf(groups.season);
    if (season === null) return null;
    return { reading: { kind: 'season', year: { kind: 'told', years: groups.following === undefined ? 0 : 1 }, season } };
  },
);
