import type { Answer } from '../interaction/application.ts';
import type { Button } from '../model/message.ts';
import { describeWhy } from '../render/explanation.ts';
import { describeCommands, describeLineError, describeMessageCommands, type LineError } from '../render/mock-words.ts';
import { buttonsOf, type DrawOptions, draw, drawNote } from './draw.ts';
import type { Reader } from './reader.ts';
import { request } from './request.ts';
import type { InputLine } from './split-lines.ts';

/** What to show for one line. */
type Shown = { readonly kind: 'drawing' | 'note'; readonly text: string };

/** A conversation: remembers the buttons of the last reply, so that a number can press one. */
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
  let buttons: readonly Button[] = [];

  return {
    async answer(line) {
      const typed = line.kind === 'text' ? line.text.trim() : '';
      if (typed === '/help' && reader.commands.every(({ name }) => name !== 'help')) return showHelp();
      if (/^\d{1,2}$/.test(typed)) return await press(Number(typed));
      const outcome = await request(reader, line);
      if (outcome === null) return null;
      return outcome.kind === 'wrong' ? note(outcome.error) : show(outcome.answer);
    },
  };

  async function press(number: number): Promise<Shown> {
    const button = buttons[number - 1];
    if (button === undefined) return note({ code: 'button-number-unknown', number, buttons: buttons.length });
    return show(await reader.pressButton(button.custom_id));
  }

  function note(error: LineError): Shown {
    return { kind: 'note', text: drawNote(describeLineError(error), options().columns) };
  }

  function show({ reply, payload }: Answer): Shown {
    buttons = buttonsOf(payload);
    const why = explain && 'why' in reply ? describeWhy(reply.why) : [];
    const notes = why.map((line) => drawNote(line, options().columns));
    return { kind: 'drawing', text: [draw(payload, options()), ...notes].join('') };
  }

  function showHelp(): Shown {
    const { commands, messageCommands } = reader;
    const content = [describeCommands(commands), describeMessageCommands(messageCommands)]
      .filter((part) => part !== '')
      .join('\n');
    return { kind: 'drawing', text: draw({ content, allowed_mentions: { parse: [] } }, options()) };
  }
}
