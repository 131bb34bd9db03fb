import { expect, it } from 'vitest';
import { type StartTimer, startTimer } from '../src/clock/timer.ts';
import type { Application } from '../src/interaction/application.ts';
import { warmUp } from '../src/warm-up.ts';
import { createManualTimer } from './fakes/manual-timer.ts';
import { ORIGIN } from './fakes/origins.ts';
import { createRecordingLog } from './fakes/recording-log.ts';
import { GOLDEN_CORPUS, openLibrary } from './fakes/small-library.ts';

const NOBODY = { ...ORIGIN, guildId: null, memberId: null };
const NO_WAYS = { gateway: false, web: false };

it('asks in nobody’s name and in no server for what the product itself suggests', async () => {
  const { application } = await openLibrary(GOLDEN_CORPUS);
  const asked: unknown[] = [];
  const suggested = new Set((await application.suggest('quote', 'query', 'a', NOBODY)).map(({ value }) => value));
  const watched: Application = {
    ...application,
    async runCommand(name, options, origin) {
      asked.push([name, origin.guildId, origin.memberId]);
      suggested.delete(String(options.query));
      return await application.runCommand(name, options, origin);
    },
  };
  const log = createRecordingLog();
  await warmUp({ application: watched, ways: NO_WAYS, log });
  expect(asked.length).toBeGreaterThan(1);
  expect(new Set(asked.map(String))).toEqual(new Set(['quote,,']));
  expect([...suggested]).toEqual([]);
  expect(log.lines).toEqual([]);
});

it('holds nobody up, whatever answers or fails', async () => {
  const { application } = await openLibrary(GOLDEN_CORPUS);
  const log = createRecordingLog();
  const timer = createManualTimer();
  let asked = 0;
  let answer = () => {};
  const slow: Application = {
    ...application,
    runCommand(...question) {
      asked += 1;
      return new Promise((resolve) => {
        answer = () => resolve(application.runCommand(...question));
      });
    },
  };
  const warming = warmUp({ application: slow, ways: NO_WAYS, log, startTimer: timer.startTimer });
  await expect.poll(() => asked).toBe(1);
  expect(timer.started).toEqual(expect.arrayContaining([5000, 6000]));
  timer.elapse(6000);
  await warming;
  answer();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(asked).toBe(1);
  expect(log.lines).toMatchObject([{ level: 'info', message: expect.stringMatching(/too long/) }]);

  const failing: Application = { ...application, suggest: () => Promise.reject(new Error('no suggestions')) };
  await warmUp({ application: failing, ways: NO_WAYS, log });
  expect(log.lines.slice(1)).toMatchObject([{ level: 'warn', message: expect.stringMatching(/slower than later/) }]);
});

it('asks nothing more once an answer failed', async () => {
  const { application } = await openLibrary(GOLDEN_CORPUS);
  let asked = 0;
  const faulty: Application = {
    ...application,
    async runCommand() {
      asked += 1;
      return { reply: { kind: 'fault', visibility: 'private', incident: 'x' }, payload: { allowed_mentions: { parse: [] } } };
    },
  };
  await warmUp({ application: faulty, ways: NO_WAYS, log: createRecordingLog() });
  expect(asked).toBe(1);
});

it('leaves no garbage behind', async () => {
  const { application } = await openLibrary(GOLDEN_CORPUS);
  const dropped = new WeakRef({});
  await warmUp({ application, ways: NO_WAYS, log: createRecordingLog() });
  expect(dropped.deref()).toBeUndefined();
});

it('rehearses the ways that are open', async () => {
  const { application } = await openLibrary(GOLDEN_CORPUS);
  let requests = 0;
  const counting: StartTimer = (ms) => {
    if (ms === 2800) requests += 1;
    return startTimer(ms);
  };
  const ways = { gateway: false, web: true };
  await warmUp({ application, ways, log: createRecordingLog(), startTimer: counting });
  expect(requests).toBeGreaterThanOrEqual(200);
});
