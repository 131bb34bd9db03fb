import { plainLine } from './plain-line.ts';

/** What is wrong with the arguments of a curator's command; `value` is the argument, or the name of the missing one. */
export type UsageMistake = {
  readonly reason:
    | 'command-missing'
    | 'command-unknown'
    | 'option-unknown'
    | 'argument-missing'
    | 'argument-extra'
    | 'option-wrong';
  readonly value: string;
};

/** How the curator's commands are called. */
export const CORPUS_USAGE = `Usage: npm run corpus -- COMMAND

  check [--strict]       Check every file of the corpus and tell what is wrong. That is no failure,
                         so the exit code is 0, unless --strict asks for 1 then.
  seal FILE [--write]    Print the seal of a document's body, or write it into its front matter.
  blocks FILE|- [--json] Show as what each line of a document is read; "-" reads a body from standard input.
  dates FILE|- [--json] [--published DATE] [--kind KIND]
                         Show the dates found in a document and what they mean. Of standard input, DATE (YYYY, YYYY-MM
                         or YYYY-MM-DD) is the publication date, KIND the kind of text, news unless it is given.
  vectors                Keep the passages' vectors, by which they are found by meaning, in the corpus' own
                         folder: whoever starts with it need not compute them.

FILE is a path from here or from the corpus folder. Exit codes: 0 done, 1 not done because something is wrong
(check: --strict was given and something is wrong), 2 wrong arguments.`;

/** One line that says what is wrong with the arguments. */
export function describeUsageMistake({ reason, value }: UsageMistake): string {
  const shown = plainLine(value);
  switch (reason) {
    case 'command-missing':
      return 'Name a command.';
    case 'command-unknown':
      return `There is no command "${shown}".`;
    case 'option-unknown':
      return `There is no option "${shown}" here.`;
    case 'argument-missing':
      return `${shown} is missing.`;
    case 'argument-extra':
      return `"${shown}" is one argument too many.`;
    case 'option-wrong':
      return `The value of ${shown} is missing or does not fit.`;
    default:
      return reason satisfies never;
  }
}
