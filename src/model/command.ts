import type { FormReply } from './form.ts';
import type { InteractionContext } from './interaction-context.ts';
import type { Reply } from './reply.ts';
import type { Visibility } from './reply-parts.ts';
import type { FixedSuggestion, Suggestion } from './search.ts';

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
  /** `whenLeftOut` is taken for an option that was not given; nothing when that is left out itself. */
  | { readonly type: 'boolean'; readonly whenLeftOut?: boolean }
  /** The id of a channel or thread; with `postable` only of those in which a message can be posted, so of no forum. */
  | { readonly type: 'channel'; readonly postable: boolean }
  /** The id of a role; that of the server itself means everybody. */
  | { readonly type: 'role' }
);

/** Options as decoded: those given or taken for given, of the declared type, within the declared bounds. */
export type OptionValues = ReadonlyMap<string, string | number | boolean>;

/** What can be run: a command by itself, or one of a command's subcommands. Knows no platform. */
export type RunnableCommand = {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionSpec[];
  /** Names of options of which a request gives exactly one; none of them is `required` by itself. */
  readonly exactlyOneOf?: readonly string[];
  run(values: OptionValues, context: InteractionContext): Promise<Reply>;
  /** Suggestions for the option being typed; at most 25, best first. */
  suggest(option: string, typed: string, context: InteractionContext): readonly (Suggestion | FixedSuggestion)[];
};

/** A command that is only a name for its subcommands. */
type CommandGroup = {
  readonly name: string;
  readonly description: string;
  /** 1 to 25. */
  readonly subcommands: readonly RunnableCommand[];
};

/** Who may use a command, and where. */
export type CommandAccess = {
  /** Discord's bits of which a member needs all, unless the server's own permission screen grants the command. */
  readonly defaultPermissions?: bigint;
  /** Offered only in servers that the bot was added to; when left out, in direct messages and everywhere else too. */
  readonly serversOnly?: boolean;
  /**
   * Answered wherever and as often as a member asks, and seen by whom it says, whatever a server's moderators settled about
   * answers: it quotes nothing. When left out, so for commands that need a permission, and for no others.
   */
  readonly alwaysAnswered?: boolean;
};

/** A slash command: what it is called, what it takes, what it decides. */
export type Command = (RunnableCommand | CommandGroup) & CommandAccess;

/** A command in the menu of a message: it is given the message's text, and its reply is for the asker alone. */
export type MessageCommand = {
  /** As the menu shows it: 1 to 32 characters that begin with a capital. */
  readonly name: string;
  /** @param text may be long, and may be empty. */
  run(text: string, context: InteractionContext): Promise<Reply>;
};

/** Answers a button or a menu; the custom id has been parsed into the action and its arguments. */
export type ButtonAction = {
  readonly action: string;
  /**
   * `page`: another page of the reply that carries the button, which may take its place; `answer`: a reply of its own;
   * `form`: a form to be filled in, or a reply of its own that says why not. A form cannot be announced, so it must come at once.
   * `shared`: a reply of its own that all in the channel see.
   */
  readonly shows: 'page' | 'answer' | 'form' | 'shared';
  /** The name of the command whose right the presser needs; none when left out. */
  readonly rightOf?: string;
  /** As for a command; when left out, so for those that need a command's right, and for no others. */
  readonly alwaysAnswered?: boolean;
  press(args: readonly string[], context: PressContext): Promise<Reply | FormReply>;
};

type PressContext = InteractionContext & {
  /** Of the reply when it shows what was asked for; a refusal is private whatever it says. */
  readonly visibility: Visibility;
  /** What was chosen in a menu, as sent: anybody can forge it. Empty for a button. */
  readonly chosen: readonly string[];
};

/** Takes a form that was filled in; its id has been parsed into the action and its arguments. */
export type FormAction = {
  readonly action: string;
  /** The name of the command whose right the sender needs; none when left out. */
  readonly rightOf?: string;
  submit(args: readonly string[], values: FormValues, context: InteractionContext): Promise<Reply>;
};

/** What stands in the fields of a form, by their names, as sent: anybody can forge it. Text is a list of one. */
export type FormValues = ReadonlyMap<string, readonly string[]>;
