import { expect, it } from 'vitest';
import { createHerald } from '../../src/interaction/create-herald.ts';
import { LANGUAGES } from '../../src/model/language.ts';
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

it('announces what was hidden or answered without the reason or the words, which only moderators read', () => {
  const { herald, sent } = setUp();
  const hidden = { kind: 'hide', target: { kind: 'outlet', id: 'press-tv' }, reason: 'WHY' } as const;
  const answered = {
    kind: 'report-decided',
    report: 3,
    passageId: 'k7d2-9fq4mab',
    decision: { kind: 'answer', text: 'WORDS' },
  } as const;
  for (const language of LANGUAGES) {
    for (const action of [hidden, { ...hidden, kind: 'unhide' } as const, answered]) {
      herald.announce({ guildId: '1', channelId: '2', entry: { ...ENTRY, action }, language });
    }
  }
  expect(sent).toHaveLength(3 * LANGUAGES.length);
  expect(JSON.stringify(sent)).not.toMatch(/WHY|WORDS/);
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
