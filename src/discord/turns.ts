import { inTime } from '../clock/in-time.ts';
import type { StartTimer } from '../clock/timer.ts';
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
  /** Nobody waits for this thread any more; harmless after an answer was made. */
  end(): void;
};

/**
 * How many answers are worked on at once; each takes a few milliseconds of the one thread that there is. Whoever comes beyond
 * is told "thinking …" before anything else: a timer would be late when the thread is busy.
 */
const ANSWERED_AT_ONCE = 4;

/** An acknowledgement that takes longer is held up by Discord: others need not wait with it. */
export const SETTLED_MS = 250;

/** What is not made by then waits for something else than this thread, such as a database: others need not wait with it. */
export const ROOM_KEPT_MS = 250;

export function createTurns(arrivals: Arrivals, startTimer: StartTimer): Turns {
  const slots = createSlots(ANSWERED_AT_ONCE, arrivals.ebb);
  const acknowledgements = createAcknowledgements();
  /** How many want an answer of which this thread has not done its part. */
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
    const making = async <T>(make: () => Promise<T>, leave = () => {}) => {
      const over = () => {
        leave();
        end();
      };
      const timer = startTimer(ROOM_KEPT_MS);
      void timer.elapsed.then(over);
      try {
        return await make();
      } finally {
        timer.cancel();
        over();
      }
    };
    return {
      isCrowded,
      answerNow: (make) => making(make),
      async answer(make) {
        await arrivals.ebb();
        if (isCrowded()) {
          // Each of so many is told "thinking …", and that comes before any answer.
          await arrivals.lull();
          await inTime(acknowledgements.settled(), startTimer(SETTLED_MS));
        }
        return await making(make, await slots.enter());
      },
      end,
    };
  }
}
