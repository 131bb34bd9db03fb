import type { ButtonAction, Command, FormAction, FormValues, MessageCommand } from '../model/command.ts';
import type { CommandGrants } from '../model/command-grants.ts';
import type { FormReply } from '../model/form.ts';
import type { Gate } from '../model/gate.ts';
import type { InteractionContext } from '../model/interaction-context.ts';
import type { Log } from '../model/log.ts';
import type { FormPayload, MessagePayload } from '../model/message.ts';
import type { Origin } from '../model/origin.ts';
import type { PictureMaker } from '../model/picture.ts';
import type { Press } from '../model/press.ts';
import type { Reply } from '../model/reply.ts';
import type { Refusal } from '../model/reply-parts.ts';
import { runnableCommands } from '../model/runnable-commands.ts';
import type { Suggestion } from '../model/search.ts';
import { StoreError } from '../model/store-error.ts';
import { type CustomId, decodeCustomId } from '../render/custom-id.ts';
import { renderForm } from '../render/form.ts';
import { languageOf } from '../render/language-of.ts';
import { render } from '../render/render.ts';
import { renderChoices } from '../render/render-choices.ts';
import { withShareButton } from '../render/share-button.ts';
import { createIllustrator } from './create-illustrator.ts';
import { decodeOptions } from './decode-options.ts';
import { isPage, planPress } from './page-turn.ts';
import { shareId } from './share-id.ts';
import { whyNotAllowed } from './why-not-allowed.ts';

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

