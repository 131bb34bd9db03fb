import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { startTimer } from '../../src/clock/timer.ts';
import { createArrivals, LULL_MAX_MS, LULL_MS, SPARED_MAX_MS, SPARED_MS } from '../../src/discord/arrivals.ts';
import { createManualTimer } from '../fakes/manual-timer.ts';

const ending: (() => void)[] = [];
afterEach(() => {
  for (const end of ending.splice(0)) end();
});

describe('the ebb of arrivals', () => {
  it('comes when every client that waits at the door has been let in', async () => {
    const clients = 15;
    const arrivals = createArrivals(startTimer);
    let heard = 0;
    const server = createServer(() => {
      heard += 1;
      arrivals.note();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    ending.push(() => server.close());
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('listens on a port');
    const sockets = Array.from({ length: clients }, () => connect(address.port, '127.0.0.1'));
    for (const socket of sockets) ending.push(() => socket.destroy());
    await Promise.all(sockets.map((socket) => once(socket, 'connect')));
    await arrivals.ebb();
    expect(heard).toBe(clients);
  });

  it('is not waited for without end while more and more come in', async () => {
    const arrivals = createArrivals(startTimer);
    let isOver = false;
    const come = () => {
      arrivals.note();
      if (!isOver) setImmediate(come);
    };
    come();
    await arrivals.ebb();
    isOver = true;
  });
});

describe('a lull in arrivals', () => {
  it('is over for all who wait once nothing came for a while', async () => {
    const { arrivals, timer, pass } = setUp();
    const lulls = [arrivals.lull(), arrivals.lull()];
    await pass();
    arrivals.note();
    await pass();
    expect(timer.running()).toBe(1);
    await pass();
    await Promise.all(lulls);
    expect(timer.running()).toBe(0);
  });

  it('hears of what came while the thread was busy before it ends', async () => {
    const { arrivals, timer, pass } = setUp();
    const lull = arrivals.lull();
    // As the event loop has it after a long turn: the timer is due first, and then comes what lay at the door.
    setImmediate(arrivals.note);
    await pass();
    expect(timer.running()).toBe(1);
    await pass();
    await lull;
  });

  it('begins anew when another joins those who wait', async () => {
    const { arrivals, timer, pass } = setUp();
    const first = arrivals.lull();
    await pass();
    const second = arrivals.lull();
    await pass();
    expect(timer.running()).toBe(0);
    await Promise.all([first, second]);
    const third = arrivals.lull();
    setImmediate(() => void arrivals.lull());
    await pass();
    expect(timer.running()).toBe(1);
    await pass();
    await third;
  });

  it('lasts longer the more wait, up to a bound', async () => {
    for (const [waiting, longer] of [
      [1, SPARED_MS],
      [200, 200 * SPARED_MS],
      [10_000, SPARED_MAX_MS],
    ] as const) {
      const { arrivals, timer, pass } = setUp();
      const lulls = Array.from({ length: waiting }, () => arrivals.lull());
      await pass();
      await pass();
      await Promise.all(lulls);
      expect(timer.started.at(-1)).toBe(LULL_MS + longer);
      const next = arrivals.lull();
      await pass();
      await pass();
      await next;
      expect(timer.started.at(-1)).toBe(LULL_MS + SPARED_MS);
    }
  });

  it('is not waited for without end', async () => {
    const { arrivals, waited, pass } = setUp();
    let isOver = false;
    const lull = arrivals.lull().then(() => {
      isOver = true;
    });
    while (!isOver && waited() < 10 * LULL_MAX_MS) {
      arrivals.note();
      await pass();
    }
    await lull;
    expect(waited()).toBeCloseTo(LULL_MAX_MS);
  });
});

function setUp() {
  const timer = createManualTimer();
  const turn = () => new Promise<void>((resolve) => void setImmediate(resolve));
  return {
    arrivals: createArrivals(timer.startTimer),
    timer,
    waited: () => timer.started.reduce((sum, ms) => sum + ms, 0),
    async pass() {
      timer.elapse();
      await turn();
      await turn();
      await turn();
    },
  };
}
