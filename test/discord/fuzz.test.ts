import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { RUNNABLES } from '../fakes/drawn-requests.ts';
import { type ModeratedGround, openModeratedGround } from '../fakes/fuzz-ground.ts';
import { type FuzzTarget, startFuzzTarget } from '../fakes/fuzz-target.ts';
import { fuzzedInteraction, outsidersInteraction, renewed, SERVER_IDS } from '../fakes/fuzzed-interactions.ts';
import { GOLDEN_CORPUS } from '../fakes/small-library.ts';

let ground: ModeratedGround;
let target: FuzzTarget;
let sent = 0;
const nextSent = () => {
  sent += 1;
  return sent;
};

beforeAll(async () => {
  ground = await openModeratedGround(GOLDEN_CORPUS);
  target = await startFuzzTarget(ground.application);
});

afterAll(() => target.close());

it('changes nothing in any server for those who may not, whatever they send', async () => {
  const before = await moderated();
  for (const interaction of fc.sample(outsidersInteraction(ground), 250)) {
    expect(await target.onTheWeb(renewed(interaction, nextSent()))).toEqual([]);
  }
  expect(await moderated()).toEqual(before);
});

/** Everything that only moderators change. */
function moderated(): Promise<readonly unknown[]> {
  const { policies, audit, schedules } = ground.store;
  const all = SERVER_IDS.flatMap((guildId) => [
    policies.read(guildId),
    audit.page({ guildId, before: null, limit: 100 }),
    schedules.list(guildId),
  ]);
  return Promise.all<unknown>(all);
}

/** `npm run bench:fuzz` sends ten thousand to each. */
it.each(['throughGateway', 'onTheWeb'] as const)(
  'answers or refuses whatever arrives %s, in words that show nothing of its insides',
  async (way) => {
    const property = fc.asyncProperty(fuzzedInteraction(ground), async (interaction) => {
      expect(await target[way](renewed(interaction, nextSent()))).toEqual([]);
      expect([...target.problems(), ...ground.problems()]).toEqual([]);
    });
    await fc.assert(property, { numRuns: 700 });
  },
);

it('is not refused at the door: most of that reached what answers it, and so did most of the commands of moderators', () => {
  const reached = target.reached();
  const total = (of: 'sent' | 'answered') => [...reached.values()].reduce((sum, counts) => sum + counts[of], 0);
  expect(total('answered')).toBeGreaterThan(0.5 * total('sent'));
  const moderating = RUNNABLES.filter(({ defaultPermissions }) => defaultPermissions !== undefined);
  const answered = moderating.filter(({ name }) => (reached.get(`command ${name}`)?.answered ?? 0) > 0);
  expect(answered.length).toBeGreaterThan(0.5 * moderating.length);
});
