import { DiscordAPIError } from 'discord.js';
import { inTime } from '../clock/in-time.ts';
import type { StartTimer } from '../clock/timer.ts';
import type { Log } from '../model/log.ts';
import { CommandDefinitionError } from './application-command.ts';
import { backOffMs } from './back-off.ts';
import { loggable } from './send-failure.ts';

export type KeepRegisteringParts = {
  /** One attempt, its own quick repetitions included. */
  register(): Promise<void>;
  /** Resolves when nobody waits for it any more. */
  readonly leaving: Promise<void>;
  readonly log: Log;
  readonly startTimer: StartTimer;
  /** From 0 to below 1. */
  random(): number;
};

/** At most 54 attempts on a day on which Discord fails throughout. */
const FIRST_MS = 60_000;
const LONGEST_MS = 60 * 60_000;

/**
 * Registers the commands, however long Discord fails at it: each failure that may pass is logged and followed by another
 * attempt, after pauses that grow to an hour.
 *
 * @returns when they are registered, or nobody waits any more.
 * @throws what another attempt does not mend: Discord's refusal, a mistake in a definition.
 */
export async function keepRegistering({ register, leaving, log, startTimer, random }: KeepRegisteringParts): Promise<void> {
  const left = leaving.then(() => true);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await register();
    } catch (error) {
      if (!mayPass(error)) throw error;
      const againInMs = backOffMs({ attempt, firstMs: FIRST_MS, maxMs: LONGEST_MS, random: random() });
      log.error({ ...loggable(error), againInMs }, 'registering the commands failed; trying again later');
      if (await inTime(left, startTimer(againInMs))) return;
    }
  }
}

/** A failing server, a limit, a network that is away: all but a refusal of what was sent. */
function mayPass(error: unknown): boolean {
  if (error instanceof CommandDefinitionError) return false;
  return !(error instanceof DiscordAPIError) || error.status >= 500 || error.status === 429;
}
