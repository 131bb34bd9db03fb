import type { Language } from '../model/language.ts';
import { EPHEMERAL, type MessagePayload } from '../model/message.ts';
import type { Reply } from '../model/reply.ts';
import { type Words, wordsFor } from './catalogue.ts';
import { renderCitation } from './citation.ts';
import { renderComparison } from './comparison.ts';
import { renderContext } from './context.ts';
import { renderFault } from './fault.ts';
import { renderHelp } from './help.ts';
import { renderMemberData } from './member-data.ts';
import { renderAnnouncement, renderAuditExport, renderAuditLog } from './moderate/audit-log.ts';
import { renderReportAnswer, renderReportDecided, renderReportFiled, renderReportQueue } from './moderate/reports.ts';
import { renderNoTarget, renderPolicyChange, renderSettings } from './moderate/settings.ts';
import { renderNoMatch } from './no-match.ts';
import { renderOutlet } from './outlet.ts';
import { renderOutlets } from './outlets.ts';
import { renderNoPassage, renderPassage } from './passage.ts';
import { renderPrivacy } from './privacy.ts';
import { renderClosest, renderQuotes } from './quotes.ts';
import { renderRefusal } from './refusal.ts';
import { renderScheduled } from './scheduled.ts';
import { renderNothingScheduled, renderScheduleChanged, renderSchedules } from './schedules.ts';
import { renderTimeline } from './timeline.ts';
import { renderVerification } from './verification.ts';

/**
 * The message that shows a reply. It keeps within Discord's limits whatever the reply holds, pings nobody, and shows each
 * quotation whole or not at all.
 *
 * @param clientLanguage in which the client of whoever asked names commands and options: a server may have settled another one
 * for the sentences.
 */
export function render(reply: Reply, language: Language, clientLanguage: Language = language): MessagePayload {
  return {
    ...shown(wordsFor(language, clientLanguage), reply),
    ...(reply.visibility === 'private' ? { flags: EPHEMERAL } : {}),
    allowed_mentions: { parse: [] },
  };
}

function shown(words: Words, reply: Reply): Omit<MessagePayload, 'flags' | 'allowed_mentions'> {
  switch (reply.kind) {
    case 'quotes':
      return renderQuotes(words, reply);
    case 'passage':
      return renderPassage(words, reply);
    case 'no-passage':
      return renderNoPassage(words, reply);
    case 'context':
      return renderContext(words, reply);
    case 'comparison':
      return renderComparison(words, reply);
    case 'no-match':
      return renderNoMatch(words, reply);
    case 'closest':
      return renderClosest(words, reply);
    case 'timeline':
      return renderTimeline(words, reply);
    case 'outlets':
      return renderOutlets(words, reply);
    case 'outlet':
      return renderOutlet(words, reply);
    case 'verification':
      return renderVerification(words, reply);
    case 'citation':
      return renderCitation(words, reply);
    case 'help':
      return renderHelp(words, reply);
    case 'privacy':
      return renderPrivacy(words, reply);
    case 'member-data':
      return renderMemberData(words, reply);
    case 'scheduled':
      return renderScheduled(words, reply);
    case 'schedules':
      return renderSchedules(words, reply);
    case 'schedule-changed':
      return renderScheduleChanged(words, reply);
    case 'nothing-scheduled':
      return renderNothingScheduled(words, reply);
    case 'settings':
      return renderSettings(words, reply);
    case 'policy-change':
      return renderPolicyChange(words, reply);
    case 'announcement':
      return renderAnnouncement(words, reply);
    case 'no-target':
      return renderNoTarget(words, reply);
    case 'report-queue':
      return renderReportQueue(words, reply);
    case 'report-decided':
      return renderReportDecided(words, reply);
    case 'report-filed':
      return renderReportFiled(words, reply);
    case 'report-answer':
      return renderReportAnswer(words, reply);
    case 'audit-log':
      return renderAuditLog(words, reply);
    case 'audit-export':
      return renderAuditExport(words, reply);
    case 'refusal':
      return renderRefusal(words, reply);
    case 'fault':
      return renderFault(words, reply);
    default:
      return reply satisfies never;
  }
}
