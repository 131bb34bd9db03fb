import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type GuildSettings } from '../../src/model/guild-policy.ts';
import { createGate } from '../../src/moderation/create-gate.ts';
import { createMemoryCooldowns } from '../../src/moderation/memory-cooldowns.ts';
import { originOf } from '../fakes/origins.ts';

const NOBODY = { allowed: [], denied: [] };

function settled(access: Partial<GuildSettings['access']>): GuildSettings {
  return { ...DEFAULT_SETTINGS, access: { channel: NOBODY, role: NOBODY, outlet: NOBODY, ...access } };
}

describe('where members are answered', () => {
  const gate = createGate({ cooldowns: createMemoryCooldowns(), nowMs: () => 0 });
  const inThread = originOf({ channelId: '7', parentChannelId: '5' });

  it.each([
    ['everywhere by default', { allowed: [], denied: [] }, { channelId: '5' }, true],
    ['not in a denied channel', { allowed: [], denied: ['5'] }, { channelId: '5' }, false],
    ['in others than a denied one', { allowed: [], denied: ['5'] }, { channelId: '6' }, true],
    ['only in allowed ones where there are some', { allowed: ['5'], denied: [] }, { channelId: '6' }, false],
    ['in an allowed one', { allowed: ['5'], denied: [] }, { channelId: '5' }, true],
    ['in the threads of an allowed one', { allowed: ['5'], denied: [] }, inThread, true],
    ['not in the threads of a denied one', { allowed: [], denied: ['5'] }, inThread, false],
    ['in a thread that is allowed by itself', { allowed: ['7'], denied: ['5'] }, inThread, true],
    ['not in a thread that is denied by itself', { allowed: ['5'], denied: ['7'] }, inThread, false],
    [
      'not where the platform names no channel, when only some are allowed',
      { allowed: ['5'], denied: [] },
      { channelId: null },
      false,
    ],
  ])('%s', (_, channel, where, isOpen) => {
    const why = gate.whyNotHere(originOf(where), settled({ channel }));
    expect(why).toEqual(isOpen ? null : { code: 'channel-closed', open: channel.allowed });
  });

  it.each([
    ['everybody by default', { allowed: [], denied: [] }, [], true],
    ['members with an allowed role', { allowed: ['1'], denied: [] }, ['1'], true],
    ['no others where some are allowed', { allowed: ['1'], denied: [] }, ['2'], false],
    ['nobody with a denied role, even beside an allowed one', { allowed: ['1'], denied: ['2'] }, ['1', '2'], false],
    ['nobody where everybody is denied', { allowed: [], denied: ['111111111111111111'] }, [], false],
    ['everybody where everybody is allowed', { allowed: ['111111111111111111'], denied: [] }, [], true],
  ])('answers %s', (_, role, roleIds, isOpen) => {
    const why = gate.whyNotHere(originOf({ roleIds }), settled({ role }));
    expect(why).toEqual(isOpen ? null : { code: 'role-closed', open: role.allowed });
  });

  it('has no rules where the bot was not added', () => {
    const everywhereClosed = settled({ channel: { allowed: ['5'], denied: [] }, role: { allowed: ['1'], denied: [] } });
    expect(gate.whyNotHere(originOf({ addedToServer: false }), everywhereClosed)).toBeNull();
    expect(gate.take(originOf({ addedToServer: false }), { ...everywhereClosed, cooldownSeconds: 60 })).toBeNull();
  });
});

it('says when a member may ask again, for each member and channel', () => {
  let nowMs = 1_000;
  const gate = createGate({ cooldowns: createMemoryCooldowns(), nowMs: () => nowMs });
  const waiting = { ...DEFAULT_SETTINGS, cooldownSeconds: 30 };
  expect(gate.take(originOf(), waiting)).toBeNull();
  expect(gate.take(originOf(), waiting)).toEqual({ code: 'cooldown', retryAtMs: 31_000 });
  expect(gate.take(originOf({ memberId: '9' }), waiting)).toBeNull();
  expect(gate.take(originOf({ channelId: '9' }), waiting)).toBeNull();
  nowMs = 31_000;
  expect(gate.take(originOf(), waiting)).toBeNull();
  expect(gate.take(originOf(), DEFAULT_SETTINGS)).toBeNull();
});
