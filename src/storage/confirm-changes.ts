import { isDeepStrictEqual } from 'node:util';
import { inTime } from '../clock/in-time.ts';
import { startTimer } from '../clock/timer.ts';
import type { AuditAction, AuditEntry, ChangeOrigin } from '../model/audit.ts';
import type { Log } from '../model/log.ts';
import type { Store } from '../model/store.ts';
import { StoreError } from '../model/store-error.ts';
import { cleanChange, cleanDecision } from './clean-change.ts';

export type ConfirmSettings = {
  readonly store: Store;
  readonly log: Log;
  /** So long it is looked whether a change was made after all, in milliseconds. */
  readonly lookMs?: number;
};

/**
 * A store that, where it is not known whether a change was made, looks for its line in the server's log, and tells of a change
 * that it finds as of any other. What cannot be found then stays unsure, and is remembered: when the same moderator tries the
 * same again and it turns out to be made already, that is the change of the first attempt, of which nobody was told so far.
 */
export function confirmChanges({ store, log, lookMs = 2_000 }: ConfirmSettings): Store {
  const confirmed = createConfirmation({ audit: store.audit, log, lookMs });
  return {
    ...store,
    policies: {
      ...store.policies,
      change: (change, origin) =>
        confirmed({
          origin,
          asked: change,
          isIt: (action) => isDeepStrictEqual(action, cleanChange(change)),
          make: () => store.policies.change(change, origin),
          wasMade: ({ kind }) => kind === 'unchanged',
          made: async (entry) => ({ kind: 'changed', entry }),
        }),
    },
    schedules: {
      ...store.schedules,
      create: (plan, nextRunMs, origin) =>
        confirmed({
          origin,
          asked: plan,
          isIt: (action) => action.kind === 'schedule-created' && isDeepStrictEqual(action.plan, plan),
          make: () => store.schedules.create(plan, nextRunMs, origin),
          // Whoever asks again may want another.
          wasMade: () => false,
          async made(entry) {
            const [schedule] = (await store.schedules.list(origin.guildId)).filter(
              ({ number }) => entry.action.kind === 'schedule-created' && number === entry.action.schedule,
            );
            return schedule === undefined ? null : { kind: 'changed', entry, schedule };
          },
        }),
      change: (number, change, origin) =>
        confirmed({
          origin,
          asked: [number, change.kind, 'plan' in change ? change.plan : null],
          isIt: (action) => 'schedule' in action && action.schedule === number,
          make: () => store.schedules.change(number, change, origin),
          wasMade: ({ kind }) => kind === (change.kind === 'remove' ? 'unknown' : 'unchanged'),
          made: async (entry) => ({ kind: 'changed', entry }),
        }),
    },
    reports: {
      ...store.reports,
      decide: (number, decision, origin) =>
        confirmed({
          origin,
          asked: [number, decision],
          isIt: (action) =>
            action.kind === 'report-decided' &&
            action.report === number &&
            isDeepStrictEqual(action.decision, cleanDecision(decision)),
          make: () => store.reports.decide(number, decision, origin),
          wasMade: ({ kind }) => kind === 'decided-before',
          async made(entry) {
            const report = await store.reports.find(origin.guildId, number);
            return report === null ? null : { kind: 'decided', report, entry };
          },
        }),
    },
  };
}

type Attempt<T> = {
  readonly origin: ChangeOrigin;
  /** What is asked for: the same again is the same change. */
  readonly asked: unknown;
  /** Whether a line of the log tells of it. */
  isIt(action: AuditAction): boolean;
  make(): Promise<T>;
  /** Whether this outcome means that it was made before. */
  wasMade(outcome: T): boolean;
  /** The outcome of which that line tells; null when what it was about is gone by now. */
  made(entry: AuditEntry): Promise<T | null>;
};

/** Attempts of which that is remembered; the oldest goes first. */
const REMEMBERED_MAX = 1_000;
/** Newest lines that are looked through: an attempt is seconds or minutes old. */
const LINES_LOOKED_AT = 50;

function createConfirmation({ audit, log, lookMs }: Pick<Store, 'audit'> & Pick<Required<ConfirmSettings>, 'log' | 'lookMs'>) {
  /** When the attempts were made whose outcome nobody knows: with the moderator, that names a line. */
  const unsure = new Map<string, readonly number[]>();

  const remember = (key: string, timesMs: readonly number[]): void => {
    unsure.delete(key);
    unsure.set(key, timesMs);
    const [oldest] = unsure.keys();
    if (unsure.size > REMEMBERED_MAX && oldest !== undefined) unsure.delete(oldest);
  };

  const lineOf = async <T>({ origin, isIt }: Attempt<T>, timesMs: readonly number[]): Promise<AuditEntry | null> => {
    const entries = await audit.page({ guildId: origin.guildId, before: null, limit: LINES_LOOKED_AT });
    return entries.find(({ by, atMs, action }) => by === origin.by && timesMs.includes(atMs) && isIt(action)) ?? null;
  };

  /** Null too when that cannot be looked up now. */
  const look = async <T>(attempt: Attempt<T>): Promise<T | null> => {
    const { guildId, atMs } = attempt.origin;
    const looking = lineOf(attempt, [atMs]).then((entry) => (entry === null ? null : attempt.made(entry)));
    try {
      return await inTime(looking, startTimer(lookMs));
    } catch (error) {
      log.warn({ err: error, guildId }, 'whether a change was made could not be looked up');
      return null;
    }
  };

  return async <T>(attempt: Attempt<T>): Promise<T> => {
    const { guildId, by, atMs } = attempt.origin;
    const key = JSON.stringify([guildId, by, attempt.asked]);
    let outcome: T;
    try {
      outcome = await attempt.make();
    } catch (error) {
      if (!(error instanceof StoreError && error.code === 'store-unsure')) throw error;
      const made = await look(attempt);
      if (made !== null) return made;
      remember(key, [...(unsure.get(key) ?? []), atMs]);
      throw error;
    }
    const timesMs = unsure.get(key) ?? [];
    // Taken out before anybody waits: of two attempts at once, one tells.
    unsure.delete(key);
    if (timesMs.length === 0 || !attempt.wasMade(outcome)) return outcome;
    try {
      const entry = await lineOf(attempt, timesMs);
      return (entry === null ? null : await attempt.made(entry)) ?? outcome;
    } catch (error) {
      remember(key, timesMs);
      throw error;
    }
  };
}
