import type { ActionRow } from '../model/message.ts';
import type { ButtonState } from '../model/reply-parts.ts';
import { clip } from './clip.ts';
import { encodeCustomId } from './custom-id.ts';
import { BUTTON_LIMITS } from './limits.ts';

export type ButtonSpec = { readonly label: string; readonly id: string };

/** One row of buttons, at most five; no row without a button, which Discord refuses. */
export function buttonRow(buttons: readonly ButtonSpec[]): readonly ActionRow[] {
  return buttonRows([buttons]);
}

/**
 * A row a group; where that is more than a message takes, groups share rows, and those that find no place are left out. A group
 * is never torn. An id stands once in a message: Discord refuses a second one.
 */
export function buttonRows(groups: readonly (readonly ButtonSpec[])[]): readonly ActionRow[] {
  const seen = new Set<string>();
  const filled = groups
    .map((group) => group.filter(({ id }) => !seen.has(id) && seen.add(id)))
    .filter(({ length }) => length > 0);
  const rows: ButtonSpec[][] = [];
  for (const group of filled) {
    const last = rows.at(-1);
    const shares = filled.length > BUTTON_LIMITS.rows && last !== undefined && last.length + group.length <= BUTTON_LIMITS.perRow;
    if (shares) last.push(...group);
    else rows.push([...group]);
  }
  return rows.slice(0, BUTTON_LIMITS.rows).map((row) => ({
    type: 1,
    components: row.slice(0, BUTTON_LIMITS.perRow).map(({ label, id }) => ({
      type: 2,
      style: 2,
      label: clip(label, { maxChars: BUTTON_LIMITS.label }),
      custom_id: id,
    })),
  }));
}

/** A button; none where there is no state for it, or more than an id can carry. */
export function buttonFor(action: string, label: string, state: ButtonState): readonly ButtonSpec[] {
  const id = state === null ? null : encodeCustomId({ action, args: state });
  return id === null ? [] : [{ label, id }];
}
