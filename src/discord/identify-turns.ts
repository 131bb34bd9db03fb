import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../model/log.ts';
import { backOffMs } from './back-off.ts';

export type IdentifyTurnsParts = {
  /** How often all processes of the bot may still identify, and when that is counted anew, as Discord says now. */
  startsLeft(): Promise<{ readonly remaining: number; readonly resetAfterMs: number }>;
  readonly log: Log;
  /** Milliseconds of a clock that only goes forward. */
  nowMs(): number;
  /** From 0 to below 1. */
  random(): number;
  /** Rejects as soon as the signal says that it is given up; another for tests. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
};

/** Whose turn it is to identify, as the library asks for it. */
export type IdentifyTurns = {
  /** Resolves when this connection may identify. Rejects when the signal aborts: the connection closed meanwhile. */
  waitForIdentify(shardId: number, signal: AbortSignal): Promise<void>;
};

/** Discord takes one within five seconds; a little more, for the way there. */
const EVERY_MS = 5_100;
const SPREAD_MS = 1_500;
/** The wait after the second within an hour, and the longest: at that pace fewer than 300 in a day, of a thousand. */
const FIRST_MS = 20_000;
const LONGEST_MS = 10 * 60_000;
const REMEMBERED_MS = 60 * 60_000;
/** From so many within an hour on, Discord is asked how many are left. */
const ASKED_FROM = 3;
/** These are left for whoever restarts the bot. */
const RESERVE = 100;

/**
 * Keeps a connection from identifying without bound: the library does so every five seconds for as long as Discord calls the
 * session invalid, and a bot that identifies a thousand times in a day has its token reset. The more often it did lately, the
 * longer it waits; where few are left, until Discord counts anew.
 *
 * @see https://discord.com/developers/docs/events/gateway#identifying
 */
export function createIdentifyTurns({ startsLeft, log, nowMs, random, pause = byTheClock }: IdentifyTurnsParts): IdentifyTurns {
  let recent: readonly number[] = [];
  return {
    async waitForIdentify(shardId, signal) {
      recent = recent.filter((atMs) => nowMs() - atMs < REMEMBERED_MS);
      // From the last one on, so that a connection that closes while it waits does not begin to wait anew.
      const waitMs = Math.max(0, (recent.at(-1) ?? Number.NEGATIVE_INFINITY) + spacing(recent.length) - nowMs());
      if (recent.length >= ASKED_FROM)
        log.warn({ shardId, lately: recent.length, waitMs }, 'identifying again and again; waiting');
      if (waitMs > 0) await pause(waitMs, signal);
      if (recent.length >= ASKED_FROM) await untilSomeAreLeft(shardId, signal);
      recent = [...recent, nowMs()];
    },
  };

  function spacing(before: number): number {
    if (before <= 1) return EVERY_MS + random() * SPREAD_MS;
    return backOffMs({ attempt: before - 1, firstMs: FIRST_MS, maxMs: LONGEST_MS, random: random() });
  }

  async function untilSomeAreLeft(shardId: number, signal: AbortSignal): Promise<void> {
    const left = await startsLeft().catch((error: unknown) => {
      log.warn({ shardId, err: error }, 'Discord does not say how often the bot may still identify');
      return null;
    });
    if (left === null || left.remaining > RESERVE) return;
    log.error({ shardId, ...left }, 'the bot has identified too often; waiting until Discord counts anew');
    await pause(left.resetAfterMs, signal);
  }
}

async function byTheClock(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal, ref: false });
}
