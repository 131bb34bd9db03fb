import { createAcknowledgements } from './acknowledgements.ts';
import type { Arrivals } from './arrivals.ts';
import { createSlots } from './slots.ts';

/** Decides whose answer is made when, so that acknowledging, which is urgent, comes before answering, which is not. */
export type Turns = {
  /** For an interaction that wants an answer. */
  begin(): Turn;
  /** Counts an acknowledgement that is on its way; settles as it does. */
  acknowledge<T>(sending: Promise<T>): Promise<T>;
};

type Turn = {
  /** Whether more want an answer now than can be answered at once. */
  isCrowded(): boolean;
  /** Makes the answer when it is its turn; settles as it does. */
  answer<T>(make: () => Promise<T>): Promise<T>;
  /** Makes the answer at once, since nothing else can acknowledge it; settles as it does. */
  answerNow<T>(make: () => Promise<T>): Promise<T>;
  /** Nobody waits for an answer any more; harmless after one was made. */
  end(): void;
};

/**
 * How many answers are worked on at once; each takes a few milliseconds of the one thread that there is. Whoever comes beyond
 * is told "thinking …" before anything else: a timer would be late when the thread is busy.
 */
const ANSWERED_AT_ONCE = 4;

export function createTurns(arrivals: Arrivals): Turns {
  const slots = createSlots(ANSWERED_AT_ONCE, arrivals.ebb);
  const acknowledgements = createAcknowledgements();
  let unanswered = 0;
  return { begin, acknowledge: acknowledgements.track };

  function begin(): Turn {
    unanswered += 1;
    let isOver = false;
    const end = () => {
      if (!isOver) unanswered -= 1;
      isOver = true;
    };
    const isCrowded = () => unanswered > ANSWERED_AT_ONCE;
    const answerNow = <T>(make: () => Promise<T>) => make().finally(end);
    return {
      isCrowded,
      answerNow,
      async answer(make) {
        await arrivals.ebb();
        if (isCrowded()) {
          // Each of so many is told "thinking …", and that comes before any answer.
          await arrivals.lull();
          await acknowledgements.settled();
        }
        return await slots.run(() => answerNow(make));
      },
      end,
    };
  }
}
