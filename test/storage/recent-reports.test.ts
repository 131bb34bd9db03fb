import { describe, expect, it } from 'vitest';
import { createRecentReports } from '../../src/storage/recent-reports.ts';

const LIMITS = { perMember: 2, windowMs: 60_000 };
const at = (atMs: number, guildId = '1', by = 'm') => ({ guildId, by, atMs });

describe('createRecentReports', () => {
  it('lets a member report until the limit is reached, then when the first of those counts no more', () => {
    const recent = createRecentReports(() => {});
    recent.note(at(1_000), LIMITS);
    expect(recent.retryAtMs(at(2_000), LIMITS)).toBeNull();
    recent.note(at(2_000), LIMITS);
    expect(recent.retryAtMs(at(3_000), LIMITS)).toBe(61_000);
    expect(recent.retryAtMs(at(61_000), LIMITS)).toBeNull();
  });

  it('counts each server and member alone', () => {
    const recent = createRecentReports(() => {});
    for (const time of [1, 2]) recent.note(at(time), LIMITS);
    expect([recent.retryAtMs(at(3, '9'), LIMITS), recent.retryAtMs(at(3, '1', 'x'), LIMITS)]).toEqual([null, null]);
  });

  it('holds nothing about a member once the limit looks back no further', () => {
    const due: { readonly run: () => void; readonly ms: number }[] = [];
    const recent = createRecentReports((run, ms) => void due.push({ run, ms }));
    for (const time of [1_000, 2_000]) recent.note(at(time), LIMITS);
    expect(due.map(({ ms }) => ms)).toEqual([LIMITS.windowMs, LIMITS.windowMs]);
    due[0]?.run();
    // Asked as of a moment when both would count: only what is still held can.
    expect(recent.retryAtMs(at(3_000), LIMITS)).toBeNull();
    expect(recent.retryAtMs(at(3_000), { ...LIMITS, perMember: 1 })).toBe(62_000);
    due[1]?.run();
    expect(recent.retryAtMs(at(3_000), { ...LIMITS, perMember: 1 })).toBeNull();
  });
});
