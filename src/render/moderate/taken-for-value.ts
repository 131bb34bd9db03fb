import { LANGUAGES } from '../../model/language.ts';

/**
 * Whether a spreadsheet may read text as a number, an amount, a date, a time or a truth value, in English or in one of our
 * languages: each program has rules of its own, and Excel's depend on the machine. So it is rather said of too much than of
 * too little: of whatever has a digit, and no words but names of months and days and what is as short as a unit or a currency.
 */
export function isTakenForValue(text: string): boolean {
  const bare = text.normalize('NFKC').trim().toLowerCase();
  if (TRUTH.has(bare)) return true;
  if (bare.length > VALUE_MAX_CHARS || !/\p{N}/u.test(bare) || IN_NO_VALUE.test(bare) || PASSAGE_ID.test(bare)) return false;
  const words = bare.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  return words.every((word) => word.length <= UNIT_MAX_CHARS || CALENDAR.has(word));
}

/** Nobody writes a date longer; a number of more digits is read by no spreadsheet. */
const VALUE_MAX_CHARS = 400;
/** Discord's mentions begin and end with such; our codes join words with them. */
const IN_NO_VALUE = /[<>@&_!?"{}[\]…]/u;
/** Is copied from the table into a command, so nothing may stand before it; no spreadsheet reads four signs, a dash and seven as a date. */
const PASSAGE_ID = /^[0-9a-z]{4}-[0-9a-z]{7}$/;
/** `AM`, `EUR`, `E`, `Jan`. */
const UNIT_MAX_CHARS = 3;

const TRUTH: ReadonlySet<string> = new Set(['true', 'false', 'wahr', 'falsch', 'vrai', 'faux', 'verdadero', 'falso']);

const CALENDAR: ReadonlySet<string> = new Set(LANGUAGES.flatMap(namesOf));

/** Months and days of the week, long and short, as words. */
function namesOf(language: string): readonly string[] {
  return (['long', 'short'] as const).flatMap((width) => {
    const month = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { month: width, timeZone: 'UTC' });
    const weekday = new Intl.DateTimeFormat(language, { weekday: width, timeZone: 'UTC' });
    const days = [...Array(7).keys()].map((day) => weekday.format(Date.UTC(2026, 0, day + 1)));
    const months = [...Array(12).keys()].map((at) => month.format(Date.UTC(2026, at, 1)));
    return [...days, ...months].flatMap((name) => name.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? []);
  });
}
