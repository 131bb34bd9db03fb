import { z } from 'zod';
import { findPassage } from '../../excerpt/find-passage.ts';
import { isPassageId } from '../../excerpt/passage-id.ts';
import type { FormValues } from '../../model/command.ts';
import type { FormReply } from '../../model/form.ts';
import type { InteractionContext } from '../../model/interaction-context.ts';
import type { PassageId } from '../../model/passage.ts';
import { refused } from '../../model/refused.ts';
import type { Reply } from '../../model/reply.ts';
import type { Refusal } from '../../model/reply-parts.ts';
import { NOTE_MAX_CHARS, REPORT_REASONS, type ReportLimits } from '../../model/report.ts';

const HOUR_MS = 60 * 60 * 1000;

/** Enough for a member who reads carefully, too few to bury a queue. */
const REPORT_LIMITS: ReportLimits = { perMember: 5, windowMs: HOUR_MS, open: 200 };

const ReportValues = z.object({
  reason: z.enum(REPORT_REASONS),
  note: z
    .string()
    .max(NOTE_MAX_CHARS)
    .transform((note) => note.trim()),
});

/** The form in which a member says what is wrong with a passage. */
export function openReport(args: readonly string[], context: InteractionContext): Reply | FormReply {
  const read = readReported(args, context);
  if ('code' in read) return refused(read);
  return { kind: 'form', form: 'report', state: [read.passageId], reasons: REPORT_REASONS, noteMaxChars: NOTE_MAX_CHARS };
}

/** Takes a filled-in form; a passage that is hidden or gone meanwhile is reported all the same, since it was shown. */
export async function fileReport(args: readonly string[], values: FormValues, context: InteractionContext): Promise<Reply> {
  const read = readReported(args, context);
  if ('code' in read) return refused(read);
  const given = ReportValues.safeParse({ reason: values.get('reason')?.[0], note: values.get('note')?.[0] ?? '' });
  if (!given.success) return refused({ code: 'form-unreadable' });
  const { store, nowMs } = context;
  const { passageId, guildId, by } = read;
  const outcome = await store.reports.file({ guildId, passageId, by, ...given.data, atMs: nowMs() }, REPORT_LIMITS);
  return { kind: 'report-filed', visibility: 'private', outcome };
}

type Reported = { readonly passageId: PassageId; readonly guildId: string; readonly by: string };

/** A forged id may name anything: only what the corpus has can be reported. */
function readReported([id = '', ...rest]: readonly string[], { origin, shelf }: InteractionContext): Reported | Refusal {
  const { guildId, memberId, addedToServer } = origin;
  if (!addedToServer || guildId === null || memberId === null) return { code: 'no-moderators' };
  const { corpus } = shelf.unrestricted ?? shelf;
  if (rest.length > 0 || !isPassageId(id) || findPassage(id, corpus) === null) return { code: 'button-unknown' };
  return { passageId: id, guildId, by: memberId };
}
