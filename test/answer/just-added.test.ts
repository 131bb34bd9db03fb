import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { justAdded } from '../../src/answer/just-added.ts';
import type { SchedulePlan } from '../../src/model/schedule.ts';
import { createMemoryStore } from '../../src/storage/memory/create-memory-store.ts';

const PLAN: SchedulePlan = {
  channelId: '900',
  posts: 'passage',
  outlets: [],
  localTime: '08:30',
  zone: 'Europe/Berlin',
  missed: 'catch-up',
  quietDays: 'silent',
  language: 'en',
};
const ORIGIN = { guildId: '1', by: 'mod', atMs: 1_000_000 };

describe('justAdded', () => {
  it('finds what the same member set up within a minute', async () => {
    const { store, number } = await added();
    expect(await justAdded({ ...PLAN }, { ...ORIGIN, atMs: ORIGIN.atMs + 60_000 }, store)).toMatchObject({ number, plan: PLAN });
  });

  it.each([
    ['later', PLAN, { atMs: ORIGIN.atMs + 60_001 }],
    ['by another member', PLAN, { by: 'another' }],
    ['in another server', PLAN, { guildId: '2' }],
    ['at another time', { ...PLAN, localTime: '08:31' }, {}],
    ['from another outlet', { ...PLAN, outlets: ['other'] }, {}],
  ])('leaves alone what is set up %s', async (_, plan, differences) => {
    const { store } = await added();
    expect(await justAdded(plan, { ...ORIGIN, ...differences }, store)).toBeNull();
  });

  it('does not bring back what was removed since', async () => {
    const { store, number } = await added();
    await store.schedules.change(number, { kind: 'remove' }, ORIGIN);
    expect(await justAdded(PLAN, ORIGIN, store)).toBeNull();
  });
});

async function added() {
  const store = createMemoryStore({ nowMs: () => ORIGIN.atMs, newClaim: randomUUID });
  const created = await store.schedules.create(PLAN, 2_000_000, ORIGIN);
  if (created.kind === 'full') throw new Error('there is room for one');
  return { store, number: created.schedule.number };
}
