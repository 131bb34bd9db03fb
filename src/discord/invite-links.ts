import { ApplicationIntegrationType, OAuth2Scopes, PermissionFlagsBits } from 'discord.js';
import type { InviteLinks } from '../model/invite-links.ts';

const ADDRESS = 'https://discord.com/oauth2/authorize';

/**
 * What a schedule's post and a line of the moderators' log need in the channel or thread that was chosen for them. Answers need
 * nothing, files included: they go by the interaction's own token.
 */
const { ViewChannel, SendMessages, SendMessagesInThreads, EmbedLinks } = PermissionFlagsBits;
const PERMISSIONS = ViewChannel | SendMessages | SendMessagesInThreads | EmbedLinks;

/**
 * The links that let the bot in, with the least rights that its features need.
 *
 * @see https://discord.com/developers/docs/topics/oauth2#bot-authorization-flow
 */
export function inviteLinks(applicationId: string): InviteLinks {
  const { GuildInstall, UserInstall } = ApplicationIntegrationType;
  const { Bot, ApplicationsCommands } = OAuth2Scopes;
  const link = (type: ApplicationIntegrationType, scopes: readonly OAuth2Scopes[], rights: Readonly<Record<string, string>>) =>
    `${ADDRESS}?${new URLSearchParams({ client_id: applicationId, integration_type: String(type), scope: scopes.join(' '), ...rights })}`;
  return {
    server: link(GuildInstall, [Bot, ApplicationsCommands], { permissions: String(PERMISSIONS) }),
    member: link(UserInstall, [ApplicationsCommands], {}),
  };
}
