import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FuzzTarget, startFuzzTarget } from '../fakes/fuzz-target.ts';
import { fuzzedInteraction, renewed } from '../fakes/fuzzed-interactions.ts';
import { GOLDEN_CORPUS, openLibrary } from '../fakes/small-library.ts';

let target: FuzzTarget;
let sent = 0;
const nextSent = () => {
  sent += 1;
  return sent;
};

beforeAll(async () => {
  const { application } = await openLibrary(GOLDEN_CORPUS);
  target = await startFuzzTarget(application);
});

afterAll(() => target.close());

/** `npm run bench:fuzz` sends ten thousand to each. */
it.each(['throughGateway', 'onTheWeb'] as const)(
  'answers or refuses whatever arrives %s, in words that show nothing of its insides',
  async (way) => {
    const property = fc.asyncProperty(fuzzedInteraction, async (interaction) => {
      expect(await target[way](renewed(interaction, nextSent()))).toEqual([]);
      expect(target.problems()).toEqual([]);
    });
    await fc.assert(property, { numRuns: 250 });
  },
);
