import { describe, expect, it } from 'vitest';
import { createSlots } from '../../src/discord/slots.ts';

const letIn = async () => {};

describe('createSlots', () => {
  it('lets so many start at once and the others in turn, each when one has ended', async () => {
    const scene = start({ limit: 2, works: 5 });
    expect(scene.started).toEqual([]);
    await expect.poll(() => scene.started).toEqual([0, 1]);
    scene.end(1);
    await expect.poll(() => scene.started).toEqual([0, 1, 2]);
    scene.end(0);
    scene.end(2);
    await expect.poll(() => scene.started).toEqual([0, 1, 2, 3, 4]);
    scene.end(3);
    scene.end(4);
    expect(await Promise.all(scene.results)).toEqual([0, 1, 2, 3, 4]);
  });

  it('starts nothing, neither the first nor one that waited, before what has arrived is let in', async () => {
    const inlets: (() => void)[] = [];
    const slots = createSlots(1, () => new Promise((resolve) => inlets.push(resolve)));
    const started: string[] = [];
    const results = ['first', 'second'].map((name) => slots.run(async () => started.push(name)));
    expect([inlets.length, started]).toEqual([1, []]);
    inlets[0]?.();
    await results[0];
    await expect.poll(() => inlets.length).toBe(2);
    expect(started).toEqual(['first']);
    inlets[1]?.();
    await results[1];
    expect(started).toEqual(['first', 'second']);
  });

  it('goes on after work that fails, and hands its error on', async () => {
    const slots = createSlots(1, letIn);
    const failing = slots.run(() => Promise.reject(new Error('broken')));
    const next = slots.run(async () => 'next');
    await expect(failing).rejects.toThrow('broken');
    expect(await next).toBe('next');
  });
});

function start({ limit, works }: { readonly limit: number; readonly works: number }) {
  const slots = createSlots(limit, letIn);
  const started: number[] = [];
  const ends: (() => void)[] = [];
  const results = Array.from({ length: works }, (_, index) =>
    slots.run(async () => {
      started.push(index);
      await new Promise<void>((resolve) => {
        ends[index] = resolve;
      });
      return index;
    }),
  );
  return { started, results, end: (index: number) => ends[index]?.() };
}
