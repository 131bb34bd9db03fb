/** A clock that goes on only when the test says so, with timers that elapse as it passes them. */
export type ManualClock = {
  nowMs(): number;
  startTimer(ms: number): { readonly elapsed: Promise<void>; cancel(): void };
  /** Goes on to an instant, timer by timer; whatever waits for one has run before the next elapses. */
  advanceTo(instantMs: number): Promise<void>;
  /** Sets the clock without a timer noticing: the machine slept, or somebody set it. */
  jumpTo(instantMs: number): void;
  /** How many timers are running. */
  running(): number;
};

/** @param settle resolves when whatever waited for a timer has run; a turn of the loop is enough where nothing else is waited for. */
export function createManualClock(startMs: number, settle = oneTurn): ManualClock {
  let now = startMs;
  const timers = new Map<() => void, number>();
  return {
    nowMs: () => now,
    startTimer(ms) {
      let cancel = () => {};
      const elapsed = new Promise<void>((resolve) => {
        timers.set(resolve, now + ms);
        cancel = () => timers.delete(resolve);
      });
      return { elapsed, cancel };
    },
    async advanceTo(instantMs) {
      await settle();
      for (;;) {
        const next = Math.min(...timers.values());
        if (next > instantMs) break;
        now = Math.max(now, next);
        for (const [elapse, at] of timers) {
          if (at > now) continue;
          timers.delete(elapse);
          elapse();
        }
        await settle();
      }
      now = Math.max(now, instantMs);
    },
    jumpTo(instantMs) {
      now = instantMs;
    },
    running: () => timers.size,
  };
}

async function oneTurn(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
