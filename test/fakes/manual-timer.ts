import type { StartTimer } from '../../src/discord/timer.ts';

/** Timers that elapse when the test says so. */
export function createManualTimer(): { readonly startTimer: StartTimer; readonly started: number[]; elapse(): void } {
  const started: number[] = [];
  const running = new Set<() => void>();
  return {
    started,
    startTimer(ms) {
      started.push(ms);
      let cancel = () => {};
      const elapsed = new Promise<void>((resolve) => {
        running.add(resolve);
        cancel = () => running.delete(resolve);
      });
      return { elapsed, cancel };
    },
    elapse() {
      for (const resolve of running) resolve();
      running.clear();
    },
  };
}
