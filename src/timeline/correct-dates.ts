import type { DateMention } from '../model/date.ts';
import type { DateCorrection } from '../model/document.ts';
import { precisionOfTimex } from './bounds.ts';

/**
 * The mentions as a curator corrected them. A correction with a value makes its words a stated date of that value, whether a
 * date was found there or not; one without a value takes them off. Occurrences are counted in the body. Ordered and
 * disjoint: mentions that overlap a correction's words give way to it. A value that is no TIMEX3 value is as none.
 */
export function correctDates(
  mentions: readonly DateMention[],
  corrections: readonly DateCorrection[],
  body: string,
): readonly DateMention[] {
  let corrected = mentions;
  for (const correction of corrections) {
    for (const start of placesOf(correction, body)) {
      const end = start + correction.text.length;
      const others = corrected.filter((mention) => mention.end <= start || end <= mention.start);
      const found = corrected.find((mention) => mention.start < end && start < mention.end);
      const precision = correction.value === null ? null : precisionOfTimex(correction.value);
      corrected =
        precision === null
          ? others
          : [
              ...others,
              {
                start,
                end,
                text: correction.text,
                value: correction.value,
                precision,
                qualifier: found?.qualifier ?? null,
                basis: 'stated',
              },
            ];
    }
  }
  return corrected.toSorted((a, b) => a.start - b.start);
}

function placesOf({ text, occurrence }: DateCorrection, body: string): readonly number[] {
  if (text === '') return [];
  const places: number[] = [];
  for (let at = body.indexOf(text); at >= 0; at = body.indexOf(text, at + text.length)) places.push(at);
  return occurrence === null ? places : places.slice(occurrence - 1, occurrence);
}
