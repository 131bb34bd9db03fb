import { expect, it } from 'vitest';
import { type ChannelMessage, writeInChannel } from '../../src/discord/write-in-channel.ts';

const PAYLOAD = {
  content: 'word',
  flags: 64,
  files: [],
  attachments: [{ id: 0, filename: 'a.png', description: 'a' }],
  allowed_mentions: { parse: [] },
} as const;

async function requestFor(message: Partial<ChannelMessage>) {
  const requests: unknown[] = [];
  const post = async (route: string, options?: object) => requests.push({ route, ...options });
  await writeInChannel({ post }, { channelId: '7', payload: PAYLOAD, ...message });
  return requests;
}

it('sends what is said, without what only answers have', async () => {
  const body = { content: 'word', allowed_mentions: { parse: [] } };
  expect(await requestFor({})).toEqual([{ route: '/channels/7/messages', body }]);
});

it('has a nonce enforced where there is one, and gives up when it is told to', async () => {
  const { signal } = new AbortController();
  expect(await requestFor({ nonce: 'n', signal })).toMatchObject([{ body: { nonce: 'n', enforce_nonce: true }, signal }]);
});
