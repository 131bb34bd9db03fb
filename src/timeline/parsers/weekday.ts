import type { Parser } from 'chrono-node';
import { after, before, dateParser } from '../date-parser.ts';
import { GAP, turnOf, WEEKDAY, weekdayNumber } from '../vocabulary.ts';

/** `Friday`, `last Tuesday`, `Wednesday night`; not `every Friday`, `Fridays`, `Black Friday` or the `Sunday Times`. */
export const weekday: Parser = dateParser(
  `(?:(?<turn>[Ll]ast|[Tt]his|[Nn]ext|[Pp]ast)${GAP})?(?<weekday>${WEEKDAY})(?:${GAP}(?:morning|afternoon|evening|night))?`,
  (match) => {
    const day = weekdayNumber(match.groups.weekday);
    if (day === null || NAME_BEFORE.test(before(match)) || NAME_AFTER.test(after(match))) return null;
    return { reading: { kind: 'weekday', weekday: day, turn: turnOf(match.groups.turn) } };
  },
);

/** `over the weekend`, `last weekend`. */
export const weekend: Parser = dateParser(
  `(?:(?<turn>[Ll]ast|[Tt]his|[Nn]ext|[Pp]ast)|(?<=\\b(?:[Oo]ver|[Dd]uring|[Aa]t|[Oo]n) )the)${GAP}weekend(?!s)`,
  ({ groups }) => ({
    reading: { kind: 'weekend', turn: turnOf(groups.turn) ?? 'last' },
  }),
);

const NAME_BEFORE =
  /\b(?:[Ee]very|[Ee]ach|[Mm]ost|[Aa]ny|first|second|third|fourth|fifth|Bloody|Black|Good|Ash|Palm|Easter|Whit|Holy|Super|Fat|Cyber|Shrove|Maundy)\s+$/;
const NAME_AFTER =
  /^\s+(?:Times|Telegraph|Mirror|Express|Mail|Herald|Post|Night|School|[Ss]chools?|[Pp]rayers?|[Mm]ornings|[Nn]ights)\b/;
