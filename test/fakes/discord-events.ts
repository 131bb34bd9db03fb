import type { Origin } from '../../src/model/origin.ts';
import { originOf } from './origins.ts';

/** Interactions as Discord's gateway sends them, in a direct message. */
let count = 0;

function envelope(type: number) {
  count += 1;
  return {
    id: `10${count}`,
    application_id: '42',
    token: `interaction-token-${count}`,
    version: 1,
    type,
    channel_id: '666',
    channel: { id: '666', type: 1 },
    user: { id: '555', username: 'alice', discriminator: '0', avatar: null },
    locale: 'en-GB',
    entitlements: [],
    authorizing_integration_owners: {},
  };
}

export function commandEvent(name: string, options: Readonly<Record<string, string | number | boolean>> = {}, type = 1) {
  return {
    ...envelope(2),
    data: { id: '7', type, name, options: Object.entries(options).map(([option, value]) => ({ name: option, type: 3, value })) },
  };
}

export function autocompleteEvent(name: string, focused: string, typed: string) {
  return { ...envelope(4), data: { id: '7', type: 1, name, options: [{ name: focused, type: 3, value: typed, focused: true }] } };
}

/** Pressed by the user 555. `asker` is who used the command that made the message; null where Discord names nobody. */
export function buttonEvent(customId: string, { flags = 0, asker = null }: { flags?: number; asker?: string | null } = {}) {
  return {
    ...envelope(3),
    data: { component_type: 2, custom_id: customId },
    message: {
      id: '8',
      channel_id: '9',
      flags,
      ...(asker === null ? {} : { interaction_metadata: { id: '9', type: 2, user: { id: asker, username: 'asker' } } }),
      author: { id: '42', username: 'bot' },
      content: '',
      timestamp: '2026-01-01T00:00:00Z',
    },
  };
}

/** A command chosen from the menu of a message. */
export function messageEvent(name: string, content: string, embeds: readonly { readonly description?: string }[] = []) {
  const message = { id: '77', channel_id: '9', content, embeds, author: { id: '888', username: 'bob' } };
  return { ...envelope(2), data: { id: '7', type: 3, name, target_id: '77', resolved: { messages: { 77: message } } } };
}

/** Something chosen in a menu: of texts (3), members (5) … */
export function menuEvent(customId: string, values: readonly string[] = ['a'], type = 3) {
  const event = buttonEvent(customId);
  return { ...event, data: { component_type: type, custom_id: customId, values } };
}

/** A form that was filled in: a list of what was chosen, or what was written. */
export function formEvent(customId: string, fields: Readonly<Record<string, string | readonly string[]>> = {}) {
  const components = Object.entries(fields).map(([name, value], id) => ({
    type: 18,
    id,
    component: typeof value === 'string' ? { type: 4, custom_id: name, value } : { type: 3, custom_id: name, values: value },
  }));
  return { ...envelope(5), data: { custom_id: customId, components } };
}

/** A subcommand, as Discord sends one: an option that holds options. */
export function subcommandEvent(
  name: string,
  subcommand: string,
  options: Readonly<Record<string, string | number | boolean>> = {},
) {
  const inner = Object.entries(options).map(([option, value]) => ({ name: option, type: 3, value }));
  return { ...envelope(2), data: { id: '7', type: 1, name, options: [{ name: subcommand, type: 1, options: inner }] } };
}

/** The same, sent in a server that the bot was added to, by a member without any special right unless `differences` says otherwise. */
export function inServer<T extends object>(event: T, differences: Partial<Origin> = {}) {
  const { guildId, channelId, parentChannelId, memberId, permissions, roleIds, addedToServer, locale } = originOf(differences);
  return {
    ...event,
    guild_id: guildId,
    channel_id: channelId,
    channel: parentChannelId === null ? { id: channelId, type: 0 } : { id: channelId, type: 11, parent_id: parentChannelId },
    user: undefined,
    member: { user: { id: memberId, username: 'alice' }, roles: roleIds, permissions: String(permissions) },
    locale,
    authorizing_integration_owners: addedToServer ? { 0: guildId } : { 1: memberId },
  };
}
