import { expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { type StartTimer, startTimer } from '../../src/clock/timer.ts';
import { RehearsalError, type RehearsalParts, rehearse } from '../../src/discord/rehearse.ts';
import { ROOM_KEPT_MS } from '../../src/discord/turns.ts';
import type { Application } from '../../src/interaction/application.ts';

/** What the endpoint waits for an answer. */
const ANSWER_WITHIN_MS = 2800;
const AT_ONCE = 200;

const asked = () => Promise.reject(new Error('something was asked for that nobody asked'));
const unasked = () => {
  throw new Error('something was asked for that nobody asked');
};

/** Every question to it is a fault. */
const UNASKED: Application = {
  commands: COMMANDS,
  messageCommands: [],
  runCommand: asked,
  runMessageCommand: asked,
  pressButton: asked,
  submitForm: asked,
  answersPrivately: asked,
  suggest: asked,
  refuse: asked,
  isShared: unasked,
  mayOpenForm: unasked,
  mayTurnPage: unasked,
};

it.each([
  ['the gateway', { gateway: true, web: false }],
  ['the web', { gateway: false, web: true }],
])('brings answers that nobody is asked for by way of %s, and leaves nothing open', async (_, ways) => {
  const before = sockets();
  let made = 0;
  const counting: StartTimer = (ms) => {
    if (ms === ROOM_KEPT_MS) made += 1;
    return startTimer(ms);
  };
  await play({ ways, startTimer: counting });
  expect(made).toBeGreaterThanOrEqual(16 * AT_ONCE);
  await expect.poll(sockets).toBe(before);
});

it('tells when what it rehearses fails', async () => {
  const impatient: StartTimer = (ms) => (ms === ANSWER_WITHIN_MS ? { elapsed: Promise.resolve(), cancel() {} } : startTimer(ms));
  await expect(play({ startTimer: impatient })).rejects.toThrow(RehearsalError);
});

it('ends after the burst in which its time is over', async () => {
  const end = new AbortController();
  let requests = 0;
  const counting: StartTimer = (ms) => {
    if (ms === ANSWER_WITHIN_MS) requests += 1;
    if (requests > AT_ONCE) end.abort();
    return startTimer(ms);
  };
  await play({ startTimer: counting, signal: end.signal });
  expect(requests).toBe(2 * AT_ONCE);
});

async function play(parts: Partial<RehearsalParts>): Promise<void> {
  await rehearse({
    application: UNASKED,
    ways: { gateway: false, web: true },
    startTimer,
    signal: new AbortController().signal,
    ...parts,
  });
}

function sockets(): number {
  return process.getActiveResourcesInfo().filter((name) => name.startsWith('TCP')).length;
}
