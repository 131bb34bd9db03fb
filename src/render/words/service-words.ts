import type { ReportState } from '../../model/report.ts';
import type { KeptDays, MemberDataReply } from '../../model/service-replies.ts';
import type { Say } from '../say.ts';

type Where = MemberDataReply['where'];

/** What the bot says about itself, and about what it stores. */
export function serviceWords(say: Say) {
  return {
    helpDoes: say('helpDoes'),
    helpDoesNotHeading: say('helpDoesNotHeading'),
    helpDoesNot: say('helpDoesNot'),
    helpCommandsHeading: say('helpCommandsHeading'),
    helpModeratorsHeading: say('helpModeratorsHeading'),
    helpCommand: (command: string, description: string): string => say('helpCommand', { command, description }),
    helpMenuHeading: say('helpMenuHeading'),
    helpPromiseHeading: say('helpPromiseHeading'),
    helpPromise: say('helpPromise'),
    helpSourcesHeading: say('helpSourcesHeading'),
    helpSources: (citeButton: string, outlets: string): string => say('helpSources', { citeButton, outlets }),
    helpReportHeading: say('helpReportHeading'),
    helpReportModerated: (privacy: string): string => say('helpReport.moderated', { privacy }),
    helpReportAlone: say('helpReport.alone'),
    privacyReadHeading: say('privacyReadHeading'),
    privacyRead: say('privacyRead'),
    privacyStoredHeading: say('privacyStoredHeading'),
    privacyStored: say('privacyStored'),
    privacyLogHeading: say('privacyLogHeading'),
    privacyLog: say('privacyLog'),
    privacyKeptHeading: say('privacyKeptHeading'),
    privacyKept: ({ decidedReport, openReport, auditLine }: KeptDays): string =>
      say('privacyKept', { decided: decidedReport, open: openReport, audit: auditLine }),
    privacyUnused: ({ unusedServer }: KeptDays): string => say('privacyUnused', { count: unusedServer }),
    privacySeenHeading: say('privacySeenHeading'),
    privacySeen: say('privacySeen'),
    showDataButton: say('showDataButton'),
    forgetButton: say('forgetButton'),
    forgetNowButton: say('forgetNowButton'),
    dataShown: (where: Where): string => say(`dataShown.${where}`),
    dataToConfirm: (where: Where): string => say(`dataToConfirm.${where}`),
    dataDeleted: (where: Where): string => say(`dataDeleted.${where}`),
    dataDeletedNothing: say('dataDeletedNothing'),
    dataStays: say('dataStays'),
    dataNone: (where: Where): string => say(`dataNone.${where}`),
    dataReports: (count: number): string => say('dataReports', { count }),
    dataHidden: (count: number): string => say('dataHidden', { count }),
    dataDecided: (count: number): string => say('dataDecided', { count }),
    dataAuditLines: (count: number, days: number): string => say('dataAuditLines', { count, days }),
    dataReportsHeading: say('dataReportsHeading'),
    dataReport: ({
      date,
      passage,
      reason,
      state,
    }: {
      readonly date: string;
      readonly passage: string;
      readonly reason: string;
      readonly state: string;
    }): string => say('dataReport', { date, passage, reason, state }),
    dataReportNote: (note: string): string => say('dataReportNote', { note }),
    dataReportsMore: (count: number): string => say('dataReportsMore', { count }),
    dataTimesHeld: say('dataTimesHeld'),
    reportState: (state: ReportState): string => say(`reportState.${state}`),
  };
}
