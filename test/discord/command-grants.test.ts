import { describe, expect, it } from 'vitest';
import { createCommandGrants } from '../../src/discord/command-grants.ts';
import type { Origin } from '../../src/model/origin.ts';
import { originOf } from '../fakes/origins.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';

const GUILD = '1000';
const COMMANDS = [
  { id: '7', name: 'moderate' },
  { id: '8', name: 'schedule' },
];
const MEMBER: Partial<Origin> = { guildId: GUILD, memberId: '1', roleIds: ['2', '3'], channelId: '4' };
const rule = (type: number, id: string, permission: boolean) => ({ type, id, permission });

describe('what a server’s permission screen grants', () => {
  it.each([
    ['nothing by default', [], 'nothing'],
    ['by a role of the member', [rule(1, '2', true)], 'granted'],
    ['by one role, though another is denied', [rule(1, '2', true), rule(1, '3', false)], 'granted'],
    ['nothing by a role that the member has not', [rule(1, '9', true)], 'nothing'],
    ['by the member, before any role', [rule(2, '1', true), rule(1, '2', false)], 'granted'],
    ['not against the member, whatever the role', [rule(2, '1', false), rule(1, '2', true)], 'denied'],
    ['to everybody', [rule(1, GUILD, true)], 'granted'],
    ['to nobody', [rule(1, GUILD, false)], 'denied'],
    ['not in a channel that is taken out', [rule(1, '2', true), rule(3, '4', false)], 'denied'],
    ['only in channels that are left in', [rule(1, '2', true), rule(3, '999', false), rule(3, '5', true)], 'denied'],
    ['in a channel that is left in', [rule(1, '2', true), rule(3, '999', false), rule(3, '4', true)], 'granted'],
  ])('%s', async (_, permissions, said) => {
    const { grants } = setUp(permissions);
    expect(await grants.saidOf('moderate', originOf(MEMBER))).toBe(said);
    expect(await grants.saidOf('schedule', originOf(MEMBER))).toBe('nothing');
  });

  it('is asked for once a minute and server, however often somebody tries', async () => {
    const { grants, asked, pass } = setUp([rule(1, '2', true)]);
    for (let times = 0; times < 5; times += 1) await grants.saidOf('moderate', originOf(MEMBER));
    expect(asked.filter((route) => route.includes('permissions'))).toHaveLength(1);
    pass(60_000);
    await grants.saidOf('moderate', originOf(MEMBER));
    expect(asked.filter((route) => route.includes('permissions'))).toHaveLength(2);
  });

  it('is nothing where it cannot be read, nor in a direct message', async () => {
    const log = createRecordingLog();
    const rest = { get: () => Promise.reject(new Error('away')) };
    const grants = createCommandGrants({ rest, guildId: null, log, nowMs: () => 0 });
    expect(await grants.saidOf('moderate', originOf(MEMBER))).toBe('nothing');
    expect(log.lines).toMatchObject([{ level: 'warn' }]);
    expect(await setUp([rule(1, '2', true)]).grants.saidOf('moderate', originOf({ guildId: null }))).toBe('nothing');
  });
});

function setUp(permissions: readonly unknown[]) {
  const asked: string[] = [];
  let now = 0;
  const rest = {
    async get(route: string): Promise<unknown> {
      asked.push(route);
      if (route.endsWith('/permissions')) return [{ id: '7', permissions }];
      return route.endsWith('/commands') ? COMMANDS : { id: '42' };
    },
  };
  const grants = createCommandGrants({ rest, guildId: null, log: createRecordingLog(), nowMs: () => now });
  const pass = (ms: number) => {
    now += ms;
  };
  return { grants, asked, pass };
}
