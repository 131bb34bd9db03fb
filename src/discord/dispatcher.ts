import type { Answer, Application, Pressed } from '../interaction/application.ts';
import type { Log } from '../model/log.ts';
import type { MessagePayload } from '../model/message.ts';
import type { Origin } from '../model/origin.ts';
import type { Press } from '../model/press.ts';
import type { Reply } from '../model/reply.ts';
import type { Refusal } from '../model/reply-parts.ts';
import { runnableCommands } from '../model/runnable-commands.ts';
import type { Suggestion } from '../model/search.ts';
import type { InteractionTiming, Outcome, Subject, Telemetry } from '../model/telemetry.ts';
import { decodeCustomId } from '../render/custom-id.ts';
import { languageOf } from '../render/language-of.ts';
import { render } from '../render/render.ts';
import { createAcknowledgements } from './acknowledgements.ts';
import type { Arrivals } from './arrivals.ts';
import { type Delivery, deliver } from './deliver.ts';
import { type Incoming, type InteractionAddress, readInteraction } from './interaction.ts';
import { createRecentIds } from './recent-ids.ts';
import type { Responder } from './responder.ts';
import { isLost, loggable } from './send-failure.ts';
import { createSlots } from './slots.ts';
import { timed } from './timed-responder.ts';
import type { StartTimer } from './timer.ts';

const FORM_LATE: Reply = { kind: 'refusal', visibility: 'private', refusals: [{ code: 'form-late' }] };

/** More than any connection replays when it resumes. */
const REMEMBERED_IDS = 10_000;

/**
 * How many answers are worked on at once; each takes a few milliseconds of the one thread that there is. Whoever comes beyond
 * is told "thinking …" before anything else: a timer would be late when the thread is busy.
 */
const ANSWERED_AT_ONCE = 4;

export type DispatcherParts = {
  readonly application: Application;
  readonly telemetry: Telemetry;
  readonly log: Log;
  /** A short name under which a fault stands in the log. */
  newIncident(): string;
  readonly startTimer: StartTimer;
  /** Told of each interaction; answers wait until no more come in. */
  readonly arrivals: Arrivals;
};

/** Beyond, more is asked than is ever answered in time; what waits would only take memory. */
const UNDER_WAY_MAX = 5000;

/** How to answer the interaction at an address. */
type RespondTo = (address: InteractionAddress) => Responder;

/**
 * What became of an interaction: it is being answered; it was answered before, or is being; it cannot be read, or not be
 * answered; too much is under way to take it; nothing is taken any more.
 */
type Dispatched = 'taken' | 'known' | 'unreadable' | 'overloaded' | 'stopped';

export type Dispatcher = {
  /** Takes an interaction as Discord sent it. Never throws, and returns before it is answered. */
  dispatch(raw: unknown, respondTo: RespondTo): Dispatched;
  /** Work of another kind to be finished before the end; a failure is logged under the given words. */
  track(work: Promise<void>, failed: string): void;
  /** How many pieces of work are under way. */
  pending(): number;
  /** Takes nothing more from now on; resolves when what is under way is done. */
  stop(): Promise<void>;
};

/**
 * The one place where promises of event listeners end: each is watched until it settles, and none rejects unseen. An
 * interaction is answered once, however often it is delivered, and by whichever transport.
 */
