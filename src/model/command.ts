import type { InteractionContext } from './interaction-context.ts';
import type { Reply } from './reply.ts';
import type { Visibility } from './reply-parts.ts';
import type { Suggestion } from './search.ts';

/** A value that a text option may have, and what it is called where it is picked. */
export type OptionChoice = {
  /** At most 100 characters, as the value. */
  readonly name: string;
  readonly value: string;
};

/** One option of a slash command: registered with Discord, completed in the mock client and decoded from the same value. */
export type OptionSpec = {
  readonly name: string;
  /** At most 100 characters. */
  readonly description: string;
  readonly required: boolean;
} & (
  | {
      readonly type: 'text';
      readonly maxLength: number;
      readonly suggests: boolean;
      /** The only values that are taken, at most 25; any text when left out. An option with choices suggests nothing. */
      readonly choices?: readonly OptionChoice[];
    }
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  | { readonly type: 'date' }
  | { readonly type: 'integer'; readonly min: number; readonly max: number }
  | { readonly type: 'boolean' }
);

/** Options as decoded: only those given, of the declared type, within the declared bounds. */
export type OptionValues = ReadonlyMap<string, string | number | boolean>;

/** A slash command: what it is called, what it takes, what it decides. Knows no platform. */
export type Command = {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionSpec[];
  /** Offered only in servers that the bot was added to; when left out, in direct messages and everywhere else too. */
  readonly serversOnly?: boolean;
  /** Names of options of which a request gives exactly one; none of them is `required` by itself. */
  readonly exactlyOneOf?: readonly string[];
  run(values: OptionValues, context: InteractionContext): Promise<Reply>;
  /** Suggestions for the option being typed; at most 25, best first. */
  suggest(option: string, typed: string, context: InteractionContext): readonly Suggestion[];
};

/** A command in the menu of a message: it is given the message's text, and its reply is for the asker alone. */
export type MessageCommand = {
  /** As the menu shows it: 1 to 32 characters that begin with a capital. */
  readonly name: string;
  /** @param text may be long, and may be empty. */
  run(text: string, context: InteractionContext): Promise<Reply>;
};

/** Answers a button; the custom id has been parsed into the action and its arguments. */
export type ButtonAction = {
  readonly action: string;
  /** `page`: another page of the reply that carries the button, which may take its place; `answer`: a reply of its own. */
  readonly shows: 'page' | 'answer';
  press(args: readonly string[], context: PressContext): Promise<Reply>;
};

type PressContext = InteractionContext & {
  /** Of the reply when it shows what was asked for; a refusal is private whatever it says. */
  readonly visibility: Visibility;
};
