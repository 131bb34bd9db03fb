import type { Answer, Application, Opened } from '../../src/interaction/application.ts';
import type { Button, MessagePayload } from '../../src/model/message.ts';
import type { Origin } from '../../src/model/origin.ts';
import type { Press } from '../../src/model/press.ts';
import { ORIGIN } from './origins.ts';

/** By whoever asked, under a reply that all see. */
export const BY_ASKER: Press = { asker: ORIGIN.memberId, isPrivate: false, chosen: [] };

/** Presses a button that opens no form. */
export async function pressButton(
  application: Pick<Application, 'pressButton'>,
  customId: string,
  { press = BY_ASKER, origin = ORIGIN }: { readonly press?: Press; readonly origin?: Origin } = {},
): Promise<Answer & { readonly turnsPage: boolean }> {
  const pressed = await application.pressButton(customId, press, origin);
  if ('form' in pressed) throw new Error(`${customId} opened a form`);
  return pressed;
}

/** Presses a button that opens a form. */
export async function openForm(
  application: Pick<Application, 'pressButton'>,
  customId: string,
  origin: Origin = ORIGIN,
): Promise<Opened> {
  const pressed = await application.pressButton(customId, BY_ASKER, origin);
  if (!('form' in pressed)) throw new Error(`${customId} opened no form: ${JSON.stringify(pressed.payload)}`);
  return pressed;
}

/** The buttons of a message, without its menus. */
export function buttonsIn({ components = [] }: MessagePayload): readonly Button[] {
  return components.flatMap((row) => row.components.flatMap((control) => (control.type === 2 ? [control] : [])));
}
