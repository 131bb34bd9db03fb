import Fuse from 'fuse.js';
import { Temporal } from 'temporal-polyfill';

/**
 * The names of the time zone database for which runtimes still list an older spelling (https://data.iana.org/time-zones/,
 * file `backward`), with that spelling. A runtime without the newer name keeps the older one.
 */
const RENAMED: readonly (readonly [older: string, name: string])[] = [
  ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['America/Godthab', 'America/Nuuk'],
  ['America/Indianapolis', 'America/Indiana/Indianapolis'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Katmandu', 'Asia/Kathmandu'],
  ['Asia/Rangoon', 'Asia/Yangon'],
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
  ['Atlantic/Faeroe', 'Atlantic/Faroe'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['Pacific/Enderbury', 'Pacific/Kanton'],
  ['Pacific/Ponape', 'Pacific/Pohnpei'],
  ['Pacific/Truk', 'Pacific/Chuuk'],
];

/** What is offered before anything was typed: zones from all over the world, in order of their offset. */
const COMMON = [
  'UTC',
  'America/Los_Angeles',
  'America/New_York',
  'America/Sao_Paulo',
  'Europe/London',
  'Europe/Paris',
  'Europe/Berlin',
  'Africa/Cairo',
  'Asia/Baghdad',
  'Asia/Tehran',
  'Asia/Karachi',
  'Asia/Kolkata',
  'Asia/Jakarta',
  'Asia/Tokyo',
  'Australia/Sydney',
];

/**
 * What the names of the time zone database look like: `Europe/Berlin`, `Etc/GMT+3`, `EST5EDT`. Bare offsets are none of them. Names
 * that keep one offset all year are taken as well: the reply shows the offset of the next run, so that a moderator sees that
 * `Etc/GMT+3` is behind UTC, and that `EST` stands still in summer.
 */
const NAME = /^[a-z][a-z0-9_+-]{0,30}(?:\/[a-z][a-z0-9_+-]{0,30}){0,2}$/i;

/**
 * A zone as people write it: in any case, with spaces for underscores. `null` for what the time zone database does not have;
 * a city alone is not taken for its zone, since a wrong hour every day would be worse than a question back.
 */
export function readZone(text: string): string | null {
  const name = text.trim().replace(/\s+/g, '_');
  if (!NAME.test(name)) return null;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Finds zones by what was typed so far, or by what was meant: a city, a country's part, a slip of the keyboard. */
export type ZoneFinder = {
  /** At most `limit` names, best first; some well-known ones when nothing was typed. */
  find(typed: string, limit: number): readonly string[];
  /** What may have been meant: zones of just this place where there are any, else what `find` gives. */
  nearest(typed: string, limit: number): readonly string[];
};

/** Longer input is no zone, and comparing it would cost the more the longer it is. */
const TYPED_MAX_CHARS = 60;

export function createZoneFinder(): ZoneFinder {
  const zones = zoneNames().map((name) => ({ name, place: name.slice(name.lastIndexOf('/') + 1).replaceAll('_', ' ') }));
  const fuse = new Fuse(zones, { keys: ['place', 'name'], ignoreLocation: true, threshold: 0.4 });
  return { find, nearest };

  function find(typed: string, limit: number): readonly string[] {
    const wanted = typed.trim().slice(0, TYPED_MAX_CHARS);
    if (wanted === '') return COMMON.slice(0, limit);
    return fuse.search(wanted, { limit }).map(({ item }) => item.name);
  }

  function nearest(typed: string, limit: number): readonly string[] {
    const wanted = typed.trim().replaceAll('_', ' ').toLowerCase();
    const there = zones.filter(({ place }) => place.toLowerCase() === wanted).map(({ name }) => name);
    return there.length > 0 ? there.slice(0, limit) : find(typed, limit);
  }
}

/** Every zone that the runtime has, by its present name, in order of the names. */
function zoneNames(): readonly string[] {
  const renamed = new Map(RENAMED.filter(([, name]) => readZone(name) !== null));
  return [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone').map((name) => renamed.get(name) ?? name)])].sort();
}
