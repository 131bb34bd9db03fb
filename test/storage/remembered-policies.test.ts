import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY, type GuildPolicy } from '../../src/model/guild-policy.ts';
import { createRememberedPolicies } from '../../src/storage/remembered-policies.ts';

describe('remembered policies', () => {
  it('are read once a server, also when two ask at once', async () => {
    const scene = setUp();
    await Promise.all([scene.policies.read('1'), scene.policies.read('1')]);
    await scene.policies.read('1');
    await scene.policies.read('2');
    expect(scene.asked).toEqual(['1', '2']);
  });

  it('are read again after anything was written, also by what was being read meanwhile', async () => {
    const scene = setUp();
    const before = scene.policies.read('1');
    scene.write(60);
    expect((await before).settings.cooldownSeconds).toBe(0);
    expect((await scene.policies.read('1')).settings.cooldownSeconds).toBe(60);
    expect(scene.asked).toEqual(['1', '1']);
  });

  it('are asked for again after a read that failed', async () => {
    const scene = setUp();
    scene.break(true);
    await expect(scene.policies.read('1')).rejects.toThrow('away');
    scene.break(false);
    expect(await scene.policies.read('1')).toEqual(DEFAULT_POLICY);
  });

  it('stay bounded in number', async () => {
    const scene = setUp();
    for (let guild = 0; guild <= 10_000; guild += 1) await scene.policies.read(String(guild));
    await scene.policies.read('0');
    expect(scene.asked).toHaveLength(10_002);
  });
});

function setUp() {
  let writes = 0;
  let cooldownSeconds = 0;
  let isBroken = false;
  const asked: string[] = [];
  const store = {
    async read(guildId: string): Promise<GuildPolicy> {
      asked.push(guildId);
      if (isBroken) throw new Error('away');
      return { ...DEFAULT_POLICY, settings: { ...DEFAULT_POLICY.settings, cooldownSeconds } };
    },
  };
  return {
    policies: createRememberedPolicies(store, () => writes),
    asked,
    write(seconds: number) {
      cooldownSeconds = seconds;
      writes += 1;
    },
    break(broken: boolean) {
      isBroken = broken;
    },
  };
}
