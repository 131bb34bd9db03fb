import { describe, expect, it } from 'vitest';
import { inTime } from '../../src/clock/in-time.ts';
import { createHerald } from '../../src/interaction/create-herald.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import type { MessagePayload } from '../../src/model/message.ts';
import { createManualTimer } from '../fakes/manual-timer.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';

const ENTRY = { number: 1, by: '5', atMs: 0, action: { kind: 'cooldown', seconds: 30 } } as const;
const ANSWER = {
  memberIds: ['6'],
  passageId: 'k7d2-9fq4mab',
  text: 'We looked.\n@everyone <@7> **thanks**',
  language: 'en',
} as const;

it('tells a channel of a change and a reporter of an answer, and pings nobody by either', async () => {
  const { herald, sent } = setUp();
  expect(await herald.announce({ guildId: '1', channelId: '2', entry: ENTRY, language: 'de' })).toBe('told');
  expect(await herald.tell(ANSWER)).toEqual({ reached: 1, refused: 0, failed: 0, underWay: 0 });
  expect(sent.map(([to]) => to)).toEqual(['channel 2', 'member 6']);
  expect(sent[0]?.[1].content).toBe('Durch <@5>: Wartezeit in Sekunden: 30.');
  expect(sent[1]?.[1].content).toContain('> We looked.\n> \\@everyone \\<\\@7> \\*\\*thanks\\*\\*');
  for (const [, message] of sent) expect(message.allowed_mentions).toEqual({ parse: [] });
});

it('tells members who take no messages from those to whom nothing could be sent, and logs both without a word of it', async () => {
  const { herald, log } = setUp(async (to) => {
    if (to !== 'member 6') throw new Error(to === 'member 7' ? 'closed' : 'away');
  });
  expect(await herald.announce({ guildId: '1', channelId: '2', entry: ENTRY, language: 'en' })).toBe('channel-gone');
  const told = await herald.tell({ ...ANSWER, memberIds: ['6', '7', '8', '9'] });
  expect(told).toEqual({ reached: 1, refused: 1, failed: 2, underWay: 0 });
  await new Promise((resolve) => setImmediate(resolve));
  expect(log.lines.map(({ level }) => level).sort()).toEqual(['info', 'warn', 'warn', 'warn']);
  expect(JSON.stringify(log.lines)).not.toContain('We looked');
});

it('announces what was hidden or answered without the reason or the words, which only moderators read', async () => {
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
      await herald.announce({ guildId: '1', channelId: '2', entry: { ...ENTRY, action }, language });
    }
  }
  expect(sent).toHaveLength(3 * LANGUAGES.length);
  expect(JSON.stringify(sent)).not.toMatch(/WHY|WORDS/);
});

it('keeps whoever changed something waiting only for a while for a channel that does not answer', async () => {
  const { herald, timer } = setUp(() => new Promise(() => {}));
  const announcing = herald.announce({ guildId: '1', channelId: '2', entry: ENTRY, language: 'de' });
  timer.elapse();
  expect(await announcing).toBe('unsure');
});

describe('of many members', () => {
  const memberIds = Array.from({ length: 20 }, (_, index) => String(index));

  it('tells a few at a time, and each of them once', async () => {
    let [now, most] = [0, 0];
    const { herald, sent } = setUp(async () => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setImmediate(resolve));
      now -= 1;
    });
    expect(await herald.tell({ ...ANSWER, memberIds })).toMatchObject({ reached: 20 });
    expect(sent.map(([to]) => to).sort()).toEqual(memberIds.map((id) => `member ${id}`).sort());
    expect(most).toBe(3);
  });

  it('keeps whoever answers waiting only for a while, and tells the rest afterwards', async () => {
    let open = () => {};
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    const { herald, sent, timer } = setUp(async (to) => {
      if (to !== 'member 0') await opened;
    });
    const telling = herald.tell({ ...ANSWER, memberIds });
    await new Promise((resolve) => setImmediate(resolve));
    timer.elapse();
    expect(await telling).toEqual({ reached: 1, refused: 0, failed: 0, underWay: 19 });
    open();
    await expect.poll(() => sent.length).toBe(20);
  });
});

function setUp(deliver: (to: string) => Promise<void> = async () => {}) {
  const log = createRecordingLog();
  const timer = createManualTimer();
  const sent: [to: string, message: MessagePayload][] = [];
  const send = async (to: string, message: MessagePayload) => {
    await deliver(to);
    sent.push([to, message]);
  };
  const messenger = {
    toChannel: (id: string, message: MessagePayload) => send(`channel ${id}`, message),
    toMember: (id: string, message: MessagePayload) => send(`member ${id}`, message),
  };
  const isRefusal = (error: unknown) => error instanceof Error && error.message === 'closed';
  const patiently = <T>(work: Promise<T>) => inTime(work, timer.startTimer(1));
  const parts = {
    messenger,
    log,
    loggable: () => ({ failed: true }),
    isRefusal,
    refusalOf: () => 'channel-gone' as const,
    inTime: patiently,
  };
  return { herald: createHerald(parts), log, sent, timer };
}
