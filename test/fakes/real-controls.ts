import type { Application } from '../../src/interaction/application.ts';
import type { FormPayload, MessagePayload } from '../../src/model/message.ts';
import type { Origin } from '../../src/model/origin.ts';
import { encodeCustomId } from '../../src/render/custom-id.ts';
import { originOf } from './origins.ts';

/** What real messages carry: the ids of buttons, menus and forms, and what the menus let choose. */
export type RealControls = {
  readonly buttons: readonly string[];
  readonly menus: readonly { readonly customId: string; readonly values: readonly string[] }[];
  readonly forms: readonly { readonly customId: string; readonly fields: FormFields }[];
};

/** What was written, or a list of what was chosen. */
type FormFields = Readonly<Record<string, string | readonly string[]>>;

const MODERATOR = originOf({ guildId: '111111111111111199', permissions: 1n << 5n });
const REPORTER = originOf({ guildId: '111111111111111199', memberId: '333333333333333399' });
/** From a press to what its answer carries, and once more. */
const DEPTH = 2;

/** Asks all kinds of questions in a server of its own, presses what comes, and notes down every id that was shown. */
export async function realControls(application: Application, passageId: string): Promise<RealControls> {
  const buttons = new Set<string>();
  const menus = new Map<string, readonly string[]>();
  const forms = new Map<string, FormFields>();
  const report = encodeCustomId({ action: 'report', args: [passageId] }) ?? '';
  const reasons = new Map([['reason', ['other']]]);
  const ask = async (name: string, options = {}, origin: Origin = MODERATOR) =>
    follow((await application.runCommand(name, options, origin)).payload, DEPTH);

  await ask('moderate hide', { what: 'nothing of this name' });
  for (let seconds = 1; seconds <= 12; seconds += 1) await ask('moderate cooldown', { seconds });
  await ask('moderate cooldown', { seconds: 0 });
  await press(report, 0);
  await application.submitForm(report, reasons, REPORTER);
  for (const [name, options] of QUESTIONS) await ask(name, options);
  await ask('moderate reports');
  await ask('moderate log');
  await ask('moderate replies', { who: 'private-until-shared' });
  for (const [name, options] of QUESTIONS) await ask(name, options);
  return {
    buttons: [...buttons],
    menus: [...menus].map(([customId, values]) => ({ customId, values })),
    forms: [...forms].map(([customId, fields]) => ({ customId, fields })),
  };

  async function follow({ components = [] }: MessagePayload, depth: number): Promise<void> {
    for (const control of components.flatMap((row) => row.components)) {
      if (control.type === 3) {
        const values = control.options.map(({ value }) => value);
        menus.set(control.custom_id, values);
        continue;
      }
      if (buttons.has(control.custom_id)) continue;
      buttons.add(control.custom_id);
      await press(control.custom_id, depth - 1);
    }
  }

  async function press(customId: string, depth: number): Promise<void> {
    const by = { asker: MODERATOR.memberId, isPrivate: true, chosen: [] };
    const pressed = await application.pressButton(customId, by, MODERATOR);
    if ('form' in pressed) forms.set(pressed.form.custom_id, fieldsOf(pressed.form));
    else if (depth > 0) await follow(pressed.payload, depth);
  }
}

const QUESTIONS: readonly (readonly [name: string, options: Readonly<Record<string, string | number>>])[] = [
  ['quote', { query: 'bridge', count: 1 }],
  ['quote', { query: 'photosynthesis of desert plants' }],
  ['quote', { query: 'who designed the railings and lamps' }],
  ['compare', { query: 'bridge' }],
  ['timeline', { query: 'bridge' }],
  ['timeline', { query: 'soleimani' }],
  ['quote', { query: 'soleimani', count: 1 }],
  ['compare', { query: 'soleimani' }],
  ['verify', { text: '“The toll was set at two crowns.”' }],
  ['outlets', {}],
  ['privacy', {}],
  ['help', {}],
];

/** Filled in as somebody might who reads what is asked. */
function fieldsOf({ components }: FormPayload): FormFields {
  return Object.fromEntries(
    components.map(({ component }) => [
      component.custom_id,
      component.type === 4 ? 'some words' : component.options.slice(0, 1).map(({ value }) => value),
    ]),
  );
}
