import type { Answer } from '../interaction/application.ts';
import { EPHEMERAL, type MessagePayload } from '../model/message.ts';
import type { Responder } from './responder.ts';
import type { StartTimer } from './timer.ts';

/** A third of the time that Discord gives for an acknowledgement: the rest is for a slow network. */
export const DEFER_AFTER_MS = 1000;

export type Delivery = {
  readonly responder: Responder;
  /** Who sees "thinking …" while an answer takes long: the answer itself is not known yet. */
  readonly thinking: 'public' | 'private';
  /** Called once, after the timer was started. */
  answer(): Promise<Answer>;
  readonly startTimer: StartTimer;
  /** Logs a fault in sending or answering; returns what to tell the member, or null when nobody can be told any more. */
  report(error: unknown): MessagePayload | null;
};

/**
 * Brings one answer to the member who asked: as the reply itself when it is there in time, else in the place of a deferred
 * one. Never rejects. A private answer is never shown in public: when "thinking …" was public already, it is taken away and
 * the answer follows for the asker only. A public answer to a private "thinking …" stays private.
 */
export async function deliver({ responder, thinking, answer, startTimer, report }: Delivery): Promise<void> {
  let stage: 'unacknowledged' | 'thinking' | 'acknowledged' = 'unacknowledged';
  try {
    await send(await inTime());
  } catch (error) {
    const message = report(error);
    if (message !== null) await send(message).catch(report);
  }

  async function inTime(): Promise<MessagePayload> {
    const timer = startTimer(DEFER_AFTER_MS);
    const answered = answer();
    const first = await Promise.race([answered, timer.elapsed]).finally(timer.cancel);
    if (first !== undefined) return first.payload;
    // Should this fail, nobody waits for the answer any more; the race above listens to its rejection.
    await responder.defer(thinking);
    stage = 'thinking';
    return (await answered).payload;
  }

  async function send(message: MessagePayload): Promise<void> {
    if (stage === 'unacknowledged') {
      await responder.reply(message);
      stage = 'acknowledged';
      return;
    }
    if (stage === 'thinking') {
      const isPrivate = ((message.flags ?? 0) & EPHEMERAL) !== 0;
      if (thinking === 'private' || !isPrivate) return await responder.edit(message);
      // In this order: a follow-up to a pending "thinking …" takes its place, and its visibility with it.
      await responder.dismiss();
      stage = 'acknowledged';
    }
    await responder.followUp(message);
  }
}
