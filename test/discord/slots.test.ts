import { describe, expect, it } from 'vitest';
import { createSlots } from '../../src/discord/slots.ts';

describe('createSlots', () => {
  it('lets so many in at once and the others in turn, each when one has left', async () => {
    const scene = enter({ limit: 2, count: 5 });
    expect(scene.inside).toEqual([]);
    await expect.poll(() => scene.inside).toEqual([0, 1]);
    scene.leave(1);
    await expect.poll(() => scene.inside).toEqual([0, 1, 2]);
    scene.leave(0);
    scene.leave(2);
    await expect.poll(() => scene.inside).toEqual([0, 1, 2, 3, 4]);
  });

  it('gives the room of one who left to one other, however often that is said', async () => {
    const scene = enter({ limit: 1, count: 3 });
    await expect.poll(() => scene.inside).toEqual([0]);
    scene.leave(0);
    scene.leave(0);
    await expect.poll(() => scene.inside).toEqual([0, 1]);
    for (let turn = 0; turn < 5; turn += 1) await new Promise<void>((resolve) => void setImmediate(resolve));
    expect(scene.inside).toEqual([0, 1]);
  });

  it('lets nobody start, neither the first nor one that waited, before what has arrived is let in', async () => {
    const inlets: (() => void)[] = [];
    const slots = createSlots(1, () => new Promise((resolve) => inlets.push(resolve)));
    const entering = [slots.enter(), slots.enter()];
    expect(inlets).toHaveLength(1);
    inlets[0]?.();
    (await entering[0])?.();
    await expect.poll(() => inlets.length).toBe(2);
    inlets[1]?.();
    await entering[1];
  });
});

function enter({ limit, count }: { readonly limit: number; readonly count: number }) {
  const slots = createSlots(limit, async () => {});
  const inside: number[] = [];
  const leaves: (() => void)[] = [];
  for (let index = 0; index < count; index += 1) {
    void slots.enter().then((leave) => {
      inside.push(index);
      leaves[index] = leave;
    });
  }
  return { inside, leave: (index: number) => leaves[index]?.() };
}
