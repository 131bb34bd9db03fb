import type { Command, FormValues, MessageCommand } from '../model/command.ts';
import type { FormReply } from '../model/form.ts';
import type { FormPayload, MessagePayload } from '../model/message.ts';
import type { Origin } from '../model/origin.ts';
import type { Press } from '../model/press.ts';
import type { Reply } from '../model/reply.ts';
import type { Refusal } from '../model/reply-parts.ts';
import type { Suggestion } from '../model/search.ts';

/** A reply as data and as the message that shows it. */
export type Answer = {
  readonly reply: Reply;
  readonly payload: MessagePayload;
};

/** A form to be filled in, as data and as what opens it. */
export type Opened = {
  readonly reply: FormReply;
  readonly form: FormPayload;
};

/** The answer to a press. */
export type Pressed =
  | Opened
  | (Answer & {
      /** It takes the place of the message that carries the button. */
      readonly turnsPage: boolean;
    });

/**
 * The product without a platform. Every transport hands it what came in and delivers what comes out; none of its methods
 * throws, since a fault becomes a reply that names its incident in the log.
 */
export type Application = {
  readonly commands: readonly Command[];
  readonly messageCommands: readonly MessageCommand[];
  /** @param name of the command, with a subcommand's after a space: `quote`, `moderate channels`. */
  runCommand(name: string, options: Readonly<Record<string, unknown>>, origin: Origin): Promise<Answer>;
  /** @param text of the message from whose menu the command was chosen. */
  runMessageCommand(name: string, text: string, origin: Origin): Promise<Answer>;
  pressButton(customId: string, press: Press, origin: Origin): Promise<Pressed>;
  /** @param values in the form's fields, by their names. */
  submitForm(customId: string, values: FormValues, origin: Origin): Promise<Answer>;
  /** Whether a server's moderators have every answer shown to its asker alone: it decides who sees a slow one announced. */
  answersPrivately(origin: Origin): Promise<boolean>;
  /** Whether all in the channel are to see the answer to a press, known before the answer is. */
  isShared(customId: string): boolean;
  /** Whether a press may open a form, known before the answer is: a form can only be the first answer. */
  mayOpenForm(customId: string): boolean;
  /** Whether the answer may take the message's place, known before the answer is: it decides how a slow one is announced. */
  mayTurnPage(customId: string, press: Press, origin: Origin): boolean;
  /** At most 25, names and values at most 100 UTF-16 units; empty when there is nothing to suggest. */
  suggest(command: string, option: string, typed: string, origin: Origin): Promise<readonly Suggestion[]>;
  /** For what a transport received and no command or button takes. */
  refuse(refusal: Refusal, origin: Origin): Promise<Answer>;
};
