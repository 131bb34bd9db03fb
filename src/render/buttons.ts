import type { ActionRow } from '../model/message.ts';

/** One row of buttons, at most five; no row without a button, which Discord refuses. */
export function buttonRow(buttons: readonly { readonly label: string; readonly id: string }[]): readonly ActionRow[] {
  if (buttons.length === 0) return [];
  return [{ type: 1, components: buttons.map(({ label, id }) => ({ type: 2, style: 2, label, custom_id: id })) }];
}
