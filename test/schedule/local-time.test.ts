import { describe, expect, it } from 'vitest';
import { readLocalTime, writeLocalTime } from '../../src/schedule/local-time.ts';

describe('readLocalTime', () => {
  it.each([
    ['09:30', 570],
    ['9:30', 570],
    [' 00:00 ', 0],
    ['23:59', 1439],
    ['٠٩:٣٠', 570],
    ['۰۹:۳۰', 570],
  ])('reads %j', (text, minute) => {
    expect(readLocalTime(text)).toBe(minute);
  });

  it.each(['25:00', '24:00', '09:60', '9', '930', '9 pm', '9:30 pm', '09:30:00', '-1:30', '', ':', '९:३०'])(
    'refuses %j',
    (text) => {
      expect(readLocalTime(text)).toBeNull();
    },
  );

  it('reads back every minute that it writes', () => {
    for (let minute = 0; minute < 1440; minute += 1) expect(readLocalTime(writeLocalTime(minute))).toBe(minute);
    expect(writeLocalTime(570)).toBe('09:30');
  });
});
