import type { MemberRecord, MemberReport } from '../model/member-data.ts';
import type { Embed, MessagePayload } from '../model/message.ts';
import type { MemberDataReply } from '../model/service-replies.ts';
import { buttonFor, buttonRow } from './buttons.ts';
import type { Words } from './catalogue.ts';
import { fieldsOf } from './fields.ts';
import { fitsMessage } from './limits.ts';
import { code, line } from './written.ts';

/** Tried in this order: as much of each note as there is room for in one message. */
const NOTE_CHARS = [900, 400, 150, 60] as const;

/** What is stored about a member, would be deleted, or was. */
export function renderMemberData(
  words: Words,
  { step, where, record, keptDays, forget }: MemberDataReply,
): Pick<MessagePayload, 'content' | 'embeds' | 'components'> {
  const deletable = deletableOf(words, record);
  const lasting = lastingOf(words, record, keptDays.auditLine);
  if (deletable.length + lasting.length === 0) return { content: words.dataNone(where) };
  const stays = [...lasting, ...heldOf(words, record)];
  const staying = stays.length === 0 ? [] : [words.dataStays, ...stays];
  switch (step) {
    case 'shown': {
      const content = [words.dataShown(where), ...deletable, ...lasting].join('\n');
      return { content, ...reportsThatFit(words, record, content), ...withButton('forget', words.forgetButton, forget) };
    }
    case 'to-confirm': {
      const content = [words.dataToConfirm(where), ...deletable, ...staying].join('\n');
      return { content, ...withButton('forgetnow', words.forgetNowButton, forget) };
    }
    case 'deleted': {
      const gone = deletable.length === 0 ? [words.dataDeletedNothing] : [words.dataDeleted(where), ...deletable];
      return { content: [...gone, ...staying].join('\n') };
    }
    default:
      return step satisfies never;
  }
}

/** Where a member's id and words stand until they are deleted. */
function deletableOf(words: Words, { reportCount, hidden, decided }: MemberRecord): readonly string[] {
  return [
    ...(reportCount > 0 ? [words.dataReports(reportCount)] : []),
    ...(hidden > 0 ? [words.dataHidden(hidden)] : []),
    ...(decided > 0 ? [words.dataDecided(decided)] : []),
  ];
}

/** What stays whatever is deleted, until its age ends it. */
function lastingOf(words: Words, { auditLines }: MemberRecord, auditDays: number): readonly string[] {
  return auditLines > 0 ? [words.dataAuditLines(auditLines, auditDays)] : [];
}

/** What goes on counting for a while, so that nobody reports without end by deleting between. */
function heldOf(words: Words, { reportCount }: MemberRecord): readonly string[] {
  return reportCount > 0 ? [words.dataTimesHeld] : [];
}

function reportsThatFit(words: Words, { reports, reportCount }: MemberRecord, content: string): { embeds?: readonly Embed[] } {
  if (reports.length === 0) return {};
  const further = reportCount - reports.length;
  for (const noteChars of NOTE_CHARS) {
    const lines = reports.map((report) => reportLines(words, report, noteChars));
    const all = [...lines, ...(further > 0 ? [words.dataReportsMore(further)] : [])];
    const embeds = [{ fields: fieldsOf(words, { heading: words.dataReportsHeading, lines: all }) }];
    if (fitsMessage({ content, embeds })) return { embeds };
  }
  return {};
}

function reportLines(words: Words, { atMs, passageId, reason, state, note }: MemberReport, noteChars: number): string {
  const date = words.day(new Date(atMs));
  const told = words.dataReport({
    date,
    passage: code(passageId),
    reason: words.reportReason(reason),
    state: words.reportState(state),
  });
  return note === '' ? told : `${told}\n${words.dataReportNote(line(note, noteChars))}`;
}

function withButton(action: string, label: string, state: MemberDataReply['forget']): Pick<MessagePayload, 'components'> {
  const buttons = buttonFor(action, label, state);
  return buttons.length === 0 ? {} : { components: buttonRow(buttons) };
}
