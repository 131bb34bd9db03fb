import { describe, expect, it } from 'vitest';
import { createMemoryCooldowns } from '../../src/moderation/memory-cooldowns.ts';

const KEY = { guildId: '1', channelId: '2', memberId: '3' };

describe('createMemoryCooldowns', () => {
  it('grants once, then tells from when on, then grants again', () => {
    const cooldowns = createMemoryCooldowns();
    expect(cooldowns.take(KEY, 30, 1_000)).toBeNull();
    expect(cooldowns.take(KEY, 30, 30_999)).toBe(31_000);
    expect(cooldowns.take(KEY, 30, 31_000)).toBeNull();
    expect(cooldowns.take(KEY, 30, 31_000)).toBe(61_000);
  });

  it('counts each server, channel and member alone', () => {
    const cooldowns = createMemoryCooldowns();
    cooldowns.take(KEY, 30, 0);
    for (const other of [{ guildId: '9' }, { channelId: '9' }, { memberId: '9' }])
      expect(cooldowns.take({ ...KEY, ...other }, 30, 0)).toBeNull();
  });

  it('follows a cooldown that moderators shorten or lift while somebody waits', () => {
    const cooldowns = createMemoryCooldowns();
    cooldowns.take(KEY, 600, 0);
    expect(cooldowns.take(KEY, 10, 5_000)).toBe(10_000);
    expect(cooldowns.take(KEY, 0, 5_000)).toBeNull();
    expect(cooldowns.take(KEY, 10, 10_000)).toBeNull();
  });

  it('grants again what was given back', () => {
    const cooldowns = createMemoryCooldowns();
    cooldowns.take(KEY, 30, 0);
    cooldowns.giveBack({ ...KEY, memberId: 'else' });
    expect(cooldowns.take(KEY, 30, 1)).toBe(30_000);
    cooldowns.giveBack(KEY);
    expect(cooldowns.take(KEY, 30, 1)).toBeNull();
  });

  it('forgets the oldest rather than growing without bound', () => {
    const cooldowns = createMemoryCooldowns(2);
    for (const memberId of ['a', 'b', 'c']) cooldowns.take({ ...KEY, memberId }, 30, 0);
    expect(cooldowns.take({ ...KEY, memberId: 'b' }, 30, 1)).toBe(30_000);
    expect(cooldowns.take({ ...KEY, memberId: 'a' }, 30, 1)).toBeNull();
  });
});
