/** A time of day with minutes; hours of one digit are fine, and so are the digits of Arabic and Persian. */
const TIME = /^(\d{1,2}):(\d{2})$/;

/**
 * The minute of the day that a time names, 0 to 1439: `09:30` → 570. Null for what no clock shows, `25:00` and `24:00`
 * included, and for `9` or `9 pm`, of which the one may be a day and the other is not read the same everywhere.
 */
export function readLocalTime(text: string): number | null {
  const [, hours = '', minutes = ''] = TIME.exec(inLatinDigits(text.trim())) ?? [];
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return null;
  return Number(hours) * 60 + Number(minutes);
}

/** `HH:MM`, the inverse of {@link readLocalTime}. */
export function writeLocalTime(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** The first digit of each run of ten that is written in place of 0 to 9: Arabic-Indic and Persian. */
const ZEROES = [0x0660, 0x06f0];

function inLatinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (ZEROES.findLast((zero) => zero <= code) ?? code));
  });
}
