import type { StartTimer } from '../clock/timer.ts';
import type { Application } from '../interaction/application.ts';
import type { Log } from '../model/log.ts';
import type { Telemetry } from '../model/telemetry.ts';
import { createAnswerer } from './answerer.ts';
import type { Arrivals } from './arrivals.ts';
import { type InteractionAddress, readInteraction } from './interaction.ts';
import { createRecentIds } from './recent-ids.ts';
import type { Responder } from './responder.ts';
import { loggable } from './send-failure.ts';
import { subjectOf } from './subject-of.ts';
import { timed } from './timed-responder.ts';
import { createTurns } from './turns.ts';

/** More than any connection replays when it resumes. */
const REMEMBERED_IDS = 10_000;

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
  const turns = createTurns(arrivals, startTimer);
  const answer = createAnswerer({ application, log, newIncident, startTimer, turns });
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
    const responder = timed(respondTo(incoming.address), timing, turns.acknowledge);
    track(answer(incoming, { responder, timing }), 'handling an interaction failed');
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
}
