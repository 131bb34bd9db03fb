import type { ActionRow, ButtonStyle } from '../model/message.ts';
import type { ButtonState } from '../model/reply-parts.ts';
import { clip } from './clip.ts';
import { encodeCustomId } from './custom-id.ts';
import { BUTTON_LIMITS } from './limits.ts';

export type ButtonSpec = {
  readonly label: string;
  readonly id: string;
  /** Secondary when left out. */
  readonly style?: ButtonStyle;
};

/** One row of buttons, at most five; no row without a button, which Discord refuses. */
export function buttonRow(buttons: readonly ButtonSpec[]): readonly ActionRow[] {
  return buttonRows([buttons]);
}

/**
 * A row a group; where that is more than a message takes, groups share rows. A group that finds no row is spread over the places
 * that others left, the last ones, and what finds none is left out. An id stands once in a message: Discord refuses a second one.
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
  return spread(rows).map((row) => ({
    type: 1,
    components: row.slice(0, BUTTON_LIMITS.perRow).map(({ label, id, style = 2 }) => ({
      type: 2,
      style,
      label: clip(label, { maxChars: BUTTON_LIMITS.label }),
      custom_id: id,
    })),
  }));
}

function spread(rows: readonly (readonly ButtonSpec[])[]): readonly (readonly ButtonSpec[])[] {
  const kept = rows.slice(0, BUTTON_LIMITS.rows).map((row) => row.slice(0, BUTTON_LIMITS.perRow));
  const left = rows.slice(BUTTON_LIMITS.rows).flat();
  const places = kept.flatMap((row) => Array.from({ length: BUTTON_LIMITS.perRow - row.length }, () => row));
  const taken = places.slice(-Math.min(left.length, places.length) || places.length);
  left.slice(0, taken.length).forEach((button, index) => {
    taken[index]?.push(button);
  });
  return kept;
}

/** A button; none where there is no state for it, or more than an id can carry. */
export function buttonFor(action: string, label: string, state: ButtonState, style: ButtonStyle = 2): readonly ButtonSpec[] {
  const id = state === null ? null : encodeCustomId({ action, args: state });
  return id === null ? [] : [{ label, id, style }];
}
