import { z } from 'zod';
import type { AuditAction } from '../../model/audit.ts';
import { ACCESS_SUBJECTS, type HideTarget, REPLY_MODES } from '../../model/guild-policy.ts';
import { LANGUAGES } from '../../model/language.ts';
import { REPORT_REASONS, type ReportDecision } from '../../model/report.ts';
import {
  CHANNEL_REFUSALS,
  MISSED_RUNS,
  QUIET_DAYS,
  SCHEDULE_KINDS,
  SCHEDULE_STOPS,
  type SchedulePlan,
} from '../../model/schedule.ts';
import { StoreError } from '../../model/store-error.ts';

/** How rows are read back: whatever another program may have written is noticed here, not where it would do harm. */

export const ReplyModeColumn = z.enum(REPLY_MODES);
const LanguageName = z.enum(LANGUAGES);
export const LanguageColumn = LanguageName.nullable();
export const SubjectColumn = z.enum(ACCESS_SUBJECTS);
export const ReasonColumn = z.enum(REPORT_REASONS);
export const RefusalColumn = z.enum(CHANNEL_REFUSALS).nullable();
export const StopColumn = z.enum(SCHEDULE_STOPS);

export const HideTargetColumns: z.ZodType<HideTarget> = z.object({
  kind: z.enum(['passage', 'document', 'outlet']),
  id: z.string(),
});

export const DecisionColumn: z.ZodType<ReportDecision> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hide'), reason: z.string(), copies: z.int().optional() }),
  z.object({ kind: z.literal('keep') }),
  z.object({ kind: z.literal('answer'), text: z.string() }),
]);

export const PlanColumns: z.ZodType<SchedulePlan> = z.object({
  channelId: z.string(),
  posts: z.enum(SCHEDULE_KINDS),
  outlets: z.array(z.string()),
  localTime: z.string(),
  zone: z.string(),
  missed: z.enum(MISSED_RUNS),
  quietDays: z.enum(QUIET_DAYS),
  language: LanguageName,
});

const target = HideTargetColumns;
const schedule = z.int();

export const ActionColumn: z.ZodType<AuditAction> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('access'),
    subject: SubjectColumn,
    id: z.string(),
    access: z.enum(['allowed', 'denied', 'unset']),
  }),
  z.object({ kind: z.literal('excerpt-max'), chars: z.int().nullable() }),
  z.object({ kind: z.literal('replies'), replies: ReplyModeColumn }),
  z.object({ kind: z.literal('cooldown'), seconds: z.int() }),
  z.object({ kind: z.literal('language'), language: LanguageColumn }),
  z.object({ kind: z.literal('log-channel'), channelId: z.string().nullable() }),
  z.object({ kind: z.literal('hide'), target, reason: z.string(), copies: z.int().optional() }),
  z.object({ kind: z.literal('unhide'), target, reason: z.string() }),
  z.object({ kind: z.literal('report-decided'), report: z.int(), passageId: z.string(), decision: DecisionColumn }),
  z.object({ kind: z.literal('schedule-created'), schedule, plan: PlanColumns }),
  z.object({ kind: z.literal('schedule-changed'), schedule, plan: PlanColumns }),
  z.object({ kind: z.literal('schedule-on'), schedule }),
  z.object({ kind: z.literal('schedule-off'), schedule, reason: StopColumn }),
  z.object({ kind: z.literal('schedule-removed'), schedule }),
]);

/**
 * @param table named in the error, with the place of the value in its row; the value itself is a member's or moderator's.
 * @throws {StoreError} `store-row`
 */
export function parseRow<T>(schema: z.ZodType<T>, value: unknown, table: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(({ path }) => path.join('.')).filter((path) => path !== '');
  throw new StoreError('store-row', { detail: [table, ...new Set(places)].join(' ') });
}
