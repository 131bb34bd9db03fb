import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { inTime } from './clock/in-time.ts';
import { type StartTimer, startTimer as startClockTimer } from './clock/timer.ts';
import { type RehearsalParts, rehearse } from './discord/rehearse.ts';
import type { Application } from './interaction/application.ts';
import type { Log } from './model/log.ts';
import { NOWHERE } from './model/origin.ts';

export type WarmUpParts = Pick<RehearsalParts, 'application' | 'ways'> & {
  readonly log: Log;
  /** The machine's clock; another one for tests. */
  readonly startTimer?: StartTimer;
};

/** No further burst is begun, and nothing more asked: what is under way has some time to end. */
const ENDING_MS = 5000;
/** A start is held up no longer. */
const LONGEST_MS = 6000;
/** Of the suggestions for each letter. */
const QUESTIONS_A_LETTER = 8;

/**
 * Uses what members will use, before they do: V8 compiles what has run often enough, and until then acknowledging 200 at once takes
 * about one and a half times as long (`npm run bench:burst`). Never rejects: what fails is logged, and no reason not to serve.
 */
export async function warmUp({ application, ways, log, startTimer = startClockTimer }: WarmUpParts): Promise<void> {
  const end = new AbortController();
  const { signal } = end;
  const ending = startTimer(ENDING_MS);
  void ending.elapsed.then(() => end.abort());
  const warming = Promise.all([rehearse({ application, ways, startTimer, signal }), ask(application, signal)]);
  try {
    const isWarm = (await inTime(warming, startTimer(LONGEST_MS))) !== null;
    if (isWarm) collectGarbage();
    else log.info({}, 'warming up took too long: members are served meanwhile');
  } catch (error) {
    log.warn({ err: error }, 'warming up failed: the first answers are slower than later ones');
  } finally {
    ending.cancel();
    end.abort();
  }
}

/** Now: warming up leaves a heap of which three quarters are garbage, and V8 would go through it while the first members wait. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

/** Asks what a member might be offered. The answers go nowhere. */
async function ask(application: Application, signal: AbortSignal): Promise<void> {
  for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
    const suggestions = await application.suggest('quote', 'query', letter, NOWHERE);
    for (const { value } of suggestions.slice(0, QUESTIONS_A_LETTER)) {
      if (signal.aborted) return;
      const { reply } = await application.runCommand('quote', { query: value }, NOWHERE);
      // It was logged, and the next would be, too.
      if (reply.kind === 'fault') return;
    }
  }
}
