import type { AuditAction } from '../../model/audit.ts';
import type { AccessSubject, HideTarget } from '../../model/guild-policy.ts';
import type { Words } from '../catalogue.ts';
import { channelMention, roleMention } from '../mention.ts';
import { code, line } from '../written.ts';

/** Reasons and answers are shown shortened in a list, whole in the exported table. */
const REASON_MAX_CHARS = 300;

/** What was done and the words given with it, for moderators alone, as one inert line. @param reasonMaxChars of those words, as written. */
export function auditAction(words: Words, action: AuditAction, reasonMaxChars = REASON_MAX_CHARS): string {
  const reason = reasonOf(action);
  const done = auditDeed(words, action);
  return reason === '' ? done : `${done} ${words.auditReason(line(reason, reasonMaxChars))}`;
}

/** What was done, without the words given with it: a channel for announcements may be open to everybody. */
export function auditDeed(words: Words, action: AuditAction): string {
  switch (action.kind) {
    case 'access':
      return words.auditAccess(action.access, words.auditSubject(action.subject, subjectOf(action.subject, action.id)));
    case 'excerpt-max':
      return action.chars === null ? words.auditLengthUsual : words.auditLength(action.chars);
    case 'replies':
      return words.auditReplies(words.replyMode(action.replies));
    case 'cooldown':
      return action.seconds === 0 ? words.auditCooldownNone : words.auditCooldown(action.seconds);
    case 'language':
      return action.language === null ? words.auditLanguageOwn : words.auditLanguage(words.languageName(action.language));
    case 'log-channel':
      return action.channelId === null ? words.auditAnnounceNowhere : words.auditAnnounce(channelMention(action.channelId));
    case 'hide':
      return words.auditHide(targetOf(words, action.target));
    case 'unhide':
      return words.auditUnhide(targetOf(words, action.target));
    case 'report-decided':
      return words.auditDecided(action.decision.kind, { number: action.report, passage: code(action.passageId) });
    case 'schedule-created':
      return words.auditSchedule('created', action.schedule);
    case 'schedule-changed':
      return words.auditSchedule('changed', action.schedule);
    case 'schedule-on':
      return words.auditSchedule('on', action.schedule);
    case 'schedule-removed':
      return words.auditSchedule('removed', action.schedule);
    case 'schedule-off':
      return words.auditScheduleOff(action.reason, action.schedule);
    default:
      return action satisfies never;
  }
}

/** What a moderator wrote with it; empty where nothing was written. */
export function reasonOf(action: AuditAction): string {
  if (action.kind === 'hide' || action.kind === 'unhide') return action.reason;
  if (action.kind !== 'report-decided' || action.decision.kind === 'keep') return '';
  return action.decision.kind === 'hide' ? action.decision.reason : action.decision.text;
}

/** A channel, a role or an outlet. */
export function subjectOf(subject: AccessSubject, id: string): string {
  switch (subject) {
    case 'channel':
      return channelMention(id);
    case 'role':
      return roleMention(id);
    case 'outlet':
      return code(id);
    default:
      return subject satisfies never;
  }
}

export function targetOf(words: Words, { kind, id }: HideTarget): string {
  return words.hideTarget(kind, code(id));
}
