import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createArrivals } from '../../src/discord/arrivals.ts';

const ending: (() => void)[] = [];
afterEach(() => {
  for (const end of ending.splice(0)) end();
});

describe('the ebb of arrivals', () => {
  it('comes when every client that waits at the door has been let in', async () => {
    const clients = 60;
    const arrivals = createArrivals();
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
    const arrivals = createArrivals();
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
