import type { OptionValues } from '../../model/command.ts';
import { EXCERPT_LENGTH } from '../../model/excerpt-length.ts';
import type { AccessSubject, PolicyChange } from '../../model/guild-policy.ts';
import { REPLY_MODES } from '../../model/guild-policy.ts';
import type { InteractionContext } from '../../model/interaction-context.ts';
import { LANGUAGES } from '../../model/language.ts';
import type { SettingPart } from '../../model/moderation-replies.ts';
import { refused } from '../../model/refused.ts';
import type { Reply } from '../../model/reply.ts';
import { lostTargets } from '../lost-targets.ts';
import { findOutlet, refuseOutlet } from '../read-narrowing.ts';
import { refuseChannel } from '../refuse-channel.ts';
import { integerOf, textOf } from '../request-options.ts';
import { copiesHidden, readHiddenTarget, readHideTarget } from './hide-target.ts';
import {
  ACTION,
  CHANNEL,
  COOLDOWN,
  LANGUAGE,
  LENGTH,
  LOG_CHANNEL,
  OWN_LANGUAGE,
  REASON,
  REPLIES,
  ROLE,
  STOP,
  WHAT,
} from './setting-options.ts';
import { settle } from './settle.ts';
import { showSettings } from './show-settings.ts';

/**
 * Each function takes the options of one subcommand of `/moderate` and makes the change that they name. Where they name none, it
 * shows what is settled.
 */

export async function changeChannels(values: OptionValues, context: InteractionContext): Promise<Reply> {
  const channel = textOf(values, CHANNEL.name);
  const action = actionOf(values);
  // A channel alone is a question left open: what is to happen with it?
  if (action === null)
    return channel === null ? shown('channels', context) : refused({ code: 'option-missing', option: ACTION.name });
  // One that was deleted stands on the lists until somebody takes it off.
  const refusal = action === 'unset' ? null : refuseChannel(values, CHANNEL, context.origin);
  if (refusal !== null) return refused(refusal);
  return single('channel', channel ?? context.origin.channelId, action, context);
}

export async function changeRoles(values: OptionValues, context: InteractionContext): Promise<Reply> {
  const role = textOf(values, ROLE.name);
  const action = actionOf(values);
  if (role === null && action === null) return shown('roles', context);
  if (role === null) return refused({ code: 'option-missing', option: ROLE.name });
  return action === null ? refused({ code: 'option-missing', option: ACTION.name }) : single('role', role, action, context);
}

export async function changeOutlets(values: OptionValues, context: InteractionContext): Promise<Reply> {
  const named = textOf(values, 'outlet');
  const action = actionOf(values);
  if (named === null && action === null) return shown('outlets', context);
  if (named === null) return refused({ code: 'option-missing', option: 'outlet' });
  if (action === null) return refused({ code: 'option-missing', option: ACTION.name });
  const whole = context.shelf.unrestricted ?? context.shelf;
  const outlet = findOutlet(named, whole.corpus);
  return outlet === null ? refused(refuseOutlet(named, whole)) : single('outlet', outlet.id, action, context);
}

export async function changeLength(values: OptionValues, context: InteractionContext): Promise<Reply> {
  const chars = integerOf(values, LENGTH.name);
  if (chars === null) return shown('length', context);
  // More than the bot is set up for would be noted as settled, and change nothing.
  const max = context.shelf.usualMaxChars;
  if (chars !== 0 && (chars < EXCERPT_LENGTH.least || chars > max)) {
    return refused({ code: 'excerpt-length', option: LENGTH.name, value: chars, min: EXCERPT_LENGTH.least, max });
  }
  return settle({ kind: 'excerpt-max', chars: chars === 0 ? null : chars }, context);
}

export async function changeReplies(values: OptionValues, context: InteractionContext): Promise<Reply> {
  const replies = REPLY_MODES.find((mode) => mode === textOf(values, REPLIES.name));
  return replies === undefined ? shown('replies', context) : settle({ kind: 'replies', replies }, context);
}

export async function changeCooldown(values: OptionValues, context: InteractionContext): Promise<Reply> {
  const seconds = integerOf(values, COOLDOWN.name);
  return seconds === null ? shown('cooldown', context) : settle({ kind: 'cooldown', seconds }, context);
}

export async function changeLanguage(values: OptionValues, context: InteractionContext): Promise<Reply> {
  const given = textOf(values, LANGUAGE.name);
  if (given === null) return shown('language', context);
  const language = given === OWN_LANGUAGE ? null : (LANGUAGES.find((known) => known === given) ?? null);
  return settle({ kind: 'language', language }, context);
}

export async function changeAnnouncements(values: OptionValues, context: InteractionContext): Promise<Reply> {
  const channelId = textOf(values, LOG_CHANNEL.name);
  const stops = values.get(STOP.name) === true;
  if (channelId !== null && stops) {
    return refused({ code: 'options-one-of', options: [LOG_CHANNEL.name, STOP.name], given: 2 });
  }
  if (channelId === null && !stops) return shown('announce', context);
  if (channelId !== null && !context.herald.canWrite) return refused({ code: 'answers-only' });
  const refusal = refuseChannel(values, LOG_CHANNEL, context.origin);
  return refusal === null ? settle({ kind: 'log-channel', channelId }, context) : refused(refusal);
}

export async function hide(values: OptionValues, context: InteractionContext): Promise<Reply> {
  const given = textOf(values, WHAT.name);
  const reason = textOf(values, REASON.name)?.trim() ?? '';
  if (given === null) return shown('hidden', context);
  if (reason === '') return refused({ code: 'option-missing', option: REASON.name });
  const target = readHideTarget(given, context.shelf);
  return target === null
    ? unknownTarget(given, context)
    : settle({ kind: 'hide', target, reason, ...copiesHidden(target, context.shelf) }, context);
}

export async function unhide(values: OptionValues, context: InteractionContext): Promise<Reply> {
  const given = textOf(values, WHAT.name);
  const reason = textOf(values, REASON.name)?.trim() ?? '';
  if (given === null) return shown('hidden', context);
  const target = readHiddenTarget(given, context.policy, context.shelf) ?? readHideTarget(given, context.shelf);
  return target === null ? unknownTarget(given, context) : settle({ kind: 'unhide', target, reason }, context);
}

const ACCESS = { allow: 'allowed', deny: 'denied', clear: 'unset' } as const;
type Action = Extract<PolicyChange, { kind: 'access' }>['access'];

function actionOf(values: OptionValues): Action | null {
  const chosen = ACTION.choices.find(({ value }) => value === textOf(values, ACTION.name));
  return chosen === undefined ? null : ACCESS[chosen.value];
}

async function single(subject: AccessSubject, id: string | null, access: Action, context: InteractionContext): Promise<Reply> {
  if (id === null) return refused({ code: 'option-missing', option: subject });
  return settle({ kind: 'access', subject, id, access }, context);
}

async function shown(part: SettingPart, context: InteractionContext): Promise<Reply> {
  return showSettings(context, [part]);
}

async function unknownTarget(value: string, { policy, shelf }: InteractionContext): Promise<Reply> {
  const hidden = readHiddenTarget(value, policy, shelf);
  const [lost] = hidden === null ? [] : lostTargets([{ target: hidden }], (shelf.unrestricted ?? shelf).corpus);
  return { kind: 'no-target', visibility: 'private', value, lost: lost?.state ?? null };
}
