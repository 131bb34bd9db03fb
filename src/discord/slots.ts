/** Lets a bounded number of pieces of work be under way at once. */
export type Slots = {
  /**
   * Resolves in a moment, or as soon as there is room, in the order in which it is asked for; to what gives the room to the
   * next, which is to be called in the end and does nothing the second time.
   */
  enter(): Promise<() => void>;
};

/**
 * @param limit at least 1.
 * @param letIn resolves when what has arrived is taken in, and acknowledged, before the thread is busy with the next work:
 * acknowledging is urgent, answering is not.
 */
export function createSlots(limit: number, letIn: () => Promise<void>): Slots {
  const waiting: (() => void)[] = [];
  let taken = 0;
  return {
    async enter() {
      if (taken < limit) taken += 1;
      else await new Promise<void>((start) => waiting.push(start)); // takes over the room of the one that wakes it
      await letIn();
      let isInside = true;
      return () => {
        if (!isInside) return;
        isInside = false;
        const next = waiting.shift();
        if (next === undefined) taken -= 1;
        else next();
      };
    },
  };
}
