import type { Language } from '../model/language.ts';
import type { ActionRow, MessagePayload } from '../model/message.ts';
import { wordsFor } from './catalogue.ts';
import { BUTTON_LIMITS } from './limits.ts';

/**
 * The message with a button that shares it: in a row of its own at the end, else wherever there is room.
 *
 * @param id null adds none.
 */
export function withShareButton(payload: MessagePayload, id: string | null, language: Language): MessagePayload {
  if (id === null) return payload;
  const button = { type: 2, style: 1, label: wordsFor(language).shareButton, custom_id: id } as const;
  const rows = payload.components ?? [];
  if (rows.length < BUTTON_LIMITS.rows) return { ...payload, components: [...rows, { type: 1, components: [button] }] };
  const free = rows.findLastIndex(({ components }) => components.length < BUTTON_LIMITS.perRow && components[0]?.type === 2);
  const grown = (row: ActionRow): ActionRow => ({ ...row, components: [...row.components, button] });
  return { ...payload, components: rows.map((row, index) => (index === free ? grown(row) : row)) };
}
