import { describe, expect, it } from 'vitest';
import { createArrivals, LULL_MS, SPARED_MAX_MS } from '../../src/discord/arrivals.ts';
import { createTurns, ROOM_KEPT_MS, SETTLED_MS } from '../../src/discord/turns.ts';
import { createManualTimer } from '../fakes/manual-timer.ts';

describe('the turns of answers', () => {
  it('makes few answers at once, with no wait for more to come in', async () => {
    const { turns, timer } = setUp();
    const made = await Promise.all(['a', 'b', 'c', 'd'].map((name) => turns.begin().answer(async () => name)));
    expect(made).toEqual(['a', 'b', 'c', 'd']);
    expect(timer.started).toEqual(Array(4).fill(ROOM_KEPT_MS));
    expect(timer.running()).toBe(0);
  });

  it('makes none of many before nobody comes any more and each was acknowledged', async () => {
    const { turns, timer, settle, lull } = setUp();
    const many = Array.from({ length: 5 }, () => turns.begin());
    expect(many.map((turn) => turn.isCrowded())).toEqual(Array(5).fill(true));
    let made = 0;
    const answers = many.map((turn) =>
      turn.answer(async () => {
        made += 1;
      }),
    );
    let acknowledged = () => {};
    const acknowledgement = turns.acknowledge(
      new Promise<void>((resolve) => {
        acknowledged = resolve;
      }),
    );
    await settle();
    expect([made, timer.running()]).toEqual([0, 1]);
    await lull();
    expect(made).toBe(0);
    acknowledged();
    await acknowledgement;
    await Promise.all(answers);
    expect(made).toBe(5);
    expect(many[0]?.isCrowded()).toBe(false);
  });

  it('makes them, too, when an acknowledgement is held up', async () => {
    const { turns, timer, settle, lull } = setUp();
    const many = Array.from({ length: 5 }, () => turns.begin());
    void turns.acknowledge(new Promise(() => {}));
    const answers = many.map((turn) => turn.answer(async () => 'made'));
    await settle();
    await lull();
    timer.elapse(SETTLED_MS);
    expect(await Promise.all(answers)).toEqual(Array(5).fill('made'));
  });

  it('keeps nobody waiting for those who wait for something else than the thread', async () => {
    const { turns, timer, settle, lull } = setUp();
    const stuck = Array.from({ length: 4 }, () => turns.begin().answer(() => new Promise(() => {})));
    await settle();
    const later = turns.begin();
    const answer = later.answer(async () => 'made');
    await settle();
    await lull();
    expect([later.isCrowded(), stuck.length]).toEqual([true, 4]);
    await settle();
    timer.elapse(ROOM_KEPT_MS);
    expect(await answer).toBe('made');
    expect(turns.begin().isCrowded()).toBe(false);
  });

  it('counts once whose answer was made, or broke, or is waited for no more', async () => {
    const { turns } = setUp();
    const many = Array.from({ length: 8 }, () => turns.begin());
    const [first, second, third] = many;
    await first?.answerNow(async () => 'made');
    first?.end();
    await expect(second?.answerNow(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    third?.end();
    third?.end();
    expect(first?.isCrowded()).toBe(true);
    many[3]?.end();
    expect(first?.isCrowded()).toBe(false);
  });
});

function setUp() {
  const timer = createManualTimer();
  return {
    timer,
    turns: createTurns(createArrivals(timer.startTimer), timer.startTimer),
    settle,
    /** Nobody comes any more. */
    async lull() {
      for (let times = 0; times < 3; times += 1) {
        for (const ms of timer.started) if (ms <= LULL_MS + SPARED_MAX_MS) timer.elapse(ms);
        await settle();
      }
    },
  };
}

/** Lets everything happen that waits for nothing else. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise<void>((resolve) => void setImmediate(resolve));
}
