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

  it('tells after the help what is done otherwise here', async () => {
    const reply = { kind: 'help', visibility: 'private', commands: [], messageCommands: [], isModerated: true } as const;
    const payload = { content: 'The help', allowed_mentions: { parse: [] } } as const;
    const messageCommands = [{ name: 'Find sources', called: 'Quellen suchen' }];
    const reader = { ...fakeReader(), messageCommands, runCommand: async () => ({ reply, payload }) };
    const session = createSession({ reader, explain: false, options: () => ({ columns: 200, colour: false }) });
    const shown = await session.answer({ kind: 'text', text: '/ping' });
    expect(shown?.text.replaceAll(/\s+/g, ' ')).toMatch(/^The help Here, Tab completes .* !message "Quellen suchen" text:"…"/);
  });

  it('passes over a blank line', async () => {
    expect(await start()('  ')).toBeNull();
  });
});
