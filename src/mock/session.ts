import type { Application } from '../interaction/application.ts';
import type { Button, MessagePayload } from '../model/message.ts';
import { describeCommands, describeLineError, describeMessageCommands, type LineError } from '../render/mock-words.ts';
import { buttonsOf, type DrawOptions, draw, drawNote } from './draw.ts';
import { PRESS_OF_THE_READER } from './mock-reader.ts';
import { request } from './request.ts';
import type { InputLine } from './split-lines.ts';

/** What to show for one line. */
type Shown = { readonly kind: 'drawing' | 'note'; readonly text: string };

/** A conversation: remembers the buttons of the last reply, so that a number can press one. */
export type Session = {
  /** @returns null for a blank line; the text ends with a line feed. */
  answer(line: InputLine): Promise<Shown | null>;
};

/** @param options asked for each drawing: a terminal's width changes. */
export function createSession(application: Application, options: () => DrawOptions): Session {
  let buttons: readonly Button[] = [];

  return {
    async answer(line) {
      const typed = line.kind === 'text' ? line.text.trim() : '';
      if (typed === '/help' && application.commands.every(({ name }) => name !== 'help')) return showHelp();
      if (/^\d{1,2}$/.test(typed)) return await press(Number(typed));
      const outcome = await request(application, line);
      if (outcome === null) return null;
      return outcome.kind === 'wrong' ? note(outcome.error) : show(outcome.answer.payload);
    },
  };

  async function press(number: number): Promise<Shown> {
    const button = buttons[number - 1];
    if (button === undefined) return note({ code: 'button-number-unknown', number, buttons: buttons.length });
    const { payload } = await application.pressButton(button.custom_id, PRESS_OF_THE_READER);
    return show(payload);
  }

  function note(error: LineError): Shown {
    return { kind: 'note', text: drawNote(describeLineError(error), options().columns) };
  }

  function show(payload: MessagePayload): Shown {
    buttons = buttonsOf(payload);
    return { kind: 'drawing', text: draw(payload, options()) };
  }

  function showHelp(): Shown {
    const { commands, messageCommands } = application;
    const content = [describeCommands(commands), describeMessageCommands(messageCommands)]
      .filter((part) => part !== '')
      .join('\n');
    return { kind: 'drawing', text: draw({ content, allowed_mentions: { parse: [] } }, options()) };
  }
}
