import type { Refiner } from 'chrono-node';
import { impossibleDate, ReadResult } from '../read-result.ts';
import type { Reading } from '../reading.ts';

/**
 * Years of the solar and the lunar Hijri calendar (now 1400 and 1440) and of others look like years of ours. They are left out
 * when the words around say so, when a year of ours explains them in brackets, and throughout a text that speaks of such a
 * calendar: what we could mistake by six centuries we do not date. What is left out holds its place for `dropBrokenRanges`.
 */
export const dropOtherCalendars: Refiner = {
  refine({ text }, results) {
    const speaksOfHijri = HIJRI.test(text);
    return results.map((result) =>
      result instanceof ReadResult && isForeign(text, result, speaksOfHijri) ? impossibleDate(result) : result,
    );
  },
};

const HIJRI =
  /\b(?:[Hh]ijri|[Hh]ejri|Anno Hegirae|Farvardin|Ordibehesht|Khordad|Mordad|Shahrivar|Aban 1[34]|Bahman|Esfand|Muharram|Ramadan 1[34]|Rajab|Sha['’]?ban)\b/;

/** Behind the year. */
const SUFFIX =
  /^,?\s*\(?(?:(?:solar|lunar|[Hh]ijri|[Hh]ejri|AH|SH|BS|BE|BCE?|Saka|Vikram|Samvat)\b|H\b(?!\.?[-\w])|(?:A\.H|S\.H|B\.C|B\.S|B\.E)\.|(?:(?:in|of|by) )?(?:the )?(?:(?:Islamic|Iranian|Persian|Muslim|Hebrew|Jewish|Coptic|Ethiopian) (?:calendar|year|era)\b|Hijrah?\b|He[gj]ira\b))/;
/** Before the year. */
const PREFIX = /\b(?:AH|A\.H\.|SH|AM|Heisei|Showa|Reiwa|Anno Hegirae)\s+$/;

const OURS_BEHIND = /^\s*[(/]\s*(?:1[89]|20)\d{2}/;
/** A feast that only its own calendar counts so low: `Nowruz 1398`. */
const NEW_YEAR_BEFORE = /\b(?:Nowruz|Norooz|Nauruz|Ramadan|Eid),?\s(?:of\s)?$/;

const OURS_BEFORE = /\b(?:1[89]|20)\d{2}\s*[(/]\s*$/;

function isForeign(text: string, { reading, index, endIndex }: ReadResult, speaksOfHijri: boolean): boolean {
  const year = statedYearOf(reading);
  if (year === null) return false;
  const before = text.slice(Math.max(0, index - 30), index);
  const after = text.slice(endIndex, endIndex + 45).replace(/^\s?[-–]\s?\d{2,4}/, '');
  if (SUFFIX.test(after) || PREFIX.test(before)) return true;
  return (
    year >= 1250 &&
    year <= 1500 &&
    (speaksOfHijri || OURS_BEHIND.test(after) || OURS_BEFORE.test(before) || NEW_YEAR_BEFORE.test(before))
  );
}

/** The year that the words name, of a range the earlier one. */
function statedYearOf(reading: Reading): number | null {
  if (reading.kind === 'range') return statedYearOf(reading.from);
  if (reading.kind === 'year') return reading.year;
  if (reading.kind === 'decade') return reading.tens * 10;
  if (reading.kind === 'century') return reading.hundreds * 100;
  return 'year' in reading && reading.year.kind === 'stated' ? reading.year.year : null;
}
