/** Knows whether more is coming in. */
export type Arrivals = {
  /** Something came in: a connection, a request, an interaction. */
  note(): void;
  /** Resolves once nothing came in during a whole turn of the event loop, or when that takes too long. */
  ebb(): Promise<void>;
};

/** As many connections as may wait to be taken (Node's own default), so that a flood delays an answer and no more. */
const TURNS_MAX = 511;

/**
 * What is acknowledged soon has to be taken in first, and Node takes in a single connection in each turn of its event loop:
 * with an answer worked on in each turn, the last of 200 clients would be heard when all others have been answered.
 *
 * @see https://github.com/libuv/libuv/pull/3696
 */
export function createArrivals(): Arrivals {
  let count = 0;
  return {
    note() {
      count += 1;
    },
    async ebb() {
      // Whoever calls may be in the midst of a turn, before what came in with it is told.
      await turn();
      for (let left = TURNS_MAX; left > 0; left -= 1) {
        const before = count;
        await turn();
        if (count === before) return;
      }
    },
  };
}

function turn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}
