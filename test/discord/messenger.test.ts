import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { expect, it } from 'vitest';
import { createMessenger, takesNoMessages } from '../../src/discord/messenger.ts';

const MESSAGE = { content: 'word', flags: 64, files: [], allowed_mentions: { parse: [] } } as const;

function recording(answer: unknown = {}) {
  const posted: (readonly [route: string, body: unknown])[] = [];
  const messenger = createMessenger({
    post: (route, options) => {
      posted.push([route, options?.body]);
      return Promise.resolve(answer);
    },
  });
  return { messenger, posted };
}

it('writes into a channel what is said, without what only answers have', async () => {
  const { messenger, posted } = recording();
  await messenger.toChannel('7', MESSAGE);
  expect(posted).toEqual([['/channels/7/messages', { content: 'word', allowed_mentions: { parse: [] } }]]);
});

it('opens a direct channel to a member and writes there', async () => {
  const { messenger, posted } = recording({ id: '8' });
  await messenger.toMember('5', MESSAGE);
  expect(posted).toEqual([
    ['/users/@me/channels', { recipient_id: '5' }],
    ['/channels/8/messages', { content: 'word', allowed_mentions: { parse: [] } }],
  ]);
});

it('rejects when no direct channel is given', async () => {
  const { messenger, posted } = recording({});
  await expect(messenger.toMember('5', MESSAGE)).rejects.toThrow();
  expect(posted).toHaveLength(1);
});

it.each([
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser, true],
  [RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds, true],
  [RESTJSONErrorCodes.OpeningDirectMessagesTooFast, false],
  [0, false],
])('takes Discord’s code %i for a member’s refusal: %s', (code, refused) => {
  const raw = { code, message: 'No.' };
  expect(takesNoMessages(new DiscordAPIError(raw, code, 403, 'POST', '', { body: undefined, files: undefined }))).toBe(refused);
});
