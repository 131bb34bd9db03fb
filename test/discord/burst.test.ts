import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, expect, it } from 'vitest';
import { createArrivals } from '../../src/discord/arrivals.ts';
import { createDispatcher, type Dispatcher } from '../../src/discord/dispatcher.ts';
import { createInteractionsEndpoint } from '../../src/discord/interactions-endpoint.ts';
import { createResponder } from '../../src/discord/responder.ts';
import type { Application } from '../../src/interaction/application.ts';
import { NO_TELEMETRY } from '../../src/model/telemetry.ts';
import { commandEvent } from '../fakes/discord-events.ts';
import { createManualClock } from '../fakes/manual-clock.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';
import { GOLDEN_CORPUS, openLibrary } from '../fakes/small-library.ts';

/** Counted, not timed: whatever the machine, nobody's answer is worked on while somebody's acknowledgement is outstanding. */

const CLIENTS = 200;
/** Of the manual clock, each a millisecond; the burst is over long before. */
const STEPS_MAX = 2_000;
/** How long Discord takes to acknowledge, by that clock. */
const NETWORK_MS = 100;
/** All but those few who were there before it was a crowd: these are told "thinking …" without any time passing. */
const CROWD = CLIENTS - 4;

let application: Application;
beforeAll(async () => {
  ({ application } = await openLibrary(GOLDEN_CORPUS));
});

it('acknowledges 200 interactions of the gateway before it works on the first answer', async () => {
  const scene = setUp();
  let sent = 0;
  const rest = {
    ...scene.rest,
    async post() {
      sent += 1;
      await scene.startTimer(NETWORK_MS).elapsed;
      scene.acknowledged();
    },
  };
  for (let client = 0; client < CLIENTS; client += 1)
    scene.dispatcher.dispatch(commandEvent('quote', { query: 'swan bridge opened' }), (address) =>
      createResponder({ rest, address }),
    );
  await until(() => sent >= CROWD);
  await scene.passTime();
  expect(scene.counts()).toEqual({ acknowledged: CLIENTS, acknowledgedAtFirstWork: CLIENTS, worked: CLIENTS, brought: CLIENTS });
});

it('acknowledges 200 interactions on the web before it works on the first answer', async () => {
  const scene = setUp();
  const endpoint = createInteractionsEndpoint({
    dispatcher: scene.dispatcher,
    verify: async () => true,
    rest: scene.rest,
    startTimer: scene.startTimer,
    log: createRecordingLog(),
  });
  const waiting: (readonly [IncomingMessage, ServerResponse])[] = [];
  const server = createServer((request, response) => {
    response.once('finish', scene.acknowledged);
    waiting.push([request, response]);
    // All at once, however slowly the machine opens connections.
    if (waiting.length === CLIENTS) for (const [asked, answered] of waiting) void endpoint(asked, answered);
  });
  const url = await new Promise<string>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${portOf(server.address())}/interactions`)),
  );
  const asked = Array.from({ length: CLIENTS }, async () => {
    const body = JSON.stringify(commandEvent('quote', { query: 'swan bridge opened' }));
    const response = await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    return await response.json();
  });
  await scene.allTaken;
  await until(() => scene.counts().acknowledged >= CROWD);
  await scene.passTime();
  expect(scene.counts()).toEqual({ acknowledged: CLIENTS, acknowledgedAtFirstWork: CLIENTS, worked: CLIENTS, brought: CLIENTS });
  expect(await Promise.all(asked)).toEqual(Array.from({ length: CLIENTS }, () => ({ type: 5, data: { flags: 0 } })));
  server.closeAllConnections();
  server.close();
});

function setUp() {
  const clock = createManualClock(0);
  let acknowledged = 0;
  let acknowledgedAtFirstWork: number | null = null;
  let worked = 0;
  let brought = 0;
  let taken = 0;
  let takeLast = () => {};
  const allTaken = new Promise<void>((resolve) => {
    takeLast = resolve;
  });
  const counting: Application = {
    ...application,
    runCommand(...asked) {
      acknowledgedAtFirstWork ??= acknowledged;
      worked += 1;
      return application.runCommand(...asked);
    },
  };
  const { dispatch, ...others } = createDispatcher({
    application: counting,
    telemetry: NO_TELEMETRY,
    log: createRecordingLog(),
    newIncident: () => '00000000',
    startTimer: clock.startTimer,
    arrivals: createArrivals(clock.startTimer),
  });
  const dispatcher: Dispatcher = {
    ...others,
    dispatch(...arrived) {
      taken += 1;
      if (taken === CLIENTS) takeLast();
      return dispatch(...arrived);
    },
  };
  const bring = async () => {
    brought += 1;
  };
  return {
    dispatcher,
    allTaken,
    startTimer: clock.startTimer,
    rest: { post: bring, patch: bring, delete: async () => {} },
    acknowledged() {
      acknowledged += 1;
    },
    async passTime() {
      for (let ms = 1; ms <= STEPS_MAX && brought < CLIENTS; ms += 1) await clock.advanceTo(ms);
    },
    counts: () => ({ acknowledged, acknowledgedAtFirstWork, worked, brought }),
  };
}

/** While no time passes by the manual clock. */
async function until(isSo: () => boolean): Promise<void> {
  for (let turns = 0; turns < 100_000 && !isSo(); turns += 1) await new Promise<void>((resolve) => void setImmediate(resolve));
  expect(isSo()).toBe(true);
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return address.port;
}
