import { z } from 'zod';
import type { FormValues } from '../../model/command.ts';
import type { FormReply } from '../../model/form.ts';
import { REASON_MAX_CHARS } from '../../model/guild-policy.ts';
import type { InteractionContext } from '../../model/interaction-context.ts';
import type { ReportersTold } from '../../model/moderation-replies.ts';
import { refused } from '../../model/refused.ts';
import type { Reply } from '../../model/reply.ts';
import { ANSWER_MAX_CHARS, REPORTERS_TOLD_MAX, type ReportDecision } from '../../model/report.ts';
import { announce } from '../announce.ts';
import { excerptById } from '../answer-passage.ts';
import { copiesHidden } from './hide-target.ts';
import { changeOrigin } from './settle.ts';

/** A report's number as a button's id carries it. */
const ReportNumber = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
const State = z.tuple([ReportNumber]);

const UNKNOWN: Reply = refused({ code: 'button-unknown' });

/** @param after the number of the report that was looked at before; 0 begins with the oldest, and so does what follows the newest. */
export async function showReports(after: number, context: InteractionContext): Promise<Reply> {
  const { store, origin, shelf } = context;
  const { guildId } = origin;
  if (guildId === null) return UNKNOWN;
  const [report = null, next] = await store.reports.open({ guildId, after, limit: 2 });
  if (report === null && after > 0) return await showReports(0, context);
  // What was passed over is still open: nobody may take the queue for done.
  const [oldest] = next === undefined && after > 0 ? await store.reports.open({ guildId, after: 0, limit: 1 }) : [];
  return {
    kind: 'report-queue',
    visibility: 'private',
    report,
    // Moderators judge what was reported by its words, hidden by now or not.
    excerpt: report === null ? null : excerptById(report.passageId, shelf.unrestricted ?? shelf),
    hasMore: next !== undefined || (oldest !== undefined && oldest.number !== report?.number),
  };
}

/** The reports after the one whose number the button carries. */
export async function showFurtherReports(args: readonly string[], context: InteractionContext): Promise<Reply> {
  const state = State.safeParse(args);
  return state.success ? await showReports(state.data[0], context) : UNKNOWN;
}

/** The form that asks for a reason or an answer; which, says the button. */
export function openDecision(
  form: 'hidereport' | 'answerreport',
  args: readonly string[],
  { herald }: Pick<InteractionContext, 'herald'>,
): Reply | FormReply {
  const state = State.safeParse(args);
  if (!state.success) return UNKNOWN;
  if (form === 'answerreport' && !herald.canWrite) return ANSWERS_ONLY;
  const noteMaxChars = form === 'hidereport' ? REASON_MAX_CHARS : ANSWER_MAX_CHARS;
  return { kind: 'form', form, state: [String(state.data[0])], noteMaxChars };
}

/** Nothing is wrong with the passage: it stays. */
export async function keepReported(args: readonly string[], context: InteractionContext): Promise<Reply> {
  return await decide(args, { kind: 'keep' }, context);
}

/** Hides the passage of a report, for the reason that was written. */
export async function hideReported(args: readonly string[], values: FormValues, context: InteractionContext): Promise<Reply> {
  const reason = noteIn(values, REASON_MAX_CHARS);
  if (reason === null) return UNREADABLE;
  const state = State.safeParse(args);
  const { guildId } = context.origin;
  if (!state.success || guildId === null) return UNKNOWN;
  const report = await context.store.reports.find(guildId, state.data[0]);
  const copies = report === null ? {} : copiesHidden({ kind: 'passage', id: report.passageId }, context.shelf);
  return await decide(args, { kind: 'hide', reason, ...copies }, context);
}

/** Closes a report with words to its reporters, and sends them these. */
export async function answerReporters(args: readonly string[], values: FormValues, context: InteractionContext): Promise<Reply> {
  const text = noteIn(values, ANSWER_MAX_CHARS);
  if (text === null) return UNREADABLE;
  // It would close the report with words that nobody gets.
  return context.herald.canWrite ? await decide(args, { kind: 'answer', text }, context) : ANSWERS_ONLY;
}

const ANSWERS_ONLY: Reply = refused({ code: 'answers-only' });
const UNREADABLE: Reply = refused({ code: 'form-unreadable' });

/** What was written in a form; null for nothing, and for more than the form takes. */
function noteIn(values: FormValues, maxChars: number): string | null {
  const note = values.get('note')?.[0]?.trim() ?? '';
  return note === '' || note.length > maxChars ? null : note;
}

async function decide(args: readonly string[], decision: ReportDecision, context: InteractionContext): Promise<Reply> {
  const state = State.safeParse(args);
  const changedBy = changeOrigin(context);
  if (!state.success || changedBy === null) return UNKNOWN;
  const { store, herald } = context;
  const { guildId } = changedBy;
  // Read before: once it is decided, a store that goes would take the answer with it.
  const reporters = decision.kind === 'answer' ? await store.reports.reportersOf(guildId, state.data[0]) : [];
  const outcome = await store.reports.decide(state.data[0], decision, changedBy);
  if (outcome.kind !== 'decided') return { kind: 'report-decided', visibility: 'private', outcome, told: null, untold: null };
  const [untold, told] = await Promise.all([announce(outcome.entry, context), tellReporters()]);
  return { kind: 'report-decided', visibility: 'private', outcome, told, untold };

  async function tellReporters(): Promise<ReportersTold | null> {
    if (decision.kind !== 'answer' || outcome.kind !== 'decided') return null;
    const { passageId, reporters: reportedBy } = outcome.report;
    const memberIds = reporters.slice(0, REPORTERS_TOLD_MAX);
    const told = await herald.tell({ memberIds, passageId, text: decision.text, language: context.language });
    const of = reporters.length;
    return { ...told, of, left: of - memberIds.length, forgotten: Math.max(0, reportedBy - of) };
  }
}
