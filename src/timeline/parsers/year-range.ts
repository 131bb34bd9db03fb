import type { Parser } from 'chrono-node';
import { after, before, dateParser } from '../date-parser.ts';
import { isAnnounced, isMeasured } from '../quantities.ts';
import { DASH } from '../vocabulary.ts';

/** `1998–2020`, `1914-18`, `2019/20`: two years with a dash are hardly anything else when the second is the later one. */
export const yearRange: Parser = dateParser(
  `(?<![\\d.,$£€#/-])(?<from>1[4-9]\\d{2}|20\\d{2})(?:\\s?${DASH}\\s?|/(?=\\d{2}\\b))(?<to>1\\d{3}|20\\d{2}|\\d{2})(?![\\d%]|[.,/-]\\d)`,
  (match) => {
    const { groups } = match;
    if (isAnnounced(before(match)) || isMeasured(after(match))) return null;
    const from = Number(groups.from);
    const to = Number(groups.to?.length === 2 ? `${groups.from?.slice(0, 2)}${groups.to}` : groups.to);
    if (to <= from) return groups.to?.length === 4 ? 'impossible' : null;
    return { reading: { kind: 'range', from: { kind: 'year', year: from }, to: { kind: 'year', year: to } } };
  },
);
