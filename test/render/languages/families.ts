import type { CitationStyle } from '../../../src/model/citation.ts';
import type { DateMention, DateQualifier } from '../../../src/model/date.ts';
import type { DateBasis, DocumentKind } from '../../../src/model/document.ts';
import type { AboutDocument, Speaker } from '../../../src/model/excerpt.ts';
import {
  ACCESS_SUBJECTS,
  type GuildPolicy,
  type HideTarget,
  type PolicyChange,
  REPLY_MODES,
} from '../../../src/model/guild-policy.ts';
import { type LostTarget, SETTING_PARTS } from '../../../src/model/moderation-replies.ts';
import type { NoteField, Ownership } from '../../../src/model/outlet.ts';
import type { QuotationExtent } from '../../../src/model/passage.ts';
import type { NoMatchReply, NoPassageReply } from '../../../src/model/quote-replies.ts';
import { REPORT_REASONS, REPORT_STATES, type ReportDecision } from '../../../src/model/report.ts';
import {
  CHANNEL_REFUSALS,
  type MissedRuns,
  type QuietDays,
  SCHEDULE_STOPS,
  type ScheduleKind,
  type ScheduleStop,
} from '../../../src/model/schedule.ts';
import type { ScheduleChangedReply } from '../../../src/model/schedule-replies.ts';
import type { MemberDataReply } from '../../../src/model/service-replies.ts';
import type { TimelineOrder } from '../../../src/model/timeline-reply.ts';
import type { Verdict } from '../../../src/model/verification-reply.ts';
import type { KeyKind } from '../../../src/render/words/chart-words.ts';
import type { Season } from '../../../src/render/words/date-words.ts';
import { AUDIT_COLUMNS } from '../../../src/render/words/moderation-words.ts';

/** Whole and without a stranger, or it does not type-check. */
function all<T extends string>(members: Record<T, 0>): readonly string[] {
  return Object.keys(members);
}

const BASIS = all<DateMention['basis']>({ stated: 0, publication: 0, text: 0 });
const WHERE = all<MemberDataReply['where']>({ 'this-server': 0, everywhere: 0 });
const DECISION = all<ReportDecision['kind']>({ hide: 0, keep: 0, answer: 0 });
const ORDER = all<TimelineOrder>({ oldest: 0, newest: 0 });

/** What stands behind the point in keys that are put together: `verdict.${verdict}`. */
export const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  schedulePosting: ['refused', 'unknown'],
  changesUntold: CHANNEL_REFUSALS,
  season: all<Season>({ spring: 0, summer: 0, autumn: 0, winter: 0 }),
  qualified: all<DateQualifier>({ early: 0, mid: 0, late: 0, about: 0, before: 0, after: 0 }),
  precision: all<DateMention['precision']>({
    day: 0,
    week: 0,
    month: 0,
    season: 0,
    quarter: 0,
    half: 0,
    year: 0,
    decade: 0,
    century: 0,
    range: 0,
  }),
  eventDate: BASIS,
  otherDate: BASIS,
  published: all<Exclude<DateBasis, 'unknown'>>({ stated: 0, link: 0, inferred: 0 }),
  kind: all<DocumentKind>({ news: 0, feature: 0, opinion: 0, encyclopaedia: 0, statement: 0, transcript: 0 }),
  quotation: all<QuotationExtent>({ none: 0, contains: 0, inside: 0 }),
  ownVoice: all<'outlet' | 'author'>({ outlet: 0, author: 0 }),
  speaker: all<Exclude<Speaker['kind'], 'outlet'>>({ quoted: 0, reported: 0 }),
  breaksOff: all<'here' | 'later'>({ here: 0, later: 0 }),
  printed: all<AboutDocument['kind']>({ disclaimer: 0, biography: 0 }),
  timelineFound: ORDER,
  timelinePage: ORDER,
  timelinePageOne: ORDER,
  chartKey: all<KeyKind>({ day: 0, period: 0, range: 0, open: 0, part: 0, about: 0, side: 0 }),
  noPassage: all<NoPassageReply['reason']>({ 'source-changed': 0, hidden: 0, 'kept-back': 0, unknown: 0 }),
  noMatch: all<NoMatchReply['reason']>({
    'nothing-matches': 0,
    'nothing-clear': 0,
    'corpus-empty': 0,
    'filters-exclude-all': 0,
    'no-searchable-word': 0,
    'all-withheld': 0,
  }),
  ownership: all<Ownership['relation']>({ owned: 0, linked: 0 }),
  noteField: all<NoteField>({
    launched: 0,
    ownership: 0,
    funding: 0,
    ownDescription: 0,
    describedByOthers: 0,
    regulation: 0,
    sanctions: 0,
    wikipediaRating: 0,
    licence: 0,
  }),
  citationStyle: all<CitationStyle>({ apa: 0, mla: 0, 'chicago-note': 0, 'chicago-bibliography': 0, harvard: 0 }),
  optionType: all<'text' | 'integer' | 'boolean' | 'channel' | 'role'>({ text: 0, integer: 0, boolean: 0, channel: 0, role: 0 }),
  settingsAway: all<Exclude<GuildPolicy['known'], 'now'>>({ before: 0, never: 0 }),
  settingPart: SETTING_PARTS,
  accessAllowed: ACCESS_SUBJECTS,
  accessOpen: ACCESS_SUBJECTS,
  replyMode: REPLY_MODES,
  lostTarget: all<LostTarget['state']>({ 'words-changed': 0, 'copy-changed': 0, gone: 0 }),
  hideTarget: all<HideTarget['kind']>({ passage: 0, document: 0, outlet: 0 }),
  auditSubject: ACCESS_SUBJECTS,
  auditAccess: all<Extract<PolicyChange, { kind: 'access' }>['access']>({ allowed: 0, denied: 0, unset: 0 }),
  auditDecided: DECISION,
  auditSchedule: all<'created' | 'changed' | 'on' | 'removed'>({ created: 0, changed: 0, on: 0, removed: 0 }),
  auditScheduleOff: SCHEDULE_STOPS,
  auditColumn: AUDIT_COLUMNS,
  reportFiled: all<'opened' | 'joined'>({ opened: 0, joined: 0 }),
  decided: DECISION,
  decidedUntold: all<'refused' | 'failed' | 'underWay'>({ refused: 0, failed: 0, underWay: 0 }),
  reportReason: REPORT_REASONS,
  reportState: REPORT_STATES,
  dataShown: WHERE,
  dataToConfirm: WHERE,
  dataDeleted: WHERE,
  dataNone: WHERE,
  verdict: all<Verdict>({
    exact: 0,
    typography: 0,
    altered: 0,
    spliced: 0,
    omission: 0,
    misattributed: 0,
    'not-found': 0,
  }),
  scheduleTitle: all<ScheduleKind>({ passage: 0, 'this-day': 0 }),
  scheduleMissed: all<MissedRuns>({ 'catch-up': 0, skip: 0 }),
  scheduleQuiet: all<QuietDays>({ silent: 0, 'say-so': 0 }),
  scheduleOff: all<ScheduleStop>({ moderator: 0, 'channel-gone': 0, 'channel-forbidden': 0, unreadable: 0 }),
  scheduleChanged: all<ScheduleChangedReply['change']>({
    added: 0,
    changed: 0,
    paused: 0,
    resumed: 0,
    removed: 0,
    unchanged: 0,
  }),
};
