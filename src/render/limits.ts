import type { Embed, MessagePayload } from '../model/message.ts';

/**
 * Discord's limits in characters. Embeds: "Embed Limits" in the developer documentation's Message resource
 * (https://discord.com/developers/docs/resources/message#embed-object-embed-limits). Discord counts code points; we count
 * UTF-16 units, of which there are never fewer.
 */
export const EMBED_LIMITS = {
  title: 256,
  description: 4096,
  fields: 25,
  fieldName: 256,
  fieldValue: 1024,
  footer: 2048,
  author: 256,
  /** In the schema of Discord's OpenAPI description. */
  url: 2048,
} as const;

export const MESSAGE_LIMITS = {
  /** https://discord.com/developers/docs/resources/message#create-message */
  content: 2000,
  embeds: 10,
  /** Titles, descriptions, names and values of fields, footers and authors of all embeds together. */
  embedTotal: 6000,
} as const;

/** https://discord.com/developers/docs/components/reference#button */
export const BUTTON_LIMITS = { label: 80, customId: 100, perRow: 5, rows: 5 } as const;

/** https://discord.com/developers/docs/components/reference#string-select; a label's limit is a description's, too. */
export const MENU_LIMITS = { options: 25, label: 100, placeholder: 150 } as const;

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-choice-structure */
export const CHOICE_LIMITS = { count: 25, name: 100, value: 100 } as const;

/** https://discord.com/developers/docs/components/reference#label and #string-select; the title: "Modal" in the interaction responses. */
export const FORM_LIMITS = { title: 45, label: 45, description: 100 } as const;

/**
 * https://discord.com/developers/docs/resources/message#attachment-object; a file's bytes: what is taken in every server, 10 MiB
 * (https://discord.com/developers/docs/reference#uploading-files), rounded down.
 */
export const ATTACHMENT_LIMITS = { description: 1024, bytes: 10_000_000 } as const;

/** What an embed adds to the sum that {@link MESSAGE_LIMITS.embedTotal} bounds. */
function embedLength(embed: Embed): number {
  const fields = (embed.fields ?? []).reduce((sum, field) => sum + field.name.length + field.value.length, 0);
  return (
    fields +
    (embed.author?.name.length ?? 0) +
    (embed.title?.length ?? 0) +
    (embed.description?.length ?? 0) +
    (embed.footer?.text.length ?? 0)
  );
}

/** Whether every part of one embed is within its own limit. */
function fitsEmbed(embed: Embed): boolean {
  const fields = embed.fields ?? [];
  return (
    within(embed.title, EMBED_LIMITS.title) &&
    within(embed.url, EMBED_LIMITS.url) &&
    within(embed.description, EMBED_LIMITS.description) &&
    within(embed.footer?.text, EMBED_LIMITS.footer) &&
    within(embed.author?.name, EMBED_LIMITS.author) &&
    fields.length <= EMBED_LIMITS.fields &&
    fields.every(({ name, value }) => name.length <= EMBED_LIMITS.fieldName && value.length <= EMBED_LIMITS.fieldValue)
  );
}

/** Whether Discord would take the message, as far as lengths go. */
export function fitsMessage({ content, embeds = [] }: Pick<MessagePayload, 'content' | 'embeds'>): boolean {
  return (
    within(content, MESSAGE_LIMITS.content) &&
    embeds.length <= MESSAGE_LIMITS.embeds &&
    embeds.every(fitsEmbed) &&
    embeds.reduce((sum, embed) => sum + embedLength(embed), 0) <= MESSAGE_LIMITS.embedTotal
  );
}

function within(text: string | undefined, limit: number): boolean {
  return text === undefined || text.length <= limit;
}
