import type { Access, AccessSubject, GuildPolicy, HiddenItem, HideTarget } from '../../model/guild-policy.ts';
import type { EmbedField, MessagePayload } from '../../model/message.ts';
import type { NoTargetReply, PolicyChangeReply, SettingPart, SettingsReply } from '../../model/moderation-replies.ts';
import type { Words } from '../catalogue.ts';
import { fieldsOf } from '../fields.ts';
import { fitsMessage, MESSAGE_LIMITS } from '../limits.ts';
import { channelMention, memberMention, moment } from '../mention.ts';
import { echo, line, outletName } from '../written.ts';
import { auditAction, subjectOf, targetOf } from './audit-action.ts';
import { untoldLines } from './untold.ts';

const REASON_MAX_CHARS = 120;

/** How many items of each list are shown: as many as there is room for. */
const SHOWN = [40, 20, 10, 5, 2] as const;

/** What is settled in a server, a field for each thing. */
export function renderSettings(words: Words, reply: SettingsReply): Pick<MessagePayload, 'content' | 'embeds'> {
  const { known } = reply.policy;
  const content = known === 'now' ? words.settingsHeading : `${words.settingsHeading}\n${words.settingsAway(known)}`;
  for (const shown of SHOWN) {
    const embeds = [{ fields: reply.parts.flatMap((part) => fieldsFor(words, { part, reply, shown })) }];
    if (fitsMessage({ content, embeds })) return { content, embeds };
  }
  return { content };
}

type Part = { readonly part: SettingPart; readonly reply: SettingsReply; readonly shown: number };

function fieldsFor(words: Words, { part, reply, shown }: Part): readonly EmbedField[] {
  return fieldsOf(words, { heading: words.settingPart(part), lines: linesFor(words, { part, reply, shown }) });
}

function linesFor(words: Words, { part, reply, shown }: Part): readonly string[] {
  const { settings } = reply.policy;
  switch (part) {
    case 'channels':
      return accessLines(words, { subject: 'channel', access: settings.access.channel, reply, shown });
    case 'roles':
      return accessLines(words, { subject: 'role', access: settings.access.role, reply, shown });
    case 'outlets':
      return accessLines(words, { subject: 'outlet', access: settings.access.outlet, reply, shown });
    case 'length':
      return [
        settings.excerptMaxChars === null ? words.lengthUsual(reply.usualMaxChars) : words.lengthSet(settings.excerptMaxChars),
      ];
    case 'replies':
      return [words.auditReplies(words.replyMode(settings.replies))];
    case 'cooldown':
      return [settings.cooldownSeconds === 0 ? words.cooldownNone : words.cooldownSet(settings.cooldownSeconds)];
    case 'language':
      return [settings.language === null ? words.languageOwn : words.languageSet(words.languageName(settings.language))];
    case 'announce':
      return announcedLines(words, reply.policy);
    case 'hidden':
      return hiddenLines(words, reply, shown);
    default:
      return part satisfies never;
  }
}

function announcedLines(
  words: Words,
  { settings: { logChannelId }, logChannelRefused: refused }: GuildPolicy,
): readonly string[] {
  if (logChannelId === null) return [words.announcedNowhere];
  const untold = refused === null ? null : { channelId: logChannelId, refused };
  return [words.announcedIn(channelMention(logChannelId)), words.announcedSeen, ...untoldLines(words, untold)];
}

type Accessed = {
  readonly subject: AccessSubject;
  readonly access: Access;
  readonly reply: SettingsReply;
  readonly shown: number;
};

function accessLines(words: Words, { subject, access: { allowed, denied }, reply, shown }: Accessed): readonly string[] {
  const named = (ids: readonly string[]) => {
    const left = ids.length - shown;
    const items = ids.slice(0, shown).map((id) => {
      const outlet = subject === 'outlet' ? reply.outlets.find((known) => known.id === id) : undefined;
      return outlet === undefined ? subjectOf(subject, id) : outletName(outlet);
    });
    return words.list([...items, ...(left > 0 ? [words.furtherItems(left)] : [])]);
  };
  return [
    allowed.length === 0 ? words.accessOpen(subject) : words.accessAllowed(subject, named(allowed)),
    ...(denied.length === 0 ? [] : [words.accessDenied(named(denied))]),
  ];
}

/** What stands nowhere any more comes first, since somebody has to decide on it; else newest first. */
function hiddenLines(words: Words, { policy: { hidden }, lost }: SettingsReply, shown: number): readonly string[] {
  const nameOf = ({ kind, id }: HideTarget): string => `${kind} ${id}`;
  const states = new Map(lost.map(({ target, state }) => [nameOf(target), state]));
  const items = hidden.toReversed().map((item) => ({ item, state: states.get(nameOf(item.target)) ?? null }));
  const ordered = [...items.filter(({ state }) => state !== null), ...items.filter(({ state }) => state === null)];
  if (hidden.length === 0) return [words.hiddenNothing];
  const left = hidden.length - shown;
  return [
    ...ordered
      .slice(0, shown)
      .map(({ item, state }) => [hiddenLine(words, item), ...(state === null ? [] : [words.lostTarget(state)])].join(' ')),
    ...(left > 0 ? [words.furtherItems(left)] : []),
  ];
}

function hiddenLine(words: Words, { target, reason, hiddenBy, hiddenAtMs }: HiddenItem): string {
  const by = hiddenBy === null ? words.nobodyKnown : memberMention(hiddenBy);
  const told = words.hiddenItem({ what: targetOf(words, target), by, when: moment(hiddenAtMs, 'f') });
  return reason === '' ? told : `${told} ${words.auditReason(line(reason, REASON_MAX_CHARS))}`;
}

/** What came of a change, and what holds now where the change alone does not tell. */
export function renderPolicyChange(words: Words, { change, now, untold }: PolicyChangeReply): Pick<MessagePayload, 'content'> {
  const made = [...changeLines(words, change), ...untoldLines(words, untold)];
  if (now === null) return { content: made.join('\n') };
  for (const shown of SHOWN) {
    const rules = now.parts.flatMap((part) => linesFor(words, { part, reply: now, shown }));
    const content = [...made, words.settledNow, ...rules].join('\n');
    if (content.length <= MESSAGE_LIMITS.content) return { content };
  }
  return { content: made.join('\n') };
}

function changeLines(words: Words, change: PolicyChangeReply['change']): readonly string[] {
  switch (change.kind) {
    case 'changed': {
      const { action } = change.entry;
      const isAnnounced = action.kind === 'log-channel' && action.channelId !== null;
      return [words.changeMade(auditAction(words, action)), ...(isAnnounced ? [words.announcedSeen] : [])];
    }
    case 'unchanged':
      return [words.changeUnchanged];
    case 'full':
      return [words.changeFull(change.max)];
    default:
      return change satisfies never;
  }
}

/** What was named is nothing that could be hidden, or shown again. */
export function renderNoTarget(words: Words, { value, lost }: NoTargetReply): Pick<MessagePayload, 'content'> {
  const shown = echo(value);
  return { content: lost === null ? words.targetUnknown(shown) : `${words.targetHidden(shown)} ${words.lostTarget(lost)}` };
}
