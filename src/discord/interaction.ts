import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  ComponentType,
  InteractionType,
  MessageFlags,
} from 'discord.js';
import type { z } from 'zod';
import type { FormValues } from '../model/command.ts';
import type { Origin } from '../model/origin.ts';
import type { Press } from '../model/press.ts';
import { Addressed, type CommandData, type Envelope, type FormPart, Interaction, type Message } from './interaction-schema.ts';

/** Where an answer goes. */
export type InteractionAddress = {
  readonly id: string;
  readonly applicationId: string;
  /** Lets anyone who has it answer for 15 minutes: never logged. */
  readonly token: string;
};

/** What a member did and where, without the platform around it. */
export type Incoming = {
  readonly address: InteractionAddress;
  readonly origin: Origin;
} /** The name of a subcommand stands after that of its command: `moderate channels`. */ & (
  | { readonly kind: 'command'; readonly name: string; readonly options: Readonly<Record<string, unknown>> }
  /** Chosen from the menu of a message; its text, or what its boxes hold where it has none. */
  | { readonly kind: 'message-command'; readonly name: string; readonly text: string }
  | { readonly kind: 'autocomplete'; readonly command: string; readonly option: string; readonly typed: string }
  /** A button, or a menu of texts. */
  | { readonly kind: 'button'; readonly customId: string; readonly press: Press }
  | { readonly kind: 'form'; readonly customId: string; readonly values: FormValues }
  /** A kind of command that we do not have, or one that cannot be read; its name is then empty. */
  | { readonly kind: 'unknown-command'; readonly name: string }
  /** A menu of members, roles or channels: we send none, so it is from another version. */
  | { readonly kind: 'unknown-control' }
  /** An autocompletion of nothing that we know. */
  | { readonly kind: 'unknown-suggestion' }
);

/**
 * Reads an interaction as Discord sends it, whether through the gateway or to a web endpoint. One whose kind and address can
 * be told, but no more, is unknown rather than unread: whoever sent it gets an answer.
 *
 * @returns null for what cannot be answered, and for pings, which are no member's doing.
 */
export function readInteraction(raw: unknown): Incoming | null {
  const parsed = Interaction.safeParse(raw);
  if (!parsed.success) return readAddress(raw);
  const { id, token, application_id: applicationId } = parsed.data;
  const incoming = { address: { id, token, applicationId }, origin: originOf(parsed.data) };
  switch (parsed.data.type) {
    case InteractionType.ApplicationCommand: {
      const { type, name, options, target_id: target, resolved } = parsed.data.data;
      if (type === ApplicationCommandType.Message) {
        return { ...incoming, kind: 'message-command', name, text: textOf(resolved?.messages?.[target ?? '']) };
      }
      if (type !== ApplicationCommandType.ChatInput) return { ...incoming, kind: 'unknown-command', name };
      const called = calledBy(name, options);
      const unknownChannelIds = called.options
        .filter(
          ({ type: kind, value }) => kind === ApplicationCommandOptionType.Channel && !isResolved(value, resolved?.channels),
        )
        .map(({ value }) => String(value));
      return {
        ...incoming,
        origin: unknownChannelIds.length === 0 ? incoming.origin : { ...incoming.origin, unknownChannelIds },
        kind: 'command',
        name: called.name,
        options: Object.fromEntries(called.options.map((option) => [option.name, option.value])),
      };
    }
    case InteractionType.ApplicationCommandAutocomplete: {
      const { name: command, options } = calledBy(parsed.data.data.name, parsed.data.data.options);
      const focused = options.find((option) => option.focused);
      if (focused === undefined) return { ...incoming, kind: 'unknown-suggestion' };
      return { ...incoming, kind: 'autocomplete', command, option: focused.name, typed: String(focused.value ?? '') };
    }
    case InteractionType.MessageComponent: {
      const { component_type: component, custom_id: customId, values: chosen } = parsed.data.data;
      if (component !== ComponentType.Button && component !== ComponentType.StringSelect)
        return { ...incoming, kind: 'unknown-control' };
      const { message } = parsed.data;
      const press = {
        asker: message.interaction_metadata?.user.id ?? null,
        isPrivate: (message.flags & MessageFlags.Ephemeral) !== 0,
        chosen,
      };
      return { ...incoming, kind: 'button', customId, press };
    }
    case InteractionType.ModalSubmit: {
      const { custom_id: customId, components } = parsed.data.data;
      return { ...incoming, kind: 'form', customId, values: fieldsOf(components) };
    }
    default:
      return parsed.data satisfies never;
  }
}

