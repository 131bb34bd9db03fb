import { expect, it } from 'vitest';
import { createAcknowledgements } from '../../src/discord/acknowledgements.ts';

it('waits for those that were begun before, whether they succeed or fail, and for no later ones', async () => {
  const acknowledgements = createAcknowledgements();
  const [first, second, third] = [deferred(), deferred(), deferred()];
  const tracked = [acknowledgements.track(first.promise), acknowledgements.track(second.promise)];
  let passed = 0;
  const waits = [acknowledgements.settled(), acknowledgements.settled()].map((wait) => wait.then(() => (passed += 1)));
  const later = acknowledgements.track(third.promise);
  first.resolve();
  await tracked[0];
  expect(passed).toBe(0);
  second.reject(new Error('refused'));
  await expect(tracked[1]).rejects.toThrow('refused');
  await Promise.all(waits);
  third.resolve();
  await later;
});

it('does not wait when none is on its way', async () => {
  const acknowledgements = createAcknowledgements();
  await acknowledgements.settled();
  await acknowledgements.track(Promise.resolve());
  await acknowledgements.settled();
});

function deferred() {
  let resolve = () => {};
  let reject = (_error: Error) => {};
  const promise = new Promise<void>((done, fail) => {
    resolve = done;
    reject = fail;
  });
  return { promise, resolve, reject };
}
