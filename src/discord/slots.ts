/** Lets a bounded number of pieces of work be under way at once. */
export type Slots = {
  /** Starts the work in a moment, or as soon as there is room, in the order in which work is handed in; settles as it does. */
  run<T>(work: () => Promise<T>): Promise<T>;
};

/**
 * @param limit at least 1.
 * @param letIn resolves when what has arrived is taken in, and acknowledged, before the thread is busy with the next work:
 * acknowledging is urgent, answering is not.
 */
export function createSlots(limit: number, letIn: () => Promise<void>): Slots {
  const waiting: (() => void)[] = [];
  let running = 0;
  return { run };

  async function run<T>(work: () => Promise<T>): Promise<T> {
    if (running < limit) running += 1;
    else await new Promise<void>((start) => waiting.push(start)); // takes over the room of the one that wakes it
    try {
      await letIn();
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  }
}
