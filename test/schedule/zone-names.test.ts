import { describe, expect, it } from 'vitest';
import { createZoneFinder, readZone } from '../../src/schedule/zone-names.ts';

describe('readZone', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['europe/berlin', 'Europe/Berlin'],
    [' America/New York ', 'America/New_York'],
    ['america/argentina/buenos_aires', 'America/Argentina/Buenos_Aires'],
    ['utc', 'UTC'],
    ['Etc/GMT+3', 'Etc/GMT+3'],
    ['etc/gmt-14', 'Etc/GMT-14'],
    ['America/Port-au-Prince', 'America/Port-au-Prince'],
    ['EST5EDT', 'EST5EDT'],
    ['GMT', 'GMT'],
  ])('reads %j', (text, zone) => {
    expect(readZone(text)).toBe(zone);
  });

  it.each([
    'Berlin',
    'Europe/Atlantis',
    'XST',
    'Etc/GMT+15',
    'Etc/GMT+3:30',
    '+03:00',
    'UTC+3',
    '2026-01-01T00:00Z[Europe/Berlin]',
    'Europe/Berlin\u0000',
    'Europe/../Europe/Berlin',
    '',
    `Europe/${'x'.repeat(40)}`,
  ])('refuses %j', (text) => {
    expect(readZone(text)).toBeNull();
  });
});

describe('a zone finder', () => {
  const finder = createZoneFinder();

  it.each([
    ['Berlin', 'Europe/Berlin'],
    ['teheran', 'Asia/Tehran'],
    ['Bagdad', 'Asia/Baghdad'],
    ['new york', 'America/New_York'],
    ['Europe/Berln', 'Europe/Berlin'],
    ['kolkata', 'Asia/Kolkata'],
    ['lord howe', 'Australia/Lord_Howe'],
  ])('takes %j for %s', (typed, zone) => {
    expect(finder.find(typed, 5)[0]).toBe(zone);
  });

  it('offers only names that are taken, and well-known ones before anything is typed', () => {
    const offered = new Set(['', ...'aeiourst'].flatMap((letter) => finder.find(letter, 25)));
    expect(finder.find('', 25)).toContain('UTC');
    expect(offered.size).toBeGreaterThan(50);
    expect([...offered].filter((zone) => readZone(zone) !== zone)).toEqual([]);
  });

  it('finds nothing for noise, however long', () => {
    expect(finder.find('%%%%', 5)).toEqual([]);
    expect(finder.find('\u0000'.repeat(100_000), 5)).toEqual([]);
  });
});
