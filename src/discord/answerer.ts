import type { StartTimer } from '../clock/timer.ts';
import type { Answer, Application, Pressed } from '../interaction/application.ts';
import { isAlwaysAnswered } from '../model/always-answered.ts';
import type { Log } from '../model/log.ts';
import type { MessagePayload } from '../model/message.ts';
import type { Origin } from '../model/origin.ts';
import type { Press } from '../model/press.ts';
import { refused } from '../model/refused.ts';
import type { Reply } from '../model/reply.ts';
import type { Refusal } from '../model/reply-parts.ts';
import { runnableCommands } from '../model/runnable-commands.ts';
import type { Suggestion } from '../model/search.ts';
import type { InteractionTiming, Outcome } from '../model/telemetry.ts';
import { languageOf } from '../render/language-of.ts';
import { render } from '../render/render.ts';
import { type Delivery, deliver } from './deliver.ts';
import type { Incoming } from './interaction.ts';
import type { Responder } from './responder.ts';
import { isLost, loggable } from './send-failure.ts';
import type { Turns } from './turns.ts';

const FORM_LATE: Reply = refused({ code: 'form-late' });

type AnswererParts = {
  readonly application: Application;
  readonly log: Log;
  /** A short name under which a fault stands in the log. */
  newIncident(): string;
  readonly startTimer: StartTimer;
  readonly turns: Turns;
};

/** How one interaction is answered, and its clock. */
type Way = {
  readonly responder: Responder;
  readonly timing: InteractionTiming;
};

/** How an answer is made, and who sees that it is being made. */
type Asked = Pick<Delivery, 'thinking'> &
  Partial<Pick<Delivery, 'isHushed'>> & {
    answer(): Promise<Answer | Pressed>;
  };

/**
 * Has the application answer what came in, and delivers that.
 *
 * @returns a function that rejects only when a member could not even be offered an empty list.
 */
export function createAnswerer(parts: AnswererParts): (incoming: Incoming, way: Way) => Promise<void> {
  const { application, log, newIncident, startTimer, turns } = parts;
  const runnables = new Map(runnableCommands(application.commands).map((runnable) => [runnable.name, runnable]));
  return answerInteraction;

  async function answerInteraction(incoming: Incoming, way: Way): Promise<void> {
    switch (incoming.kind) {
      case 'command': {
        const { name, options, origin } = incoming;
        return await bring(incoming, way, {
          thinking: isForAsker(name, options.private) ? 'private' : 'public',
          isHushed: () => application.answersPrivately(origin),
          answer: () => application.runCommand(name, options, origin),
        });
      }
      case 'message-command':
        return await bring(incoming, way, {
          thinking: 'private',
          answer: () => application.runMessageCommand(incoming.name, incoming.text, incoming.origin),
        });
      case 'button': {
        const { customId, press, origin } = incoming;
        return await bring(incoming, way, {
          thinking: thinkingAfter(customId, press, origin),
          answer: () => application.pressButton(customId, press, origin),
        });
      }
      case 'form':
        return await bring(incoming, way, {
          thinking: 'private',
          answer: () => application.submitForm(incoming.customId, incoming.values, incoming.origin),
        });
      case 'autocomplete':
        return await suggest(incoming, way, () =>
          application.suggest(incoming.command, incoming.option, incoming.typed, incoming.origin),
        );
      case 'unknown-suggestion':
        return await suggest(incoming, way, async () => []);
      case 'unknown-command':
        return await refuse(incoming, way, { code: 'command-unknown', name: incoming.name || '?' });
      case 'unknown-control':
        return await refuse(incoming, way, { code: 'button-unknown' });
      default:
        return incoming satisfies never;
    }
  }

  /** Nobody else is shown that somebody moderates, looks up what is stored about them, or checks what another said. */
  function isForAsker(name: string, given: unknown): boolean {
    const runnable = runnables.get(name);
    // What is no command of ours is refused, and a refusal is the asker's alone.
    if (runnable === undefined || isAlwaysAnswered(runnable)) return true;
    if (typeof given === 'boolean') return given;
    return runnable.options.some(
      (option) => option.name === 'private' && option.type === 'boolean' && option.whenLeftOut === true,
    );
  }

  function thinkingAfter(customId: string, press: Press, origin: Origin): Delivery['thinking'] {
    if (application.mayOpenForm(customId)) return 'form';
    if (application.isShared(customId)) return 'public';
    return application.mayTurnPage(customId, press, origin) ? 'in-place' : 'private';
  }

  async function bring(
    { address, origin, kind }: Incoming,
    { responder, timing }: Way,
    { thinking, isHushed = async () => false, answer }: Asked,
  ): Promise<void> {
    let outcome: Outcome = 'undelivered';
    let isDelivered = true;
    const report = (error: unknown): MessagePayload | null => {
      isDelivered = false;
      const incident = newIncident();
      log.error({ ...loggable(error), kind, interaction: address.id, incident }, 'an answer could not be delivered');
      return isLost(error) ? null : render({ kind: 'fault', visibility: 'private', incident }, languageOf(origin.locale));
    };
    const turn = turns.begin();
    const noted = async () => {
      const answered = await answer();
      outcome = answered.reply.kind;
      return answered;
    };
    try {
      await deliver({
        responder,
        thinking,
        isHushed,
        isBusy: turn.isCrowded,
        // A form can only be a first answer: it cannot wait.
        answer: () => (thinking === 'form' ? turn.answerNow(noted) : turn.answer(noted)),
        tooLate: () => render(FORM_LATE, languageOf(origin.locale)),
        startTimer,
        report,
      });
    } finally {
      // When "thinking …" could not be shown, no answer was made.
      turn.end();
    }
    timing.ended(isDelivered ? outcome : 'undelivered');
  }

  async function refuse(incoming: Incoming, way: Way, refusal: Refusal): Promise<void> {
    await bring(incoming, way, { thinking: 'private', answer: () => application.refuse(refusal, incoming.origin) });
  }

  async function suggest(
    { address, kind }: Incoming,
    { responder, timing }: Way,
    find: () => Promise<readonly Suggestion[]>,
  ): Promise<void> {
    try {
      await responder.suggest(await find());
      timing.ended('suggestions');
    } catch (error) {
      timing.ended('undelivered');
      const incident = newIncident();
      log.error({ ...loggable(error), kind, interaction: address.id, incident }, 'suggestions could not be delivered');
      // An empty list is shown as "no options match"; no list at all as a failure of the bot.
      if (!isLost(error)) await responder.suggest([]);
    }
  }
}
