import { inTime } from './clock/in-time.ts';
import { type StartTimer, startTimer as startClockTimer } from './clock/timer.ts';
import { type RehearsalParts, rehearse } from './discord/rehearse.ts';
import type { Application } from './interaction/application.ts';
import type { Log } from './model/log.ts';
import type { Origin } from './model/origin.ts';

export type WarmUpParts = Pick<RehearsalParts, 'application' | 'ways'> & {
  readonly log: Log;
  /** The machine's clock; another one for tests. */
  readonly startTimer?: StartTimer;
};

/** A start is held up no longer. */
const LONGEST_MS = 4000;
/** Of the suggestions for each letter. */
const QUESTIONS_A_LETTER = 8;

/**
 * Uses what members will use, before they do: V8 compiles what has run often enough, and until then acknowledging 200 at once takes
 * about one and a half times as long (`npm run bench:burst`). Never rejects: what fails is logged, and no reason not to serve.
 */
export async function warmUp({ application, ways, log, startTimer = startClockTimer }: WarmUpParts): Promise<void> {
  const end = new AbortController();
  const { signal } = end;
  const warming = Promise.all([rehearse({ application, ways, startTimer, signal }), ask(application, signal)]);
  try {
    await inTime(warming, startTimer(LONGEST_MS));
  } catch (error) {
    log.warn({ err: error }, 'warming up failed: the first answers are slower than later ones');
  }
  end.abort();
}

/** Asks what a member might be offered. The answers go nowhere. */
async function ask(application: Application, signal: AbortSignal): Promise<void> {
  for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
    const suggestions = await application.suggest('quote', 'query', letter, NOWHERE);
    for (const { value } of suggestions.slice(0, QUESTIONS_A_LETTER)) {
      if (signal.aborted) return;
      await application.runCommand('quote', { query: value }, NOWHERE);
    }
  }
}

const NOWHERE: Origin = {
  guildId: null,
  addedToServer: false,
  channelId: null,
  parentChannelId: null,
  memberId: null,
  roleIds: [],
  permissions: 0n,
  botPermissions: null,
  locale: null,
};
