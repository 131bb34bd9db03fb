import { isolate } from './isolate.ts';

/** Why a line given to the mock client is not a request. */
export type LineError =
  | { readonly code: 'not-a-command' }
  | { readonly code: 'command-unknown'; readonly name: string; readonly nearest: string | null }
  | { readonly code: 'option-unknown'; readonly command: string; readonly option: string; readonly nearest: string | null }
  | { readonly code: 'option-duplicate'; readonly option: string }
  | { readonly code: 'value-missing'; readonly option: string }
  | { readonly code: 'quote-unterminated'; readonly option: string }
  | { readonly code: 'text-unplaced'; readonly text: string }
  | { readonly code: 'button-missing' }
  | { readonly code: 'message-incomplete' }
  | { readonly code: 'form-incomplete' }
  | { readonly code: 'choice-unknown'; readonly choices: number }
  | { readonly code: 'field-required' }
  | { readonly code: 'button-number-unknown'; readonly number: number; readonly buttons: number }
  | { readonly code: 'nul-character' }
  | { readonly code: 'line-too-long'; readonly maxBytes: number }
  | { readonly code: 'not-utf8' };

/** One or two sentences. What the reader typed is echoed shortened; a terminal must still take control characters out. */
export function describeLineError(error: LineError): string {
  switch (error.code) {
    case 'not-a-command':
      return 'A line is a command and starts with “/”, for example /quote query:"gaza tunnels".';
    case 'command-unknown':
      return `There is no command /${shorten(error.name)}.${maybe(error.nearest, '/')}`;
    case 'option-unknown':
      return `/${error.command} has no option “${shorten(error.option)}”.${maybe(error.nearest, '')} Text that holds a colon goes between quotation marks.`;
    case 'option-duplicate':
      return `The option “${error.option}” is given twice.`;
    case 'value-missing':
      return `The option “${error.option}” has no value after its colon.`;
    case 'quote-unterminated':
      return `The quotation mark that opens the value of “${error.option}” is never closed. Inside a value, write \\" and \\\\ for " and \\.`;
    case 'text-unplaced':
      return `“${shorten(error.text)}” belongs to no option. Text with spaces goes between quotation marks.`;
    case 'button-missing':
      return 'After !press stands the custom_id of a button.';
    case 'message-incomplete':
      return 'After !message stand a command of the message menu and a text: !message "Find sources" text:"…".';
    case 'form-incomplete':
      return 'After !submit stand the custom_id of a form and its fields: !submit v1:report:… reason:"other" note:"…".';
    case 'choice-unknown':
      return `Choose by number, from 1 to ${error.choices}.`;
    case 'field-required':
      return 'This field cannot stay empty. /cancel closes the form.';
    case 'button-number-unknown':
      return error.buttons === 0
        ? 'The last reply has no buttons.'
        : `The last reply has no button ${error.number}; its buttons are numbered from 1 to ${error.buttons}.`;
    case 'nul-character':
      return 'The line holds a NUL character.';
    case 'line-too-long':
      return `The line is longer than ${error.maxBytes} bytes and was not read.`;
    case 'not-utf8':
      return 'The line is not valid UTF-8.';
    default:
      return error satisfies never;
  }
}

function maybe(nearest: string | null, prefix: string): string {
  return nearest === null ? '' : ` Did you mean ${prefix}${nearest}?`;
}

/** Echoes stay short, however long the line was; cut between code points. */
function shorten(text: string): string {
  const points = [...text.slice(0, 100)];
  return points.length <= 40 ? points.join('') : `${points.slice(0, 39).join('')}…`;
}

/** Said once when the prompt opens. */
export const GREETING =
  'Commands as on Discord, without Discord. /help tells what they are for, Tab completes, a number presses a button, Ctrl-D leaves.';

/** Said before the tour, where nobody can type. */
export const TOUR_NOTE = 'There is no terminal and no input, so here is a tour.';

/** What Discord writes under a message that nobody else sees. */
export const ONLY_YOU = 'Only you can see this';

/** Said under a form: how it is filled in here. */
export function formField(label: string, facts: { readonly required: boolean; readonly choices: readonly string[] }): string {
  const choices = facts.choices.map((choice, index) => `${index + 1} ${isolate(choice)}`).join('; ');
  return `${isolate(label)}${facts.required ? '' : ' (may stay empty)'}${choices === '' ? '' : `: ${choices}`}`;
}

/** Said when a form opens. */
export function formOpened(title: string): string {
  return `${isolate(title)}. Each line fills in one field; /cancel closes the form.`;
}

export const FORM_CLOSED = 'The form is closed; nothing was sent.';

/** Stands before the words that a picture or another file has for those who do not see it. */
export function fileLabel(name: string, kind: 'picture' | 'file'): string {
  return `[${kind} ${name}]`;
}

/** What a reader at the prompt does otherwise than on Discord: told after `/help`. */
export function helpHere(messageCommands: readonly string[]): readonly string[] {
  return [
    'Here, Tab completes commands, options and their values, and a number presses the button under the last reply.',
    ...messageCommands.map((name) => `!message "${name}" text:"…" stands for “${name}” in the menu of a message.`),
  ];
}
