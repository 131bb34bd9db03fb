import { describe, expect, it, vi } from 'vitest';
import { createExchange, type ExchangeParts, type Line } from '../../src/ipc/exchange.ts';

const LONG_MS = 60_000;

describe('createExchange', () => {
  it('brings each question its own answer, whichever comes first', async () => {
    const slow = deferred();
    const { here } = pair({
      answers: { twice: async (number) => Number(number) * 2, slow: () => slow.promise },
    });
    const late = here.ask('slow', null, LONG_MS);
    expect(await Promise.all([here.ask('twice', 4, LONG_MS), here.ask('twice', 5, LONG_MS)])).toEqual([8, 10]);
    slow.resolve('late');
    expect(await late).toBe('late');
  });

  it('works both ways at once', async () => {
    const { here, there } = pair({ answers: { name: async () => 'there' } }, { answers: { name: async () => 'here' } });
    expect(await Promise.all([here.ask('name', null, LONG_MS), there.ask('name', null, LONG_MS)])).toEqual(['there', 'here']);
  });

  it('tells whoever asked, and whoever runs it, that an answer could not be given', async () => {
    const faults: unknown[] = [];
    const failure = new Error('broken');
    const { here } = pair({ answers: { name: () => Promise.reject(failure) }, onFault: (error) => faults.push(error) });
    await expect(here.ask('name', null, LONG_MS)).rejects.toMatchObject({ code: 'failed' });
    await expect(here.ask('toString', null, LONG_MS)).rejects.toMatchObject({ code: 'failed' });
    expect(faults).toEqual([failure, expect.objectContaining({ message: 'nothing is answered to toString' })]);
  });

  it('does not wait for ever', async () => {
    const { here } = pair({ answers: { name: () => new Promise(() => {}) } });
    await expect(here.ask('name', null, 1)).rejects.toMatchObject({ code: 'silent' });
  });

  it('does not begin what nobody waits for any more, as in a process that was stopped and goes on', async () => {
    const done: unknown[] = [];
    let arrive = (_: unknown) => {};
    const line: Line = {
      post: () => {},
      listen(onMessage) {
        arrive = onMessage;
        return () => {};
      },
    };
    createExchange({ line, answers: { change: async (body) => done.push(body) }, onFault: () => {} });
    const at = vi.spyOn(Date, 'now').mockReturnValue(5_000);
    for (const untilMs of [4_999, 5_000])
      arrive({ verbatim: 'question', number: untilMs, topic: 'change', untilMs, body: untilMs });
    at.mockRestore();
    expect(done).toEqual([5_000]);
  });

  it('rejects what was asked when it is closed, and what is asked then', async () => {
    const { here } = pair({ answers: { name: () => new Promise(() => {}) } });
    const asked = here.ask('name', null, LONG_MS);
    here.close();
    await expect(asked).rejects.toMatchObject({ code: 'closed' });
    await expect(here.ask('name', null, LONG_MS)).rejects.toMatchObject({ code: 'closed' });
  });

  it('rejects at once when the other side is gone', async () => {
    const line: Line = { post: (_, onFailure) => onFailure(), listen: () => () => {} };
    const here = createExchange({ line, answers: {}, onFault: () => {} });
    await expect(here.ask('name', null, LONG_MS)).rejects.toMatchObject({ code: 'closed' });
  });

  it.each([
    ['of others', { _ready: true }],
    ['without a number', { verbatim: 'question', topic: 'name' }],
    ['nobody waits for', { verbatim: 'answer', number: 99, body: 1 }],
    ['that are none', null],
  ])('takes no notice of messages %s', async (_, message) => {
    const { here, disturb } = pair({ answers: { name: async () => 'there' } });
    const asked = here.ask('name', null, LONG_MS);
    disturb(message);
    expect(await asked).toBe('there');
  });
});

type Given = Partial<Omit<ExchangeParts, 'line'>>;

/** Two exchanges on one line, on which messages travel as JSON and one turn later. */
function pair(ofThere: Given, ofHere: Given = {}) {
  const [left, right] = [createEnd(), createEnd()];
  const line = (own: End, other: End): Line => ({
    post: (message) => void setImmediate(() => other.hear(JSON.parse(JSON.stringify(message)))),
    listen: own.listen,
  });
  const none = { answers: {}, onFault: () => {} };
  return {
    here: createExchange({ ...none, ...ofHere, line: line(left, right) }),
    there: createExchange({ ...none, ...ofThere, line: line(right, left) }),
    disturb(message: unknown) {
      left.hear(message);
      right.hear(message);
    },
  };
}

type End = ReturnType<typeof createEnd>;

function createEnd() {
  const listeners = new Set<(message: unknown) => void>();
  return {
    hear(message: unknown) {
      for (const listener of listeners) listener(message);
    },
    listen(listener: (message: unknown) => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function deferred() {
  let resolve = (_value: unknown) => {};
  const promise = new Promise<unknown>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
