import type { AuditAction, AuditEntry } from '../../model/audit.ts';
import type { Words } from '../catalogue.ts';
import { ATTACHMENT_LIMITS } from '../limits.ts';
import { channelMention, memberMention } from '../mention.ts';
import { AUDIT_COLUMNS } from '../words/moderation-words.ts';
import { reasonOf, subjectOf } from './audit-action.ts';
import { type Csv, type CsvCell, toCsv } from './csv.ts';

/** A table, and how many lines of the log stand in it. */
type AuditTable = { readonly data: Csv['data']; readonly lines: number };

/**
 * A server's log as a table, as far as a file of Discord's takes it. Ids of members, channels and roles stand there as Discord's mentions: as bare numbers of eighteen
 * digits a spreadsheet would round them. Times are UTC.
 */
export function auditTable(words: Words, entries: readonly AuditEntry[]): AuditTable {
  const rows = [AUDIT_COLUMNS.map(words.auditColumn), ...entries.map((entry) => rowOf(words, entry))];
  const { data, rows: fitting } = toCsv(rows, ATTACHMENT_LIMITS.bytes);
  return { data, lines: fitting - 1 };
}

function rowOf(words: Words, { number, atMs, by, action }: AuditEntry): readonly CsvCell[] {
  const [subject, value] = cellsOf(action);
  return [number, new Date(atMs), by === null ? words.theBot : memberMention(by), action.kind, subject, value, reasonOf(action)];
}

/** What was changed, and to what: ids and codes, the same in every language. */
function cellsOf(action: AuditAction): readonly [subject: CsvCell, value: CsvCell] {
  switch (action.kind) {
    case 'access':
      return [bare(subjectOf(action.subject, action.id)), action.access];
    case 'excerpt-max':
      return ['', action.chars ?? ''];
    case 'replies':
      return ['', action.replies];
    case 'cooldown':
      return ['', action.seconds];
    case 'language':
      return ['', action.language ?? ''];
    case 'log-channel':
      return ['', action.channelId === null ? '' : channelMention(action.channelId)];
    case 'hide':
    case 'unhide':
      return [action.target.id, action.target.kind];
    case 'report-decided':
      return [action.passageId, `${action.report} ${action.decision.kind}`];
    case 'schedule-created':
    case 'schedule-changed': {
      const { plan } = action;
      const what = [plan.posts, plan.localTime, plan.zone, channelMention(plan.channelId), ...plan.outlets];
      return [action.schedule, what.join(' ')];
    }
    case 'schedule-on':
    case 'schedule-removed':
      return [action.schedule, ''];
    case 'schedule-off':
      return [action.schedule, action.reason];
    default:
      return action satisfies never;
  }
}

function bare(written: string): string {
  return written.replaceAll('`', '');
}
