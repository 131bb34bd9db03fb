import type { AccessSubject, HideTarget, ReplyMode } from '../../model/guild-policy.ts';
import type { LostTarget, SettingPart } from '../../model/moderation-replies.ts';
import type { ReportDecision } from '../../model/report.ts';
import type { ChannelRefusal, ScheduleStop } from '../../model/schedule.ts';
import type { Say } from '../say.ts';

type Accessed = 'allowed' | 'denied' | 'unset';
type Decision = ReportDecision['kind'];
type Queued = { readonly number: number; readonly passage: string; readonly reporters: number };

/** The columns of the exported log, from left to right. */
export const AUDIT_COLUMNS = ['number', 'time', 'by', 'action', 'subject', 'value', 'reason'] as const;
export type AuditColumn = (typeof AUDIT_COLUMNS)[number];

/** What moderators settle, hide, decide and look up, and what members who report are told. */
export function moderationWords(say: Say) {
  return {
    settingsHeading: say('settingsHeading'),
    settingsAway: (known: 'before' | 'never'): string => say(`settingsAway.${known}`),
    settingPart: (part: SettingPart): string => say(`settingPart.${part}`),
    accessAllowed: (subject: AccessSubject, items: string): string => say(`accessAllowed.${subject}`, { items }),
    accessDenied: (items: string): string => say('accessDenied', { items }),
    accessOpen: (subject: AccessSubject): string => say(`accessOpen.${subject}`),
    lengthSet: (count: number): string => say('lengthSet', { count }),
    lengthUsual: (count: number): string => say('lengthUsual', { count }),
    replyMode: (mode: ReplyMode): string => say(`replyMode.${mode}`),
    cooldownSet: (count: number): string => say('cooldownSet', { count }),
    cooldownNone: say('cooldownNone'),
    languageSet: (name: string): string => say('languageSet', { name }),
    languageOwn: say('languageOwn'),
    announcedIn: (channel: string): string => say('announcedIn', { channel }),
    announcedNowhere: say('announcedNowhere'),
    announcedSeen: say('announcedSeen'),
    changesUntold: (refusal: ChannelRefusal, channel: string): string => say(`changesUntold.${refusal}`, { channel }),
    hiddenNothing: say('hiddenNothing'),
    hiddenItem: ({ what, by, when }: { readonly what: string; readonly by: string; readonly when: string }): string =>
      say('hiddenItem', { what, by, when }),
    lostTarget: (state: LostTarget['state']): string => say(`lostTarget.${state}`),
    hideTarget: (kind: HideTarget['kind'], id: string): string => say(`hideTarget.${kind}`, { id }),
    nobodyKnown: say('nobodyKnown'),
    theBot: say('theBot'),

    changeMade: (change: string): string => say('changeMade', { change }),
    changeUnchanged: say('changeUnchanged'),
    settledNow: say('settledNow'),
    changeFull: (max: number): string => say('changeFull', { max }),
    targetHidden: (value: string): string => say('targetHidden', { value }),
    targetUnknown: (value: string): string => say('targetUnknown', { value }),
    announcement: (by: string, change: string): string => say('announcement', { by, change }),

    auditSubject: (subject: AccessSubject, item: string): string => say(`auditSubject.${subject}`, { item }),
    auditAccess: (access: Accessed, item: string): string => say(`auditAccess.${access}`, { item }),
    auditLength: (count: number): string => say('auditLength', { count }),
    auditLengthUsual: say('auditLengthUsual'),
    auditReplies: (mode: string): string => say('auditReplies', { mode }),
    auditCooldownNone: say('auditCooldownNone'),
    auditCooldown: (count: number): string => say('auditCooldown', { count }),
    auditLanguage: (name: string): string => say('auditLanguage', { name }),
    auditLanguageOwn: say('auditLanguageOwn'),
    auditAnnounce: (channel: string): string => say('auditAnnounce', { channel }),
    auditAnnounceNowhere: say('auditAnnounceNowhere'),
    auditHide: (what: string): string => say('auditHide', { what }),
    auditUnhide: (what: string): string => say('auditUnhide', { what }),
    auditDecided: (decision: Decision, { number, passage }: { readonly number: number; readonly passage: string }): string =>
      say(`auditDecided.${decision}`, { number, passage }),
    auditSchedule: (change: 'created' | 'changed' | 'on' | 'removed', number: number): string =>
      say(`auditSchedule.${change}`, { number }),
    auditScheduleOff: (reason: ScheduleStop, number: number): string => say(`auditScheduleOff.${reason}`, { number }),
    auditReason: (reason: string): string => say('auditReason', { reason }),
    auditHeading: say('auditHeading'),
    auditLost: (count: number, command: string): string => say('auditLost', { count, command }),
    auditNone: say('auditNone'),
    auditNewest: say('auditNewest'),
    auditOlder: say('auditOlder'),
    auditExportButton: say('auditExportButton'),
    auditExported: (count: number): string => say('auditExported', { count }),
    auditExportedPart: (oldest: number, newest: number): string => say('auditExportedPart', { oldest, newest }),
    auditExportCut: say('auditExportCut'),
    auditExportOlder: say('auditExportOlder'),
    auditColumn: (column: AuditColumn): string => say(`auditColumn.${column}`),

    reportButton: say('reportButton'),
    shareButton: say('shareButton'),
    reportFiled: (how: 'opened' | 'joined', privacy: string): string => say(`reportFiled.${how}`, { privacy }),
    reportRepeated: (state: string, privacy: string): string => say('reportRepeated', { state, privacy }),
    reportLimited: (when: string): string => say('reportLimited', { when }),
    reportQueueFull: say('reportQueueFull'),
    reportAnswered: (passage: string): string => say('reportAnswered', { passage }),
    queueEmpty: say('queueEmpty'),
    queueHeading: ({ number, passage, reporters }: Queued): string => say('queueHeading', { number, passage, reporters }),
    queueGone: say('queueGone'),
    queueNotes: say('queueNotes'),
    queueHide: say('queueHide'),
    queueKeep: say('queueKeep'),
    queueAnswer: say('queueAnswer'),
    queueNext: say('queueNext'),
    decided: (decision: Decision, number: number): string => say(`decided.${decision}`, { number }),
    decidedBefore: (by: string, when: string): string => say('decidedBefore', { by, when }),
    decidedUnknown: say('decidedUnknown'),
    decidedTold: ({ reached, of }: { readonly reached: number; readonly of: number }): string =>
      say('decidedTold', { reached, of }),
    decidedUntold: (why: 'refused' | 'failed' | 'underWay', count: number): string => say(`decidedUntold.${why}`, { count }),
    decidedLeft: (count: number, max: number): string => say('decidedLeft', { count, max }),
    decidedForgotten: (count: number): string => say('decidedForgotten', { count }),
  };
}
