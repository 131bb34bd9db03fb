import { type Asked, isAlwaysAnswered } from '../model/always-answered.ts';
import type { ButtonAction, Command, FormAction, FormValues, MessageCommand } from '../model/command.ts';
import type { CommandGrants } from '../model/command-grants.ts';
import type { FormReply } from '../model/form.ts';
import type { Gate } from '../model/gate.ts';
import type { InteractionContext } from '../model/interaction-context.ts';
import type { Origin } from '../model/origin.ts';
import type { Press } from '../model/press.ts';
import { refused } from '../model/refused.ts';
import type { Reply } from '../model/reply.ts';
import type { Refusal } from '../model/reply-parts.ts';
import { runnableCommands } from '../model/runnable-commands.ts';
import type { FixedSuggestion, Suggestion } from '../model/search.ts';
import { type CustomId, decodeCustomId } from '../render/custom-id.ts';
import { decodeOptions } from './decode-options.ts';
import { planPress } from './page-turn.ts';
import { sharedState } from './share-id.ts';
import type { ShareMemory } from './share-memory.ts';
import { whyNotAllowed } from './why-not-allowed.ts';

export type DeciderParts = {
  readonly commands: readonly Command[];
  readonly messageCommands: readonly MessageCommand[];
  readonly buttons: readonly ButtonAction[];
  readonly forms: readonly FormAction[];
  readonly grants: CommandGrants;
  readonly gate: Gate;
  /** Left out: what has no room in an id is not shared. */
  readonly shares?: ShareMemory;
};

/** Decides what is replied to an interaction: who may ask that here, what was asked, and who sees the answer. */
export type Decider = {
  runCommand(name: string, options: Readonly<Record<string, unknown>>, context: InteractionContext): Promise<Reply>;
  runMessageCommand(name: string, text: string, context: InteractionContext): Promise<Reply>;
  pressButton(customId: string, press: Press, context: InteractionContext): Promise<Reply | FormReply>;
  submitForm(customId: string, values: FormValues, context: InteractionContext): Promise<Reply>;
  /** @param contextFor asked only where the command exists and may be used. */
  suggest(
    asked: Typing,
    contextFor: (origin: Origin) => Promise<InteractionContext>,
  ): Promise<readonly (Suggestion | FixedSuggestion)[]>;
  mayTurnPage(customId: string, press: Press, origin: Origin): boolean;
  /** What a button shows; null for one that does not exist. */
  showsOf(customId: string): ButtonAction['shows'] | null;
  /** Whether a member has the right that a button asks for. */
  mayPress(customId: string, origin: Origin): Promise<boolean>;
};

/** An option that is being typed. */
type Typing = { readonly command: string; readonly option: string; readonly typed: string; readonly origin: Origin };

/** Joins commands, buttons and forms with the rules of who may use them. */
export function createDecider({ commands, messageCommands, buttons, forms, grants, gate, shares }: DeciderParts): Decider {
  const runnables = runnableCommands(commands);
  return {
    runCommand,
    runMessageCommand,
    pressButton,
    submitForm,
    mayTurnPage,
    showsOf: (customId) => find(buttons, customId)?.action.shows ?? null,
    mayPress: async (customId, origin) => (await whyNotRight(find(buttons, customId)?.action.rightOf, origin)) === null,
    async suggest({ command: name, option, typed, origin }, contextFor) {
      const command = runnables.find((candidate) => candidate.name === name);
      if (command === undefined || (await whyNotAllowed(command, origin, grants, 'command')) !== null) return [];
      const context = await contextFor(origin);
      return whyNotHere(command, context) === null ? command.suggest(option, typed, context) : [];
    },
  };

  /** By what the server's moderators settled. */
  function whyNotHere(asked: Asked, { origin, policy }: InteractionContext): Refusal | null {
    return isAlwaysAnswered(asked) ? null : gate.whyNotHere(origin, policy.settings);
  }

  async function answerUnder(asked: Asked, context: InteractionContext, decide: () => Promise<Reply>): Promise<Reply> {
    if (isAlwaysAnswered(asked)) return await decide();
    const { origin, policy } = context;
    const refusal = gate.whyNotHere(origin, policy.settings) ?? gate.take(origin, policy.settings);
    if (refusal !== null) return refused(refusal);
    let reply: Reply | null = null;
    try {
      reply = await decide();
      return veiled(reply, context);
    } finally {
      // A slip of the pen, or of ours, costs nobody a turn.
      if (reply === null || reply.kind === 'refusal') gate.giveBack(origin);
    }
  }

  async function runCommand(name: string, raw: Readonly<Record<string, unknown>>, context: InteractionContext): Promise<Reply> {
    const command = runnables.find((candidate) => candidate.name === name);
    if (command === undefined) return refused({ code: 'command-unknown', name });
    const refusal = await whyNotAllowed(command, context.origin, grants, 'command');
    if (refusal !== null) return refused(refusal);
    const options = decodeOptions(command, raw);
    if (!options.ok) return refused(...options.refusals);
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
    const isShare = button.action.shows === 'shared';
    const args = isShare ? sharedState(button.args, shares ?? null, context.origin.guildId) : button.args;
    if (args === null) return refused({ code: 'share-gone' });
    const reply = await button.action.press(args, { ...context, visibility, chosen: press.chosen });
    return reply.kind === 'form' || isShare || isAlwaysAnswered(button.action) ? reply : veiled(reply, context);
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
    return owner === undefined ? { code: 'not-allowed', command } : await whyNotAllowed(owner, origin, grants, 'component');
  }

  function mayTurnPage(customId: string, press: Press, { memberId }: Origin): boolean {
    const button = find(buttons, customId);
    return button !== null && planPress(button.action.shows, press, memberId).turnsPage;
  }
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
