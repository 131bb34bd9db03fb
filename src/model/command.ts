import type { Reply } from './reply.ts';
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
  run(values: OptionValues): Promise<Reply>;
  /** Suggestions for the option being typed; at most 25, best first. */
  suggest(option: string, typed: string): readonly Suggestion[];
};

/** Answers a button; the custom id has been parsed into the action and its arguments. */
export type ButtonAction = {
  readonly action: string;
  press(args: readonly string[]): Promise<Reply>;
};
