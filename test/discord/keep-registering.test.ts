import { DiscordAPIError, HTTPError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { CommandDefinitionError } from '../../src/discord/application-command.ts';
import { keepRegistering } from '../../src/discord/keep-registering.ts';
import { createManualTimer } from '../fakes/manual-timer.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';

const URL = 'https://discord.example/applications/42/commands';
const FAILING = new HTTPError(500, 'Internal Server Error', 'PUT', URL, { body: undefined, files: undefined });
const MINUTE_MS = 60_000;

describe('keepRegistering', () => {
  it('tries again while Discord fails, after pauses that grow to an hour, and logs each', async () => {
    const { done, attempts, timer, log, turn } = keep({ failures: Array(9).fill(FAILING) });
    for (let attempt = 1; attempt <= 9; attempt += 1) {
      await turn();
      expect([attempts(), timer.running()]).toEqual([attempt, 1]);
      timer.elapse();
    }
    await done;
    expect(attempts()).toBe(10);
    expect(timer.started.map((ms) => ms / MINUTE_MS)).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
    expect(log.lines.map(({ fields }) => fields)).toEqual(
      timer.started.map((againInMs) => ({ againInMs, discord: expect.objectContaining({ status: 500 }) })),
    );
  });

  it.each([
    ['a network that is away', new TypeError('fetch failed')],
    ['an answer that is not Discord’s', new SyntaxError('Unexpected token <')],
    ['a failure that Discord explains', refusal(503)],
    ['a limit', refusal(429)],
  ])('takes %s for passing', async (_, failure) => {
    const { done, attempts, timer, turn } = keep({ failures: [failure] });
    await turn();
    timer.elapse();
    await done;
    expect(attempts()).toBe(2);
  });

  it.each([
    ['a refusal', refusal(403)],
    ['a refused token', refusal(401)],
    ['a mistake in a definition', new CommandDefinitionError(['/quote has no description'])],
  ])('does not repeat %s', async (_, failure) => {
    const { done, attempts, timer, log } = keep({ failures: [failure] });
    await expect(done).rejects.toBe(failure);
    expect([attempts(), timer.started, log.lines]).toEqual([1, [], []]);
  });

  it('ends amid a pause when all ends', async () => {
    const { done, attempts, timer, turn, leave } = keep({ failures: [FAILING] });
    await turn();
    expect(timer.running()).toBe(1);
    leave();
    await done;
    expect([attempts(), timer.running()]).toEqual([1, 0]);
  });
});

function keep({ failures }: { readonly failures: readonly Error[] }) {
  const timer = createManualTimer();
  const log = createRecordingLog();
  let attempts = 0;
  let leave = () => {};
  const leaving = new Promise<void>((resolve) => (leave = resolve));
  const done = keepRegistering({
    async register() {
      const failure = failures[attempts];
      attempts += 1;
      if (failure !== undefined) throw failure;
    },
    leaving,
    log,
    startTimer: timer.startTimer,
    random: () => 0,
  });
  const turn = () => new Promise<void>((resolve) => void setImmediate(() => setImmediate(resolve)));
  return { done, attempts: () => attempts, timer, log, leave, turn };
}

function refusal(status: number): DiscordAPIError {
  return new DiscordAPIError({ code: 0, message: 'refused' }, 0, status, 'PUT', URL, { body: undefined, files: undefined });
}
