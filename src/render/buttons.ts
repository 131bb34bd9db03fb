import type { ActionRow } from '../model/message.ts';
import { clip } from './clip.ts';
import { BUTTON_LIMITS } from './limits.ts';

/** One row of buttons, at most five; no row without a button, which Discord refuses. */
export function buttonRow(buttons: readonly { readonly label: string; readonly id: string }[]): readonly ActionRow[] {
  if (buttons.length === 0) return [];
  return [
    {
      type: 1,
      components: buttons.map(({ label, id }) => ({
        type: 2,
        style: 2,
        label: clip(label, { maxChars: BUTTON_LIMITS.label }),
        custom_id: id,
      })),
    },
  ];
}
