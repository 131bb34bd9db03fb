import { beforeAll, describe, expect, it } from 'vitest';
import { ACCESS_MAX, DEFAULT_POLICY, type PolicyChange } from '../../../src/model/guild-policy.ts';
import type { Store } from '../../../src/model/store.ts';
import { NOW_MS, newGuild, originIn } from './given.ts';

/** What every store does with policies and their log. */
export function describePolicies(storeOf: () => Store): void {
  let store: Store;
  beforeAll(() => {
    store = storeOf();
  });

  describe('policies', () => {
    it('has the default for a server where nobody changed anything', async () => {
      expect(await store.policies.read(newGuild())).toEqual(DEFAULT_POLICY);
    });

    it('keeps each kind of change, and writes one line of the log for each, in order and without gaps', async () => {
      const origin = originIn(newGuild());
      for (const change of EVERY_CHANGE) expect(await store.policies.change(change, origin)).toMatchObject({ kind: 'changed' });
      expect(await store.policies.read(origin.guildId)).toEqual({
        settings: {
          access: {
            channel: { allowed: ['1', '2'], denied: [] },
            role: { allowed: [], denied: ['3'] },
            outlet: { allowed: ['press-tv'], denied: [] },
          },
          excerptMaxChars: 200,
          replies: 'private-until-shared',
          cooldownSeconds: 30,
          language: 'fa',
          logChannelId: '77',
        },
        hidden: [
          { target: { kind: 'document', id: 'tasnim/a' }, reason: 'wrong', hiddenBy: 'mod', hiddenAtMs: NOW_MS },
          { target: { kind: 'outlet', id: 'tasnim' }, reason: '', hiddenBy: 'mod', hiddenAtMs: NOW_MS },
        ],
        logChannelRefused: null,
        known: 'now',
      });
      const log = await store.audit.page({ guildId: origin.guildId, before: null, limit: 100 });
      expect(log).toEqual(
        EVERY_CHANGE.map((action, index) => ({ number: index + 1, by: 'mod', atMs: NOW_MS, action })).reverse(),
      );
    });

    it('keeps how many times the words of a hidden passage stood in its document', async () => {
      const origin = originIn(newGuild());
      const target = { kind: 'passage', id: 'aaaa-bbbbbbb' } as const;
      await store.policies.change({ kind: 'hide', target, reason: 'twice', copies: 2 }, origin);
      const { hidden } = await store.policies.read(origin.guildId);
      expect(hidden).toMatchObject([{ target, reason: 'twice', copies: 2 }]);
      const [line] = await store.audit.page({ guildId: origin.guildId, before: null, limit: 1 });
      expect(line?.action).toEqual({ kind: 'hide', target, reason: 'twice', copies: 2 });
    });

    it('writes nothing when a change changes nothing', async () => {
      const origin = originIn(newGuild());
      const again: readonly PolicyChange[] = [
        { kind: 'access', subject: 'role', id: '1', access: 'denied' },
        { kind: 'cooldown', seconds: 5 },
        { kind: 'hide', target: { kind: 'passage', id: 'aaaa-bbbbbbb' }, reason: 'first' },
      ];
      for (const change of again) await store.policies.change(change, origin);
      const before = await store.policies.read(origin.guildId);
      const late = { ...origin, by: 'other', atMs: NOW_MS + 1 };
      const same: readonly PolicyChange[] = [
        ...again,
        { kind: 'hide', target: { kind: 'passage', id: 'aaaa-bbbbbbb' }, reason: 'second' },
        { kind: 'unhide', target: { kind: 'document', id: 'aaaa-bbbbbbb' }, reason: '' },
        { kind: 'access', subject: 'channel', id: '1', access: 'unset' },
        { kind: 'replies', replies: 'public' },
        { kind: 'language', language: null },
        { kind: 'log-channel', channelId: null },
        { kind: 'excerpt-max', chars: null },
      ];
      for (const change of same) expect(await store.policies.change(change, late)).toEqual({ kind: 'unchanged' });
      expect(await store.policies.read(origin.guildId)).toEqual(before);
      expect(await store.audit.page({ guildId: origin.guildId, before: null, limit: 9 })).toHaveLength(again.length);
    });

    it('keeps that changes cannot be told in the channel for them, until they can, or another is chosen', async () => {
      const origin = originIn(newGuild());
      const { guildId } = origin;
      const refused = async () => (await store.policies.read(guildId)).logChannelRefused;
      const tell = (channelId: string, why: 'channel-gone' | 'channel-forbidden' | null) =>
        store.policies.noteTold({ guildId, channelId, refused: why });
      await store.policies.change({ kind: 'log-channel', channelId: '77' }, origin);
      await tell('76', 'channel-gone');
      expect(await refused()).toBeNull();
      await tell('77', 'channel-forbidden');
      expect(await refused()).toBe('channel-forbidden');
      await tell('76', null);
      expect(await refused()).toBe('channel-forbidden');
      await tell('77', null);
      expect(await refused()).toBeNull();
      await tell('77', 'channel-gone');
      await store.policies.change({ kind: 'log-channel', channelId: '78' }, origin);
      expect(await refused()).toBeNull();
      expect(await store.audit.page({ guildId, before: null, limit: 9 })).toHaveLength(2);
    });

    it('moves an id from one list to the other, and off both', async () => {
      const origin = originIn(newGuild());
      const lists = async () => (await store.policies.read(origin.guildId)).settings.access.channel;
      for (const access of ['allowed', 'denied'] as const)
        await store.policies.change({ kind: 'access', subject: 'channel', id: '5', access }, origin);
      expect(await lists()).toEqual({ allowed: [], denied: ['5'] });
      await store.policies.change({ kind: 'access', subject: 'channel', id: '5', access: 'unset' }, origin);
      expect(await lists()).toEqual({ allowed: [], denied: [] });
    });

    it('gives numbers in a row to changes made at once', async () => {
      const origin = originIn(newGuild());
      const asked = Array.from({ length: 12 }, (_, seconds) =>
        store.policies.change({ kind: 'hide', target: { kind: 'passage', id: `p${seconds}` }, reason: '' }, origin),
      );
      await Promise.all(asked);
      const log = await store.audit.page({ guildId: origin.guildId, before: null, limit: 100 });
      expect(log.map(({ number }) => number)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
      expect((await store.policies.read(origin.guildId)).hidden).toHaveLength(12);
    });

    it('changes nothing in another server', async () => {
      const [one, other] = [newGuild(), newGuild()];
      for (const change of EVERY_CHANGE) await store.policies.change(change, originIn(one));
      expect(await store.policies.read(other)).toEqual(DEFAULT_POLICY);
      expect(await store.audit.page({ guildId: other, before: null, limit: 9 })).toEqual([]);
    });

    it('says so when as many ids are singled out as may be, and still takes one off', async () => {
      const origin = originIn(newGuild());
      for (let id = 0; id < ACCESS_MAX; id += 1)
        await store.policies.change({ kind: 'access', subject: 'role', id: String(id), access: 'denied' }, origin);
      const one = (id: string, access: 'allowed' | 'unset') =>
        store.policies.change({ kind: 'access', subject: 'channel', id, access }, origin);
      expect(await one('x', 'allowed')).toEqual({ kind: 'full', max: ACCESS_MAX });
      await store.policies.change({ kind: 'access', subject: 'role', id: '0', access: 'unset' }, origin);
      expect(await one('x', 'allowed')).toMatchObject({ kind: 'changed' });
    });

    it('keeps any text as it was written, but for what no database takes', async () => {
      const origin = originIn(newGuild());
      const texts = ["'; drop table audit_entries; --", 'ایران «نقل»', '𝔘\u0301🏳️‍🌈', 'a\0b\ud800c', '\\x00 %s $1 {"a":1}'];
      for (const [index, reason] of texts.entries())
        await store.policies.change({ kind: 'hide', target: { kind: 'passage', id: `p${index}` }, reason }, origin);
      const kept = ["'; drop table audit_entries; --", 'ایران «نقل»', '𝔘\u0301🏳️‍🌈', 'ab\ufffdc', '\\x00 %s $1 {"a":1}'];
      expect((await store.policies.read(origin.guildId)).hidden.map(({ reason }) => reason)).toEqual(kept);
      const log = await store.audit.page({ guildId: origin.guildId, before: null, limit: 9 });
      expect(log.map(({ action }) => 'reason' in action && action.reason).reverse()).toEqual(kept);
    });
  });

  describe('audit', () => {
    it('is read page by page, newest first', async () => {
      const origin = originIn(newGuild());
      for (let seconds = 1; seconds <= 5; seconds += 1) await store.policies.change({ kind: 'cooldown', seconds }, origin);
      const page = async (before: number | null) =>
        (await store.audit.page({ guildId: origin.guildId, before, limit: 2 })).map(({ number }) => number);
      expect([await page(null), await page(4), await page(2), await page(1)]).toEqual([[5, 4], [3, 2], [1], []]);
    });
  });
}

/** One of each kind, each of which changes something when made in this order. */
const EVERY_CHANGE: readonly PolicyChange[] = [
  { kind: 'access', subject: 'channel', id: '2', access: 'allowed' },
  { kind: 'access', subject: 'channel', id: '1', access: 'allowed' },
  { kind: 'access', subject: 'role', id: '3', access: 'denied' },
  { kind: 'access', subject: 'outlet', id: 'press-tv', access: 'allowed' },
  { kind: 'excerpt-max', chars: 200 },
  { kind: 'replies', replies: 'private-until-shared' },
  { kind: 'cooldown', seconds: 30 },
  { kind: 'language', language: 'fa' },
  { kind: 'log-channel', channelId: '77' },
  { kind: 'hide', target: { kind: 'passage', id: 'aaaa-bbbbbbb' }, reason: 'spam' },
  { kind: 'hide', target: { kind: 'document', id: 'tasnim/a' }, reason: 'wrong' },
  { kind: 'hide', target: { kind: 'outlet', id: 'tasnim' }, reason: '' },
  { kind: 'unhide', target: { kind: 'passage', id: 'aaaa-bbbbbbb' }, reason: 'it was fine' },
];
