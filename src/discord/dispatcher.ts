import type { Answer, Application, Pressed } from '../interaction/application.ts';
import type { Log } from '../model/log.ts';
import type { MessagePayload } from '../model/message.ts';
import type { Refusal } from '../model/reply-parts.ts';
import { languageOf } from '../render/language-of.ts';
import { render } from '../render/render.ts';
import { type Delivery, deliver } from './deliver.ts';
import { type Incoming, type InteractionAddress, readInteraction } from './interaction.ts';
import { createRecentIds } from './recent-ids.ts';
import type { Responder } from './responder.ts';
import { isLost, loggable } from './send-failure.ts';
import type { StartTimer } from './timer.ts';

/** More than any connection replays when it resumes. */
const REMEMBERED_IDS = 10_000;

export type DispatcherParts = {
  readonly application: Application;
  /** How to answer the interaction at an address. */
  readonly respondTo: (address: InteractionAddress) => Responder;
  readonly log: Log;
  /** A short name under which a fault stands in the log. */
  newIncident(): string;
  readonly startTimer: StartTimer;
};

export type Dispatcher = {
  /** Takes an interaction as Discord sent it. Never throws, and returns before it is answered. */
  dispatch(raw: unknown): void;
  /** Work of another kind to be finished before the end; a failure is logged under the given words. */
  track(work: Promise<void>, failed: string): void;
  /** How many pieces of work are under way. */
  pending(): number;
  /** Takes nothing more from now on; resolves when what is under way is done. */
  stop(): Promise<void>;
};

/**
 * The one place where promises of event listeners end: each is watched until it settles, and none rejects unseen. An
 * interaction is answered once, however often it is delivered.
 */
export function createDispatcher({ application, respondTo, log, newIncident, startTimer }: DispatcherParts): Dispatcher {
  const underWay = new Set<Promise<void>>();
  const isNew = createRecentIds(REMEMBERED_IDS);
  let stopped = false;

  return { dispatch, track, pending: () => underWay.size, stop };

  function dispatch(raw: unknown): void {
    if (stopped) return;
    const incoming = readInteraction(raw);
    if (incoming === null) log.warn({}, 'an interaction could not be read');
    else if (isNew(incoming.address.id)) track(handle(incoming), 'handling an interaction failed');
  }

  function track(work: Promise<void>, failed: string): void {
    const watched = work
      .catch((error: unknown) => log.error({ ...loggable(error), incident: newIncident() }, failed))
      .finally(() => underWay.delete(watched));
    underWay.add(watched);
  }

  async function stop(): Promise<void> {
    stopped = true;
    await Promise.all(underWay);
  }

  async function handle(incoming: Incoming): Promise<void> {
    switch (incoming.kind) {
      case 'command': {
        const { name, options, origin } = incoming;
        return await bring(incoming, {
          thinking: options.private === true ? 'private' : 'public',
          answer: () => application.runCommand(name, options, origin),
        });
      }
      case 'message-command':
        return await bring(incoming, {
          thinking: 'private',
          answer: () => application.runMessageCommand(incoming.name, incoming.text, incoming.origin),
        });
      case 'button':
        return await bring(incoming, {
          thinking: application.mayTurnPage(incoming.customId, incoming.press, incoming.origin) ? 'in-place' : 'private',
          answer: () => application.pressButton(incoming.customId, incoming.press, incoming.origin),
        });
      case 'autocomplete':
        return await suggest(incoming);
      case 'unknown-command':
        return await refuse(incoming, { code: 'command-unknown', name: incoming.name });
      case 'unknown-control':
        return await refuse(incoming, { code: 'button-unknown' });
      default:
        return incoming satisfies never;
    }
  }

  async function bring(
    { address, origin, kind }: Incoming,
    how: { readonly thinking: Delivery['thinking']; answer(): Promise<Answer | Pressed> },
  ): Promise<void> {
    const report = (error: unknown): MessagePayload | null => {
      const incident = newIncident();
      log.error({ ...loggable(error), kind, interaction: address.id, incident }, 'an answer could not be delivered');
      return isLost(error) ? null : render({ kind: 'fault', visibility: 'private', incident }, languageOf(origin.locale));
    };
    await deliver({ ...how, responder: respondTo(address), startTimer, report });
  }

  async function refuse(incoming: Incoming, refusal: Refusal): Promise<void> {
    await bring(incoming, { thinking: 'private', answer: () => application.refuse(refusal, incoming.origin) });
  }

  async function suggest({
    address,
    origin,
    command,
    option,
    typed,
  }: Extract<Incoming, { kind: 'autocomplete' }>): Promise<void> {
    const responder = respondTo(address);
    try {
      await responder.suggest(await application.suggest(command, option, typed, origin));
    } catch (error) {
      log.error({ ...loggable(error), command, option, incident: newIncident() }, 'suggestions could not be delivered');
      // An empty list is shown as "no options match"; no list at all as a failure of the bot.
      if (!isLost(error)) await responder.suggest([]);
    }
  }
}