export type ApplicationParts = {
  readonly commands: readonly Command[];
  readonly messageCommands: readonly MessageCommand[];
  readonly buttons: readonly ButtonAction[];
  readonly forms: readonly FormAction[];
  readonly grants: CommandGrants;
  readonly gate: Gate;
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
  forms,
  grants,
  gate,
  contextFor,
  pictures,
  log,
  newIncident,
}: ApplicationParts): Application {
  const illustrate = createIllustrator(pictures, log);
  const runnables = runnableCommands(commands);
  return {
    commands,
    messageCommands,
    runCommand: (name, options, origin) => answer({ command: name }, origin, (context) => runCommand(name, options, context)),
    runMessageCommand: (name, text, origin) =>
      answer({ messageCommand: name }, origin, (context) => runMessageCommand(name, text, context)),
    async pressButton(customId, press, origin) {
      const about = { button: decodeCustomId(customId)?.action ?? 'unknown' };
      const pressed = await guarded<Pressed>(about, origin, async (context) => {
        const reply = await pressButton(customId, press, context);
        if (reply.kind === 'form') return { reply, form: renderForm(reply, context.language) };
        // Where answers are private now, a page of one that was public does not take its place: all would see it.
        const turnsPage =
          isPage(reply) && mayTurnPage(customId, press, origin) && (press.isPrivate || reply.visibility === 'public');
        return { ...(await shown(reply, context)), turnsPage };
      });
      return 'form' in pressed || 'turnsPage' in pressed ? pressed : { ...pressed, turnsPage: false };
    },
    submitForm(customId, values, origin) {
      const about = { form: decodeCustomId(customId)?.action ?? 'unknown' };
      return answer(about, origin, (context) => submitForm(customId, values, context));
    },
    mayTurnPage,
    isShared: (customId) => find(buttons, customId)?.action.shows === 'shared',
    mayOpenForm: (customId) => find(buttons, customId)?.action.shows === 'form',
    refuse: (refusal, origin) => answer({ refusal: refusal.code }, origin, async () => refused(refusal)),
    async suggest(name, option, typed, origin) {
      try {
        const command = runnables.find((candidate) => candidate.name === name);
        if (command === undefined || (await whyNotAllowed(command, origin, grants)) !== null) return [];
        const context = await contextFor(origin);
        return whyNotHere(command, context) === null ? renderChoices(command.suggest(option, typed, context)) : [];
      } catch (error) {
        log.error({ err: error, command: name, option, incident: newIncident() }, 'suggesting failed');
        return [];
      }
    },
  };

  function answer(
    about: Record<string, unknown>,
    origin: Origin,
    decide: (context: InteractionContext) => Promise<Reply>,
  ): Promise<Answer> {
    return guarded(about, origin, async (context) => shown(await decide(context), context));
  }

  async function shown(reply: Reply, context: InteractionContext): Promise<Answer> {
    const { language } = context;
    const payload = withShareButton(render(reply, language), await shareIdFor(reply, context), language);
    return { reply, payload: await illustrate(reply, payload, language) };
  }

  /** Null where answers need no sharing, where this one cannot be made again from an id, and for whoever may not share. */
  async function shareIdFor(reply: Reply, { origin, policy }: InteractionContext): Promise<string | null> {
    if (policy.settings.replies !== 'private-until-shared' || reply.visibility === 'public') return null;
    const id = shareId(reply);
    return id === null || (await whyNotRight(find(buttons, id)?.action.rightOf, origin)) !== null ? null : id;
  }

  /** By what the server's moderators settled. */
  function whyNotHere(asked: Asked, { origin, policy }: InteractionContext): Refusal | null {
    return isAlwaysAnswered(asked) ? null : gate.whyNotHere(origin, policy.settings);
  }

  async function answerUnder(asked: Asked, context: InteractionContext, decide: () => Promise<Reply>): Promise<Reply> {
    if (isAlwaysAnswered(asked)) return await decide();
    const { origin, policy } = context;
    const refusal = gate.whyNotHere(origin, policy.settings) ?? gate.take(origin, policy.settings);
    return refusal === null ? veiled(await decide(), context) : refused(refusal);
  }

  /** Never rejects: what goes wrong becomes a reply that names its incident in the log. */
  async function guarded<T>(
    about: Record<string, unknown>,
    origin: Origin,
    decide: (context: InteractionContext) => Promise<T>,
  ): Promise<T | Answer> {
    let language = languageOf(origin.locale);
    try {
      const context = await contextFor(origin);
      language = context.language;
      return await decide(context);
    } catch (error) {
      const incident = newIncident();
      log.error({ ...about, err: error, incident }, 'answering failed');
      // Whoever sees that nothing was kept tries again; a mere fault would leave that open.
      const reply: Reply =
        error instanceof StoreError
          ? refused({ code: 'not-stored', incident })
          : { kind: 'fault', visibility: 'private', incident };
      return { reply, payload: render(reply, language) };
    }
  }

  async function runCommand(name: string, raw: Readonly<Record<string, unknown>>, context: InteractionContext): Promise<Reply> {
    const command = runnables.find((candidate) => candidate.name === name);
    if (command === undefined) return refused({ code: 'command-unknown', name });
    const refusal = await whyNotAllowed(command, context.origin, grants);
    if (refusal !== null) return refused(refusal);
    const options = decodeOptions(command, raw);
    if (!options.ok) return { kind: 'refusal', visibility: 'private', refusals: options.refusals };
    return await answerUnder(command, context, () => command.run(options.values, context));
  }

  async function runMessageCommand(name: string, text: string, context: InteractionContext): Promise<Reply> {
    const command = messageCommands.find((candidate) => candidate.name === name);
    if (command === undefined) return refused({ code: 'command-unknown', name });
    if (text.trim() === '') return refused({ code: 'message-without-text' });
    return await answerUnder({}, context, () => command.run(text, context));
  }

  async function pressButton(customId: string, press: Press, context: InteractionContext): Promise<Reply | FormReply> {
    const button = find(buttons, customId);
    if (button === null) return refused({ code: 'button-unknown' });
    const refusal = await whyNotRight(button.action.rightOf, context.origin);
    if (refusal !== null) return refused(refusal);
    const closed = whyNotHere(button.action, context);
    if (closed !== null) return refused(closed);
    const { visibility } = planPress(button.action.shows, press, context.origin.memberId);
    const reply = await button.action.press(button.args, { ...context, visibility, chosen: press.chosen });
    return reply.kind === 'form' || isAlwaysAnswered(button.action) ? reply : veiled(reply, context);
  }

  async function submitForm(customId: string, values: FormValues, context: InteractionContext): Promise<Reply> {
    const form = find(forms, customId);
    if (form === null) return refused({ code: 'button-unknown' });
    const refusal = await whyNotRight(form.action.rightOf, context.origin);
    return refusal === null ? await form.action.submit(form.args, values, context) : refused(refusal);
  }

  /** Whoever acts with the right of a command that does not exist has none. */
  async function whyNotRight(command: string | undefined, origin: Origin): Promise<Refusal | null> {
    if (command === undefined) return null;
    const owner = runnables.find((candidate) => candidate.command === command);
    return owner === undefined ? { code: 'not-allowed', command } : await whyNotAllowed(owner, origin, grants);
  }

  function mayTurnPage(customId: string, press: Press, { memberId }: Origin): boolean {
    const button = find(buttons, customId);
    return button !== null && planPress(button.action.shows, press, memberId).turnsPage;
  }
}

/** Whatever is asked, as far as it says whether the rules of a server bear on it. */
type Asked = { readonly alwaysAnswered?: boolean; readonly defaultPermissions?: bigint; readonly rightOf?: string };

function isAlwaysAnswered({ alwaysAnswered, defaultPermissions, rightOf }: Asked): boolean {
  return alwaysAnswered ?? (defaultPermissions !== undefined || rightOf !== undefined);
}

/** As those see it whom the server's moderators let see answers. */
function veiled(reply: Reply, { policy }: InteractionContext): Reply {
  return policy.settings.replies === 'public' ? reply : { ...reply, visibility: 'private' };
}

function find<A extends { readonly action: string }>(
  actions: readonly A[],
  customId: string,
): { readonly action: A; readonly args: CustomId['args'] } | null {
  const decoded = decodeCustomId(customId);
  const action = actions.find((candidate) => candidate.action === decoded?.action);
  return decoded === null || action === undefined ? null : { action, args: decoded.args };
}

function refused(refusal: Refusal): Reply {
  return { kind: 'refusal', visibility: 'private', refusals: [refusal] };
}
