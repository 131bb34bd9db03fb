import { performance } from 'node:perf_hooks';
import { inTime } from '../clock/in-time.ts';
import { startTimer } from '../clock/timer.ts';
import { createHerald } from '../interaction/create-herald.ts';
import type { CommandGrants } from '../model/command-grants.ts';
import type { Herald } from '../model/herald.ts';
import type { Log } from '../model/log.ts';
import { createCommandGrants } from './command-grants.ts';
import { createRest } from './create-rest.ts';
import { createMessenger, takesNoMessages } from './messenger.ts';
import { refusalOf } from './post-message.ts';
import { loggable } from './send-failure.ts';

export type ReachParts = {
  readonly token: string;
  /** The server for which the commands are registered; null: for all. */
  readonly guildId: string | null;
  readonly log: Log;
  /** Address of Discord's REST API without version; another one for tests. */
  readonly api?: string;
};

/** Nobody waits longer for what the screen says, or for word to arrive. */
const TIMEOUT_MS = 5_000;

/** A moderator who answers a report waits so long to hear whom it reached. */
const PATIENCE_MS = 3_000;
const patiently = <T>(work: Promise<T>) => inTime(work, startTimer(PATIENCE_MS));

/** What the bot's token reaches besides answers: what servers' permission screens say, and channels and members to tell. */
export function createReach({ token, guildId, log, api }: ReachParts): {
  readonly grants: CommandGrants;
  readonly herald: Herald;
} {
  const rest = createRest({ token, api, retries: 1, options: { timeout: TIMEOUT_MS } });
  return {
    grants: createCommandGrants({ rest, guildId, log, nowMs: () => performance.now() }),
    herald: createHerald({
      messenger: createMessenger(rest),
      log,
      loggable,
      isRefusal: takesNoMessages,
      refusalOf,
      inTime: patiently,
    }),
  };
}
