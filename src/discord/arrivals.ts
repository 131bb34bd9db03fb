import type { StartTimer } from '../clock/timer.ts';

/** Knows whether more is coming in. */
export type Arrivals = {
  /** Something came in: a connection, a request, an interaction. */
  note(): void;
  /** Resolves once nothing came in during a whole turn of the event loop, or after twenty turns. */
  ebb(): Promise<void>;
  /**
   * Resolves once nothing came in for a while and nobody else began to wait for that, or after {@link LULL_MAX_MS}: a flood delays
   * an answer and no more. The while is {@link LULL_MS}, and longer the more wait.
   */
  lull(): Promise<void>;
};

/** Clients that come together connect within a few milliseconds of each other. */
export const LULL_MS = 20;
export const LULL_MAX_MS = 500;

/**
 * How much longer for each that waits, and at most: whoever sent them all takes in meanwhile what was said to them. Where that
 * was beside us, on the same processors, the last of 200 had it a third later while answers were made.
 */
export const SPARED_MS = 0.4;
export const SPARED_MAX_MS = 100;

/** Where more and more come in, turn after turn, answers are made in between all the same. */
const TURNS_MAX = 20;

/**
 * What is acknowledged soon has to be taken in first, and Node takes in a single connection in each turn of its event loop:
 * with an answer worked on in each turn, the last of 200 clients would be heard when all others have been answered.
 *
 * @see https://github.com/libuv/libuv/pull/3696
 */
export function createArrivals(startTimer: StartTimer): Arrivals {
  let count = 0;
  let waiting = 0;
  const ebb = shared(untilEbb);
  const lull = shared(untilLull);
  return {
    note() {
      count += 1;
    },
    async ebb() {
      // Whoever calls may be in the midst of a turn, before what came in with it is told.
      await turn();
      await ebb();
    },
    async lull() {
      waiting += 1;
      count += 1;
      await lull();
      waiting -= 1;
    },
  };

  async function untilEbb(): Promise<void> {
    for (let left = TURNS_MAX; left > 0; left -= 1) {
      const before = count;
      await turn();
      if (count === before) return;
    }
  }

  async function untilLull(): Promise<void> {
    let before: number;
    let left = LULL_MAX_MS;
    do {
      before = count;
      const ms = Math.min(LULL_MS + Math.min(waiting * SPARED_MS, SPARED_MAX_MS), left);
      left -= ms;
      await startTimer(ms).elapsed;
      // A thread that was busy meanwhile has not heard of what came.
      await turn();
    } while (count !== before && left > 0);
  }
}

/** One wait for all who wait at a time: of one each, hundreds would be in the way of what comes in. */
function shared(wait: () => Promise<void>): () => Promise<void> {
  let waiting: Promise<void> | null = null;
  return async () => {
    waiting ??= wait().finally(() => {
      waiting = null;
    });
    await waiting;
  };
}

function turn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}
