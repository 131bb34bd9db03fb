import type { ButtonAction, Command, MessageCommand } from '../model/command.ts';
import type { InteractionContext } from '../model/interaction-context.ts';
import type { Log } from '../model/log.ts';
import type { MessagePayload } from '../model/message.ts';
import type { Origin } from '../model/origin.ts';
import type { PictureMaker } from '../model/picture.ts';
import type { Press } from '../model/press.ts';
import type { Reply } from '../model/reply.ts';
import type { Refusal } from '../model/reply-parts.ts';
import type { Suggestion } from '../model/search.ts';
import { type CustomId, decodeCustomId } from '../render/custom-id.ts';
import { languageOf } from '../render/language-of.ts';
import { render } from '../render/render.ts';
import { renderChoices } from '../render/render-choices.ts';
import { createIllustrator } from './create-illustrator.ts';
import { decodeOptions } from './decode-options.ts';
import { isPage, planPress } from './page-turn.ts';

/** A reply as data and as the message that shows it. */
export type Answer = {
  readonly reply: Reply;
  readonly payload: MessagePayload;
};

/** The answer to a press. */
export type Pressed = Answer & {
  /** It takes the place of the message that carries the button. */
  readonly turnsPage: boolean;
};

/**
 * The product without a platform. Every transport hands it what came in and delivers what comes out; none of its methods
 * throws, since a fault becomes a reply that names its incident in the log.
 */
export type Application = {
  readonly commands: readonly Command[];
  readonly messageCommands: readonly MessageCommand[];
  runCommand(name: string, options: Readonly<Record<string, unknown>>, origin: Origin): Promise<Answer>;
  /** @param text of the message from whose menu the command was chosen. */
  runMessageCommand(name: string, text: string, origin: Origin): Promise<Answer>;
  pressButton(customId: string, press: Press, origin: Origin): Promise<Pressed>;
  /** Whether the answer may take the message's place, known before the answer is: it decides how a slow one is announced. */
  mayTurnPage(customId: string, press: Press, origin: Origin): boolean;
  /** At most 25, names and values at most 100 UTF-16 units; empty when there is nothing to suggest. */
  suggest(command: string, option: string, typed: string, origin: Origin): Promise<readonly Suggestion[]>;
  /** For what a transport received and no command or button takes. */
  refuse(refusal: Refusal, origin: Origin): Promise<Answer>;
};

export type ApplicationParts = {
  readonly commands: readonly Command[];
  readonly messageCommands: readonly MessageCommand[];
  readonly buttons: readonly ButtonAction[];
  /** What an interaction from there is answered with. */
  contextFor(origin: Origin): Promise<InteractionContext>;
  /** Null shows no pictures. */
  readonly pictures: PictureMaker | null;
  readonly log: Log;
  /** A short name under which a fault stands in the log, e.g. `7f3a9c12`. */
  newIncident(): string;
};

/** Joins commands, buttons and the renderer into the product that every transport serves. Builds nothing that costs time. */
export function createApplication({
  commands,
  messageCommands,
  buttons,
  contextFor,
  pictures,
  log,
  newIncident,
}: ApplicationParts): Application {
  const illustrate = createIllustrator(pictures, log);
  return {
    commands,
    messageCommands,
    runCommand: (name, options, origin) => answer({ command: name }, origin, (context) => runCommand(name, options, context)),
    runMessageCommand: (name, text, origin) =>
      answer({ messageCommand: name }, origin, (context) => runMessageCommand(name, text, context)),
    async pressButton(customId, press, origin) {
      const about = { button: decodeCustomId(customId)?.action ?? 'unknown' };
      const pressed = await answer(about, origin, (context) => pressButton(customId, press, context));
      return { ...pressed, turnsPage: isPage(pressed.reply) && mayTurnPage(customId, press, origin) };
    },
    mayTurnPage,
    refuse: (refusal, origin) => answer({ refusal: refusal.code }, origin, async () => refused(refusal)),
    async suggest(name, option, typed, origin) {
      try {
        const command = commands.find((candidate) => candidate.name === name);
        return command === undefined ? [] : renderChoices(command.suggest(option, typed, await contextFor(origin)));
      } catch (error) {
        log.error({ err: error, command: name, option, incident: newIncident() }, 'suggesting failed');
        return [];
      }
    },
  };

  async function answer(
    about: Record<string, unknown>,
    origin: Origin,
    decide: (context: InteractionContext) => Promise<Reply>,
  ): Promise<Answer> {
    let language = languageOf(origin.locale);
    try {
      const context = await contextFor(origin);
      language = context.language;
      const reply = await decide(context);
      return { reply, payload: await illustrate(reply, render(reply, language), language) };
    } catch (error) {
      const incident = newIncident();
      log.error({ ...about, err: error, incident }, 'answering failed');
      const reply: Reply = { kind: 'fault', visibility: 'private', incident };
      return { reply, payload: render(reply, language) };
    }
  }

  async function runCommand(name: string, raw: Readonly<Record<string, unknown>>, context: InteractionContext): Promise<Reply> {
    const command = commands.find((candidate) => candidate.name === name);
    if (command === undefined) return refused({ code: 'command-unknown', name });
    const options = decodeOptions(command, raw);
    if (!options.ok) return { kind: 'refusal', visibility: 'private', refusals: options.refusals };
    return await command.run(options.values, context);
  }

  async function runMessageCommand(name: string, text: string, context: InteractionContext): Promise<Reply> {
    const command = messageCommands.find((candidate) => candidate.name === name);
    if (command === undefined) return refused({ code: 'command-unknown', name });
    if (text.trim() === '') return refused({ code: 'message-without-text' });
    return await command.run(text, context);
  }

  async function pressButton(customId: string, press: Press, context: InteractionContext): Promise<Reply> {
    const button = buttonOf(customId);
    if (button === null) return refused({ code: 'button-unknown' });
    const { visibility } = planPress(button.action.shows, press, context.origin.memberId);
    return await button.action.press(button.args, { ...context, visibility });
  }

  function mayTurnPage(customId: string, press: Press, { memberId }: Origin): boolean {
    const button = buttonOf(customId);
    return button !== null && planPress(button.action.shows, press, memberId).turnsPage;
  }

  function buttonOf(customId: string): { readonly action: ButtonAction; readonly args: CustomId['args'] } | null {
    const decoded = decodeCustomId(customId);
    const action = buttons.find((candidate) => candidate.action === decoded?.action);
    return decoded === null || action === undefined ? null : { action, args: decoded.args };
  }
}

function refused(refusal: Refusal): Reply {
  return { kind: 'refusal', visibility: 'private', refusals: [refusal] };
}
