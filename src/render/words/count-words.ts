import type { Language } from '../../model/language.ts';
import { LOCALES } from '../locale.ts';
import { isolateValue } from '../right-to-left.ts';
import type { Say } from '../say.ts';

/** Lists and figures, by the rules of a language. */
export function countWords(say: Say, language: Language) {
  const { tag, direction, comma, semicolon } = LOCALES[language];
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
  const names = new Intl.DisplayNames(tag, { type: 'language', fallback: 'code' });
  const numbers = new Intl.NumberFormat(tag);
  const figures = new Intl.NumberFormat(tag, { useGrouping: false });
  return {
    /** `a, b and c`. */
    list: (items: readonly string[]): string => lists.format(direction === 'ltr' ? items : items.map(isolateValue)),
    /** `a; b`: items that may hold commas. */
    series: (items: readonly string[]): string => items.join(semicolon),
    /** `1,024`. */
    number: (count: number): string => numbers.format(count),
    /** A number in a row of numbers: `1024`. */
    figure: (number: number): string => figures.format(number),
    /** `1, 4–6`. */
    figures: (items: readonly string[]): string => items.join(comma),
    /** `Persian`; the code itself where the language has no name here. */
    languageName: (code: string): string => nameOf(names, code),
    /** A time of day, `09:30`, in the digits of the language. */
    clockTime: (time: string): string => time.replace(/\d/g, (digit) => numbers.format(Number(digit))),
    furtherItems: (count: number): string => say('furtherItems', { count }),
  };
}

function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch (error) {
    // What is no language tag at all is a curator's own name for one.
    if (error instanceof RangeError) return code;
    throw error;
  }
}
