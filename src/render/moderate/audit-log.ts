import type { AuditEntry } from '../../model/audit.ts';
import type { MessagePayload } from '../../model/message.ts';
import type { AnnouncementReply, AuditExportReply, AuditLogReply } from '../../model/moderation-replies.ts';
import { buttonFor, buttonRow } from '../buttons.ts';
import type { Words } from '../catalogue.ts';
import { EMBED_LIMITS } from '../limits.ts';
import { memberMention, moment } from '../mention.ts';
import { code } from '../written.ts';
import { auditAction, auditDeed } from './audit-action.ts';
import { auditTable } from './audit-table.ts';
import { untoldLines } from './untold.ts';

/** A page of the log, newest first. */
export function renderAuditLog(
  words: Words,
  { entries, older, isOlder, lost, untold }: AuditLogReply,
): Pick<MessagePayload, 'content' | 'embeds' | 'components'> {
  const buttons = buttonRow([
    ...(isOlder ? buttonFor('log', words.auditNewest, ['newest']) : []),
    ...(older === null ? [] : buttonFor('log', words.auditOlder, [String(older)])),
    ...(entries.length === 0 ? [] : buttonFor('log-export', words.auditExportButton, [])),
  ]);
  const components = buttons.length === 0 ? {} : { components: buttons };
  const heading = [
    entries.length === 0 ? words.auditNone : words.auditHeading,
    ...(lost === 0 ? [] : [words.auditLost(lost, code(words.command('moderate hide')))]),
    ...untoldLines(words, untold),
  ].join('\n');
  if (entries.length === 0) return { content: heading, ...components };
  return { content: heading, embeds: [{ description: linesThatFit(words, entries) }], ...components };
}

/** A change, told elsewhere: whoever reads that channel sees neither a reason nor what was written to a reporter. */
export function renderAnnouncement(words: Words, { entry }: AnnouncementReply): Pick<MessagePayload, 'content'> {
  return { content: words.announcement(whoDid(words, entry), auditDeed(words, entry.action)) };
}

/** The log as a file; what has no room in it is behind a button. */
export function renderAuditExport(
  words: Words,
  { entries, hasNewer, hasOlder }: AuditExportReply,
): Pick<MessagePayload, 'content' | 'components' | 'attachments' | 'files'> {
  const { data, lines } = auditTable(words, entries);
  const newest = entries[0]?.number ?? 0;
  const oldest = entries[lines - 1]?.number ?? 0;
  const isCut = hasOlder || lines < entries.length;
  const isWhole = !(hasNewer || isCut) || lines === 0;
  const description = isWhole ? words.auditExported(lines) : words.auditExportedPart(oldest, newest);
  const further = isCut ? buttonFor('log-export', words.auditExportOlder, [String(oldest)]) : [];
  const filename = isWhole ? 'moderation-log.csv' : `moderation-log-${oldest}-${newest}.csv`;
  return {
    content: [description, ...(isCut ? [words.auditExportCut] : [])].join('\n'),
    ...(further.length === 0 ? {} : { components: buttonRow(further) }),
    attachments: [{ id: 0, filename, description }],
    files: [{ name: filename, description, contentType: 'text/csv; charset=utf-8', data }],
  };
}

function whoDid(words: Words, { by }: AuditEntry): string {
  return by === null ? words.theBot : memberMention(by);
}

/** Tried in this order: as much of each reason as lets the whole page fit. The button to older lines begins below it, so none may be missing. */
const REASON_CHARS = [300, 150, 50] as const;

function linesThatFit(words: Words, entries: readonly AuditEntry[]): string {
  let text = '';
  for (const reasonChars of REASON_CHARS) {
    text = entries.map((entry) => logLine(words, entry, reasonChars)).join('\n');
    if (text.length <= EMBED_LIMITS.description) break;
  }
  return text;
}

function logLine(words: Words, entry: AuditEntry, reasonChars: number): string {
  const action = auditAction(words, entry.action, reasonChars);
  return [words.figure(entry.number), moment(entry.atMs, 'f'), whoDid(words, entry), action].join(' · ');
}