export function createDispatcher({
  application,
  telemetry,
  log,
  newIncident,
  startTimer,
  arrivals,
}: DispatcherParts): Dispatcher {
  const underWay = new Set<Promise<void>>();
  const isNew = createRecentIds(REMEMBERED_IDS);
  const slots = createSlots(ANSWERED_AT_ONCE, arrivals.ebb);
  /** The ids of the interactions whose answers are not made yet. */
  const unanswered = new Set<string>();
  const acknowledgements = createAcknowledgements();
  /** Nobody else is shown that somebody moderates. */
  const forModerators = new Set(
    runnableCommands(application.commands).flatMap(({ name, defaultPermissions }) =>
      defaultPermissions === undefined ? [] : [name],
    ),
  );
  let stopped = false;

  return { dispatch, track, pending: () => underWay.size, stop };

  function dispatch(raw: unknown, respondTo: RespondTo): Dispatched {
    if (stopped) return 'stopped';
    arrivals.note();
    const incoming = readInteraction(raw);
    if (incoming === null) {
      log.warn({}, 'an interaction could not be read');
      return 'unreadable';
    }
    if (underWay.size >= UNDER_WAY_MAX) {
      log.error({ pending: underWay.size }, 'an interaction was turned away: too many are under way');
      return 'overloaded';
    }
    if (!isNew(incoming.address.id)) return 'known';
    const timing = telemetry.begin(subjectOf(incoming));
    const responder = timed(respondTo(incoming.address), timing, acknowledgements);
    track(handle(incoming, { responder, timing }), 'handling an interaction failed');
    return 'taken';
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

  async function handle(incoming: Incoming, way: Way): Promise<void> {
    switch (incoming.kind) {
      case 'command': {
        const { name, options, origin } = incoming;
        return await bring(incoming, way, {
          thinking: options.private === true || forModerators.has(name) ? 'private' : 'public',
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

  function thinkingAfter(customId: string, press: Press, origin: Origin): Delivery['thinking'] {
    if (application.mayOpenForm(customId)) return 'form';
    if (application.isShared(customId)) return 'public';
    return application.mayTurnPage(customId, press, origin) ? 'in-place' : 'private';
  }

  async function bring(
    { address, origin, kind }: Incoming,
    { responder, timing }: Way,
    { thinking, answer }: { readonly thinking: Delivery['thinking']; answer(): Promise<Answer | Pressed> },
  ): Promise<void> {
    let outcome: Outcome = 'undelivered';
    let isDelivered = true;
    const report = (error: unknown): MessagePayload | null => {
      isDelivered = false;
      const incident = newIncident();
      log.error({ ...loggable(error), kind, interaction: address.id, incident }, 'an answer could not be delivered');
      return isLost(error) ? null : render({ kind: 'fault', visibility: 'private', incident }, languageOf(origin.locale));
    };
    unanswered.add(address.id);
    const isBusy = () => unanswered.size > ANSWERED_AT_ONCE;
    const noted = async () => {
      const answered = await answer().finally(() => unanswered.delete(address.id));
      outcome = answered.reply.kind;
      return answered;
    };
    const inTurn = async () => {
      await arrivals.ebb();
      if (isBusy()) {
        // Each of so many is told "thinking …", and that comes before any answer.
        await arrivals.lull();
        await acknowledgements.settled();
      }
      return await slots.run(noted);
    };
    // A form can only be a first answer: it cannot wait.
    const inTime = thinking === 'form' ? noted : inTurn;
    const tooLate = () => render(FORM_LATE, languageOf(origin.locale));
    const isHushed = () => application.answersPrivately(origin);
    await deliver({ responder, thinking, isHushed, isBusy, answer: inTime, tooLate, startTimer, report });
    // Nobody is left to answer when "thinking …" could not be shown.
    unanswered.delete(address.id);
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

/** How one interaction is answered, and its clock. */
type Way = {
  readonly responder: Responder;
  readonly timing: InteractionTiming;
};

function subjectOf(incoming: Incoming): Subject {
  const { kind } = incoming;
  switch (kind) {
    case 'command':
    case 'message-command':
      return { kind, name: incoming.name };
    case 'autocomplete':
      return { kind, name: incoming.command };
    case 'button':
    case 'form':
      return { kind, name: decodeCustomId(incoming.customId)?.action ?? '' };
    case 'unknown-command':
    case 'unknown-control':
    case 'unknown-suggestion':
      return { kind: 'unknown', name: '' };
    default:
      return incoming satisfies never;
  }
}
