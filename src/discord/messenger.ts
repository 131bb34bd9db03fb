import { DiscordAPIError, type REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import { z } from 'zod';
import type { Messenger } from '../model/messenger.ts';
import { writeInChannel } from './write-in-channel.ts';

/** Writes by the bot's own token, to wherever the bot may write. */
export function createMessenger(rest: Pick<REST, 'post'>): Messenger {
  return {
    toChannel: (channelId, payload) => writeInChannel(rest, { channelId, payload }),
    async toMember(memberId, payload) {
      const { id } = DirectChannel.parse(await rest.post(Routes.userChannels(), { body: { recipient_id: memberId } }));
      await writeInChannel(rest, { channelId: id, payload });
    },
  };
}

/** Whether a member takes no direct messages, at all or from the bot, or is gone: that is theirs to say, and no fault. */
export function takesNoMessages(error: unknown): boolean {
  return error instanceof DiscordAPIError && CLOSED.has(error.code);
}

const CLOSED: ReadonlySet<string | number> = new Set([
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
  RESTJSONErrorCodes.UnknownUser,
]);

const DirectChannel = z.object({ id: z.string() });
