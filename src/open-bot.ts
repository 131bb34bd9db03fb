import { setImmediate } from 'node:timers/promises';
import { startTimer } from './clock/timer.ts';
import type { ChannelPoster } from './model/channel-post.ts';
import type { Log } from './model/log.ts';
import { startRetention } from './moderation/retention.ts';
import { type ApplicationSettings, type OpenedApplication, openApplication } from './open-application.ts';
import { openSchedules } from './open-schedules.ts';
import type { ScheduleRunner } from './schedule/run-schedules.ts';
import { openStore } from './storage/open-store.ts';
import type { AskKeeper } from './storage/shared/store-elsewhere.ts';

export type BotSettings = Omit<ApplicationSettings, 'store'> & {
  /** The folder of the embedded database; not touched when there is a `databaseUrl`. */
  readonly dataDir: string;
  /** The address of a PostgreSQL; null: the embedded database. */
  readonly databaseUrl: string | null;
  /** Where another process of ours keeps the embedded database: how to ask it. */
  readonly askKeeper?: AskKeeper | undefined;
  readonly log: Log;
};

/** The product with what it keeps and the jobs that go on beside the answers. */
export type OpenedBot = OpenedApplication & {
  /** Whether what moderators set can be read and changed now. Never rejects. */
  isStoreReachable(): Promise<boolean>;
  /** Posts what the schedules of all servers ask for, until stopped. Several processes may do so on one store. */
  postSchedules(poster: ChannelPoster): ScheduleRunner;
};

/**
 * Opens the store and builds the product on it.
 *
 * @throws {StoreError} when the store cannot be used as it is set up; a server that is away for now is none.
 */
export async function openBot(settings: BotSettings): Promise<OpenedBot> {
  const { dataDir, databaseUrl, askKeeper, log } = settings;
  const kept = await openStore({ dataDir, databaseUrl, askKeeper, log, nowMs: Date.now });
  try {
    const opened = await openApplication({ ...settings, store: kept.store });
    const retention = startRetention({ members: kept.store.members, use: kept.store.use, log, nowMs: Date.now, repeat });
    return {
      ...opened,
      isStoreReachable: kept.isReachable,
      postSchedules: (poster) =>
        openSchedules({
          store: kept.store,
          poster,
          contextFor: opened.contextFor,
          noteUse: opened.noteUse,
          log,
          nowMs: Date.now,
          pause: setImmediate,
          startTimer,
        }),
      async close() {
        await Promise.all([retention.stop(), opened.close()]);
        await kept.close();
      },
    };
  } catch (error) {
    await kept.close();
    throw error;
  }
}

/** By the machine's clock; keeps no process alive. */
function repeat(run: () => void, everyMs: number): () => void {
  const timer = setInterval(run, everyMs).unref();
  return () => clearInterval(timer);
}
