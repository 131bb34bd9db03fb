import { expect, it } from 'vitest';
import { createHerald } from '../../src/interaction/create-herald.ts';
import type { MessagePayload } from '../../src/model/message.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';

const ENTRY = { number: 1, by: '5', atMs: 0, action: { kind: 'cooldown', seconds: 30 } } as const;
const ANSWER = {
  memberId: '6',
  passageId: 'k7d2-9fq4mab',
  text: 'We looked.\n@everyone <@7> **thanks**',
  language: 'en',
} as const;

it('tells a channel of a change and a reporter of an answer, and pings nobody by either', async () => {
  const { herald, sent } = setUp();
  herald.announce({ guildId: '1', channelId: '2', entry: ENTRY, language: 'de' });
  expect(await herald.tell(ANSWER)).toBe(true);
  expect(sent.map(([to]) => to)).toEqual(['channel 2', 'member 6']);
  expect(sent[0]?.[1].content).toBe('Durch <@5>: Wartezeit in Sekunden: 30.');
  expect(sent[1]?.[1].content).toContain('> We looked.\n> \\@everyone \\<\\@7> \\*\\*thanks\\*\\*');
  for (const [, message] of sent) expect(message.allowed_mentions).toEqual({ parse: [] });
});

it('logs what could not be told, without a word of it, and goes on', async () => {
  const { herald, log } = setUp(new Error('closed'));
  herald.announce({ guildId: '1', channelId: '2', entry: ENTRY, language: 'en' });
  expect(await herald.tell(ANSWER)).toBe(false);
  await new Promise((resolve) => setImmediate(resolve));
  expect(log.lines.map(({ level }) => level).sort()).toEqual(['info', 'warn']);
  expect(JSON.stringify(log.lines)).not.toContain('We looked');
});

function setUp(failure: Error | null = null) {
  const log = createRecordingLog();
  const sent: [to: string, message: MessagePayload][] = [];
  const send = async (to: string, message: MessagePayload) => {
    if (failure !== null) throw failure;
    sent.push([to, message]);
  };
  const messenger = {
    toChannel: (id: string, message: MessagePayload) => send(`channel ${id}`, message),
    toMember: (id: string, message: MessagePayload) => send(`member ${id}`, message),
  };
  return { herald: createHerald({ messenger, log, loggable: () => ({ failed: true }) }), log, sent };
}
