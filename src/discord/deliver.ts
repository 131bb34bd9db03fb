import type { StartTimer } from '../clock/timer.ts';
import type { Answer, Opened, Pressed } from '../interaction/application.ts';
import { EPHEMERAL, type FormPayload, type MessagePayload } from '../model/message.ts';
import type { Responder } from './responder.ts';
import { isUnsure } from './send-failure.ts';

/**
 * Longer than an answer takes that needs this thread alone. What is not there by then waits for another thread or machine: a
 * query's meaning, a picture, the store; "thinking …" costs that answer a second request and tells the asker at once.
 */
export const DEFER_AFTER_MS = 6;
/** A form can be no second answer, so it is waited for: a third of what Discord allows is left for the network. */
export const FORM_DEFER_AFTER_MS = 2000;

export type Delivery = {
  readonly responder: Responder;
  /**
   * Who sees "thinking …" while an answer is made: the answer itself is not known yet. `in-place` leaves the message that
   * carries the pressed button as it is, since the answer may take its place; `form` is private, since the answer may be a form.
   */
  readonly thinking: 'public' | 'private' | 'in-place' | 'form';
  /** Whether what is `public` is for the asker alone where it is asked; called only when "thinking …" has to be shown. */
  isHushed(): Promise<boolean>;
  /** Whether more is asked now than can be answered at once: "thinking …" is then shown before anything else, but for a form. */
  isBusy(): boolean;
  /** Called once; turns a page only where `thinking` is `in-place`. */
  answer(): Promise<Answer | Pressed>;
  /** Stands in for a form that is there only after "thinking …". */
  tooLate(): MessagePayload;
  readonly startTimer: StartTimer;
  /** Logs a fault in sending or answering; returns what to tell the member, or null when nobody can be told any more. */
  report(error: unknown): MessagePayload | null;
};

/**
 * Brings one answer to the member who asked: as the reply itself when it is there in time, else in the place of a deferred
 * one. Never rejects. A private answer is never shown in public: when "thinking …" was public already, it is taken away and
 * the answer follows for the asker only. A public answer to a private "thinking …" stays private. A page takes the place of
 * the message whose button was pressed; any other answer to such a press is a message of its own.
 */
export async function deliver(delivery: Delivery): Promise<void> {
  const { responder, isBusy, isHushed, answer, tooLate, startTimer, report } = delivery;
  let { thinking } = delivery;
  let stage: 'unacknowledged' | 'thinking' | 'acknowledged' = 'unacknowledged';
  try {
    await send(await inTime());
  } catch (error) {
    const message = report(error);
    // An answer that may have arrived would be taken away for this one, or contradicted.
    const mayStand = isUnsure(error) && stage !== 'unacknowledged';
    if (message !== null && !mayStand) await send({ payload: message, turnsPage: false }).catch(report);
  }

  async function inTime(): Promise<Sendable> {
    // Nothing may come before a form, and nothing else can tell whether it will be one.
    if (thinking !== 'form' && isBusy()) {
      await announce();
      return sendable(await answer());
    }
    const answered = answer();
    const timer = startTimer(thinking === 'form' ? FORM_DEFER_AFTER_MS : DEFER_AFTER_MS);
    const first = await Promise.race([answered, timer.elapsed.then(() => null)]).finally(timer.cancel);
    if (first !== null) return sendable(first);
    // Should this fail, nobody waits for the answer any more; the race above listens to its rejection.
    await announce();
    return sendable(await answered);
  }

  async function announce(): Promise<void> {
    if (thinking === 'form' || (thinking === 'public' && (await isHushed()))) thinking = 'private';
    try {
      await (thinking === 'in-place' ? responder.deferUpdate() : responder.defer(thinking));
    } catch (error) {
      // It may be there: whether the answer can take its place will show then.
      if (!isUnsure(error)) throw error;
    }
    stage = 'thinking';
  }

  async function send(sendable: Sendable): Promise<void> {
    if ('form' in sendable) {
      if (stage !== 'unacknowledged') return await send({ payload: tooLate(), turnsPage: false });
      await responder.open(sendable.form);
      stage = 'acknowledged';
      return;
    }
    const { payload, turnsPage } = sendable;
    if (stage === 'unacknowledged') {
      await (turnsPage ? responder.update(payload) : responder.reply(payload));
      stage = 'acknowledged';
      return;
    }
    if (stage === 'thinking' && thinking === 'in-place') {
      // Nothing shows "thinking …" here: what `dismiss` would take away is the message with the button.
      if (turnsPage) return await responder.edit(payload);
      stage = 'acknowledged';
    }
    if (stage === 'thinking') {
      const isPrivate = ((payload.flags ?? 0) & EPHEMERAL) !== 0;
      if (thinking !== 'public' || !isPrivate) return await responder.edit(payload);
      // In this order: a follow-up to a pending "thinking …" takes its place, and its visibility with it.
      await responder.dismiss();
      stage = 'acknowledged';
    }
    await responder.followUp(payload);
  }
}

type Sendable = { readonly payload: MessagePayload; readonly turnsPage: boolean } | { readonly form: FormPayload };

function sendable(answer: Answer | Pressed): Sendable {
  if (isForm(answer)) return { form: answer.form };
  return { payload: answer.payload, turnsPage: 'turnsPage' in answer && answer.turnsPage };
}

function isForm(answer: Answer | Pressed): answer is Opened {
  return 'form' in answer;
}
