import { describe, expect, it } from 'vitest';
import { learnApplication } from '../../src/discord/learn-application.ts';

describe('learnApplication', () => {
  it('tells once whose the bot is, from what Discord signed', async () => {
    const { learnt, take } = prepare();
    expect(await take('{"type":1,"application_id":"42"}', true)).toBe(true);
    expect(await take('{"type":2,"application_id":"43"}', true)).toBe(true);
    expect(learnt).toEqual(['42']);
  });

  it('believes nobody else', async () => {
    const { learnt, take } = prepare();
    expect(await take('{"type":1,"application_id":"66"}', false)).toBe(false);
    expect(learnt).toEqual([]);
    await take('{"type":1,"application_id":"42"}', true);
    expect(learnt).toEqual(['42']);
  });

  it.each(['{', 'null', '{"type":1}', '{"application_id":42}', '{"application_id":"https://evil.example"}'])(
    'waits on, given %s',
    async (body) => {
      const { learnt, take } = prepare();
      expect(await take(body, true)).toBe(true);
      await take('{"application_id":"42"}', true);
      expect(learnt).toEqual(['42']);
    },
  );
});

function prepare() {
  const learnt: string[] = [];
  let isSigned = false;
  const verify = learnApplication(
    async () => isSigned,
    (id) => learnt.push(id),
  );
  const take = (body: string, signed: boolean) => {
    isSigned = signed;
    return verify({ signature: null, timestamp: null, body: new TextEncoder().encode(body) });
  };
  return { learnt, take };
}
