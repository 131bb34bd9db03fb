import { describe, expect, it } from 'vitest';
import { createSession } from '../../src/mock/session.ts';
import { fakeReader } from './fake-reader.ts';

const withButtons = (text: string, ...ids: string[]) => ({
  content: text,
  components: [
    { type: 1 as const, components: ids.map((id) => ({ type: 2 as const, style: 2 as const, label: id, custom_id: id })) },
  ],
  allowed_mentions: { parse: [] as const },
});

function start(asked: unknown[] = []) {
  const reader = fakeReader({
    asked,
    payload: ({ text }) =>
      text === undefined ? { content: 'pong', allowed_mentions: { parse: [] } } : withButtons(String(text), 'v1:a', 'v1:b'),
  });
  const session = createSession({ reader, explain: false, options: () => ({ columns: 60, colour: false }) });
  return (text: string) => session.answer({ kind: 'text', text });
}

describe('createSession', () => {
  it('draws the reply of a command', async () => {
    expect(await start()('/echo *hello*')).toEqual({ kind: 'drawing', text: 'hello\n\n[1 v1:a]  [2 v1:b]\n' });
  });

  it('presses the numbered button of the last reply', async () => {
    const asked: unknown[] = [];
    const answer = start(asked);
    await answer('/echo hello');
    await answer(' 2 ');
    expect(asked.at(-1)).toEqual({ customId: 'v1:b' });
  });

  it('tells under a reply why its passages were chosen when asked to', async () => {
    const own = fakeReader();
    const explained = createSession({ reader: own, explain: true, options: () => ({ columns: 60, colour: false }) });
    const silent = createSession({ reader: own, explain: false, options: () => ({ columns: 60, colour: false }) });
    const line = { kind: 'text', text: '/echo hello' } as const;
    const before = (await silent.answer(line))?.text ?? '';
    const told = (await explained.answer(line))?.text ?? '';
    expect(told.startsWith(before)).toBe(true);
    expect(told.slice(before.length)).toMatch(/^(why \d+: confidence [^\n]+\n)+$/);
  });

  it('says so when the last reply has no such button', async () => {
    const answer = start();
    expect(await answer('1')).toEqual({ kind: 'note', text: 'The last reply has no buttons.\n' });
    await answer('/echo hello');
    expect(await answer('3')).toMatchObject({ kind: 'note', text: expect.stringContaining('from 1 to 2') });
    await answer('/ping');
    expect(await answer('1')).toMatchObject({ kind: 'note', text: expect.stringContaining('no buttons') });
  });

  it('keeps the buttons of the last reply through a line that is no request', async () => {
    const asked: unknown[] = [];
    const answer = start(asked);
    await answer('/echo hello');
    await answer('what?');
    await answer('1');
    expect(asked.at(-1)).toEqual({ customId: 'v1:a' });
  });

  it('lists the commands with their options', async () => {
    expect((await start()('/help'))?.text).toMatchInlineSnapshot(`
      "/echo Gives back what it was given
      • text: For tests (required, text of at most 100000
        characters)
      • place: For tests (optional, text of at most 100
        characters)
      • count: For tests (optional, a number from 1 to 5)
      • from: For tests (optional, a date: YYYY, YYYY-MM or
        YYYY-MM-DD)
      • private: For tests (optional, true or false)
      /sort Takes one of a few values
      • order: For tests (optional, oldest: oldest first; newest:
        newest first)
      /ping Answers
      "
    `);
  });

  it('leaves /help to a command of that name', async () => {
    const reader = fakeReader();
    const [echo] = reader.commands;
    const own = { ...reader, commands: [...reader.commands, { ...Object(echo), name: 'help' }] };
    const session = createSession({ reader: own, explain: false, options: () => ({ columns: 60, colour: false }) });
    expect(await session.answer({ kind: 'text', text: '/help me' })).toEqual({ kind: 'drawing', text: 'me\n' });
  });

  it('passes over a blank line', async () => {
    expect(await start()('  ')).toBeNull();
  });
});
