import { ApplicationCommandType, InteractionType } from 'discord.js';
import { z } from 'zod';

/** What Discord sends, by its documentation; what is not named here is not read. */

export const Message = z.object({
  content: z.string().default(''),
  embeds: z.array(z.object({ description: z.string().default('') })).default([]),
});
const User = z.object({ id: z.string() });
/** All three become part of an address on the web. */
const Address = z.object({
  id: z.string().regex(/^\d{1,20}$/),
  application_id: z.string().regex(/^\d{1,20}$/),
  token: z.string().regex(/^[\w.=+-]{1,1000}$/),
});
export const Envelope = Address.extend({
  guild_id: z.string().nullish(),
  /** Who installed the app, so that it may be used here: a server, the member, or both. */
  authorizing_integration_owners: z.record(z.string(), z.string().optional()).nullish().catch({}),
  channel: z.object({ id: z.string(), type: z.number().optional(), parent_id: z.string().nullish() }).nullish(),
  channel_id: z.string().nullish(),
  /** Of the bot, in the channel of the interaction. */
  app_permissions: z
    .string()
    .regex(/^\d{1,30}$/)
    .nullish()
    .catch(null),
  /** In a server. */
  member: z
    .object({
      user: User,
      roles: z.array(z.string()).catch([]),
      permissions: z
        .string()
        .regex(/^\d{1,30}$/)
        .catch('0'),
    })
    .nullish(),
  /** In a direct message. */
  user: User.nullish(),
  locale: z.string().nullish(),
});
const BasicOption = z.object({
  type: z.number().nullish(),
  name: z.string(),
  value: z.unknown().optional(),
  focused: z.boolean().default(false),
});
export const CommandData = z.object({
  type: z.number().default(ApplicationCommandType.ChatInput),
  name: z.string(),
  options: z.array(BasicOption.extend({ options: z.array(BasicOption).nullish() })).default([]),
  target_id: z.string().nullish(),
  resolved: z
    .object({
      messages: z.record(z.string(), Message).nullish(),
      /** Those that options name, as far as they are in the server. */
      channels: z.record(z.string(), z.unknown()).nullish().catch(null),
    })
    .nullish(),
});

/** What can be told of an interaction that is forged, or newer than we know. */
export const Addressed = Address.extend({
  type: z.literal([
    InteractionType.ApplicationCommand,
    InteractionType.ApplicationCommandAutocomplete,
    InteractionType.MessageComponent,
    InteractionType.ModalSubmit,
  ]),
});

/** A field under its label. What else a form may hold is not ours and is passed over. */
const Field = z.object({ custom_id: z.string(), value: z.string().optional(), values: z.array(z.string()).optional() });
export const FormPart = z.object({ component: Field.optional().catch(undefined) });

/** An interaction as Discord sends it, as far as we read it. */
export const Interaction = z.discriminatedUnion('type', [
  Envelope.extend({ type: z.literal(InteractionType.ApplicationCommand), data: CommandData }),
  Envelope.extend({ type: z.literal(InteractionType.ApplicationCommandAutocomplete), data: CommandData }),
  Envelope.extend({
    type: z.literal(InteractionType.MessageComponent),
    data: z.object({ component_type: z.number(), custom_id: z.string(), values: z.array(z.string()).default([]) }),
    message: z.object({ flags: z.number().default(0), interaction_metadata: z.object({ user: User }).nullish() }),
  }),
  Envelope.extend({
    type: z.literal(InteractionType.ModalSubmit),
    data: z.object({ custom_id: z.string(), components: z.array(FormPart) }),
  }),
]);
