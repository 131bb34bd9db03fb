import type { StartTimer } from '../clock/timer.ts';

/** Knows whether more is coming in. */
export type Arrivals = {
  /** Something came in: a connection, a request, an interaction. */
  note(): void;
  /** Resolves once nothing came in during a whole turn of the event loop, or after twenty turns. */
  ebb(): Promise<void>;
  /**
   * Resolves once nothing came in for {@link LULL_MS}, or after {@link LULL_MAX_MS}: a flood delays an answer and no more. After
   * many came, it is a while longer.
   */
  lull(): Promise<void>;
};

/** Clients that come together connect within a few milliseconds of each other. */
export const LULL_MS = 10;
export const LULL_MAX_MS = 250;

/**
 * How much longer for each that came, and at most: whoever sent them all may share this machine's processors, and takes in what
 * was said to them. With answers made meanwhile, the last of 200 had it a third later.
 */
export const SPARED_MS = 0.1;
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
  const ebb = shared(untilEbb);
  return {
    note() {
      count += 1;
    },
    async ebb() {
      // Whoever calls may be in the midst of a turn, before what came in with it is told.
      await turn();
      await ebb();
    },
    lull: shared(untilLull),
  };

  async function untilEbb(): Promise<void> {
    for (let left = TURNS_MAX; left > 0; left -= 1) {
      const before = count;
      await turn();
      if (count === before) return;
    }
  }

  async function untilLull(): Promise<void> {
    const atFirst = count;
    for (let left = LULL_MAX_MS / LULL_MS; left > 0; left -= 1) {
      const before = count;
      await startTimer(LULL_MS).elapsed;
      // A thread that was busy meanwhile has not heard of what came.
      await turn();
      if (count === before) return await spare(count - atFirst);
    }
  }

  async function spare(came: number): Promise<void> {
    const ms = Math.min(came * SPARED_MS, SPARED_MAX_MS);
    if (ms >= 1) await startTimer(ms).elapsed;
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