/** What is left to read of a forged or a future interaction. */
function readAddress(raw: unknown): Incoming | null {
  const parsed = Addressed.safeParse(raw);
  if (!parsed.success) return null;
  const { id, token, application_id: applicationId } = parsed.data;
  const incoming = { address: { id, token, applicationId }, origin: originOf(parsed.data) };
  switch (parsed.data.type) {
    case InteractionType.ApplicationCommand:
      return { ...incoming, kind: 'unknown-command', name: '' };
    case InteractionType.ApplicationCommandAutocomplete:
      return { ...incoming, kind: 'unknown-suggestion' };
    case InteractionType.MessageComponent:
    case InteractionType.ModalSubmit:
      return { ...incoming, kind: 'unknown-control' };
    default:
      return parsed.data.type satisfies never;
  }
}

function originOf({
  guild_id,
  authorizing_integration_owners: owners,
  channel,
  channel_id,
  app_permissions,
  member,
  user,
  locale,
}: Partial<z.infer<typeof Envelope>>): Origin {
  const { GuildInstall, UserInstall } = ApplicationIntegrationType;
  const isBroughtAlong = owners?.[GuildInstall] === undefined && owners?.[UserInstall] !== undefined;
  const addedToServer = guild_id != null && !isBroughtAlong;
  return {
    guildId: guild_id ?? null,
    addedToServer,
    channelId: channel?.id ?? channel_id ?? null,
    parentChannelId: channel?.type !== undefined && THREADS.has(channel.type) ? (channel.parent_id ?? null) : null,
    memberId: member?.user.id ?? user?.id ?? null,
    roleIds: member?.roles ?? [],
    permissions: addedToServer ? BigInt(member?.permissions ?? 0) : 0n,
    botPermissions: addedToServer && app_permissions != null ? BigInt(app_permissions) : null,
    locale: locale ?? null,
  };
}

/** Elsewhere `parent_id` names the category. */
const THREADS: ReadonlySet<number> = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]);

/** A subcommand is sent as an option that holds options; we define no groups of subcommands. */
function calledBy(name: string, options: z.infer<typeof CommandData>['options']) {
  const subcommand = options.find(({ type }) => type === ApplicationCommandOptionType.Subcommand);
  return subcommand === undefined ? { name, options } : { name: `${name} ${subcommand.name}`, options: subcommand.options ?? [] };
}

/** Discord sends each channel that an option names along, so that one which is not there is none of the server's. */
function isResolved(id: unknown, channels: Readonly<Record<string, unknown>> | null | undefined): boolean {
  return channels != null && Object.hasOwn(channels, String(id));
}

function fieldsOf(parts: readonly z.infer<typeof FormPart>[]): FormValues {
  return new Map(
    parts.flatMap(({ component: field }): [string, readonly string[]][] =>
      field === undefined ? [] : [[field.custom_id, field.values ?? (field.value === undefined ? [] : [field.value])]],
    ),
  );
}

/** The boxes stand in where there is no text: a quotation that this bot or another posted. */
function textOf(message: z.infer<typeof Message> | undefined): string {
  if (message === undefined) return '';
  return message.content.trim() === '' ? message.embeds.map(({ description }) => description).join('\n') : message.content;
}
