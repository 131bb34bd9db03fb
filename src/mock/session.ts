import type { Answer, Opened } from '../interaction/application.ts';
import type { Button, Menu } from '../model/message.ts';
import { describeWhy } from '../render/explanation.ts';
import { describeLineError, FORM_CLOSED, formOpened, helpHere, type LineError } from '../render/mock-words.ts';
import { controlsOf, type DrawOptions, draw, drawNote } from './draw.ts';
import { type FormFilling, fillIn } from './form-filling.ts';
import type { Reader } from './reader.ts';
import { request } from './request.ts';
import type { InputLine } from './split-lines.ts';

/** What to show for one line. */
type Shown = { readonly kind: 'drawing' | 'note'; readonly text: string };

/** A conversation: remembers the buttons and menus of the last reply, so that a number can press one, and a form that is open. */
export type Session = {
  /** @returns null for a blank line; the text ends with a line feed. */
  answer(line: InputLine): Promise<Shown | null>;
};

export type SessionParts = {
  readonly reader: Reader;
  /** Say under each reply why its passages were chosen. */
  readonly explain: boolean;
  /** Asked for each drawing: a terminal's width changes. */
  options(): DrawOptions;
};

/** Starts a conversation without a reply to press buttons of. */
export function createSession({ reader, explain, options }: SessionParts): Session {
  let controls: readonly (Button | Menu)[] = [];
  let form: FormFilling | null = null;

  return {
    async answer(line) {
      const typed = line.kind === 'text' ? line.text.trim() : '';
      if (form !== null) return await fill(form, typed);
      if (/^\d{1,2}( +\d{1,2})*$/.test(typed)) return await press(typed.split(/ +/).map(Number));
      const outcome = await request(reader, line);
      if (outcome === null) return null;
      return outcome.kind === 'wrong' ? note(outcome.error) : show(outcome.answer);
    },
  };

  async function press([number = 0, ...places]: readonly number[]): Promise<Shown> {
    const control = controls[number - 1];
    if (control === undefined) return note({ code: 'button-number-unknown', number, buttons: controls.length });
    if (control.type === 2) return show(await reader.pressButton(control.custom_id, []));
    const chosen = places.flatMap((place) => control.options[place - 1]?.value ?? []);
    if (chosen.length === 0 || chosen.length < places.length) {
      return note({ code: 'choice-unknown', choices: control.options.length });
    }
    return show(await reader.pressButton(control.custom_id, chosen));
  }

  async function fill(filling: FormFilling, typed: string): Promise<Shown> {
    if (typed === '/cancel') {
      form = null;
      return { kind: 'note', text: drawNote(FORM_CLOSED, options().columns) };
    }
    const progress = filling.take(typed);
    if (progress.kind === 'wrong') return note(progress.error);
    if (progress.kind === 'next') return { kind: 'note', text: drawNote(filling.ask(), options().columns) };
    form = null;
    return show(await reader.submitForm(filling.customId, progress.values));
  }

  function note(error: LineError): Shown {
    return { kind: 'note', text: drawNote(describeLineError(error), options().columns) };
  }

  function show(answer: Answer | Opened): Shown {
    if ('form' in answer) {
      form = fillIn(answer.form);
      const lines = [formOpened(answer.form.title), form.ask()];
      return { kind: 'drawing', text: lines.map((line) => drawNote(line, options().columns)).join('') };
    }
    const { reply, payload } = answer;
    controls = controlsOf(payload);
    const why = explain && 'why' in reply ? describeWhy(reply.why) : [];
    const here = reply.kind === 'help' ? helpHere(reader.messageCommands.map(({ called }) => called)) : [];
    const notes = [...why, ...here].map((line) => drawNote(line, options().columns));
    return { kind: 'drawing', text: [draw(payload, options()), ...notes].join('') };
  }
}
