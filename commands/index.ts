import { answerContext } from '../src/answer/answer-context.ts';
import { answerOtherOutlets } from '../src/answer/answer-other-outlets.ts';
import { showPassage } from '../src/answer/answer-passage.ts';
import { turnQuotePage } from '../src/answer/answer-quote.ts';
import { turnTimelinePage } from '../src/answer/answer-timeline.ts';
import { citePassage } from '../src/answer/cite-passage.ts';
import { compareAgain } from '../src/answer/compare-again.ts';
import { askToForget, forgetOwnData, showOwnData } from '../src/answer/member-data.ts';
import { fileReport, openReport } from '../src/answer/moderate/report-passage.ts';
import {
  answerReporters,
  hideReported,
  keepReported,
  openDecision,
  showFurtherReports,
} from '../src/answer/moderate/report-queue.ts';
import { exportFurther, turnLogPage } from '../src/answer/moderate/show-log.ts';
import { openEntry } from '../src/answer/open-entry.ts';
import { outletsAgain } from '../src/answer/outlets-again.ts';
import { quoteAgain } from '../src/answer/quote-again.ts';
import { sharing } from '../src/answer/share-again.ts';
import { showClosest } from '../src/answer/show-closest.ts';
import { verifyAgain } from '../src/answer/verify-again.ts';
import type { ButtonAction, Command, FormAction, MessageCommand } from '../src/model/command.ts';
import { checkQuotation } from './check-quotation.ts';
import { compare } from './compare.ts';
import { findSources } from './find-sources.ts';
import { helpOn } from './help.ts';
import { moderate } from './moderate.ts';
import { outlets } from './outlets.ts';
import { privacy } from './privacy.ts';
import { quote } from './quote.ts';
import { schedule } from './schedule.ts';
import { timeline } from './timeline.ts';
import { verify } from './verify.ts';

/** In the order in which help lists them. */
const EXPLAINED: readonly Command[] = [quote, compare, timeline, verify, outlets, moderate, schedule, privacy];

/** What the menu of a message offers, in this order. */
export const MESSAGE_COMMANDS: readonly MessageCommand[] = [findSources, checkQuotation];

/** Every slash command, and the help on them. */
export const COMMANDS: readonly Command[] = [...EXPLAINED, helpOn({ commands: EXPLAINED, messageCommands: MESSAGE_COMMANDS })];

/** Buttons to what is quoted; the names stand in the ids of messages long sent, so they never change. */
const QUOTING: readonly ButtonAction[] = [
  { action: 'closest', shows: 'answer', press: async (ids, { shelf }) => showClosest(ids, shelf) },
  { action: 'cite', shows: 'answer', press: (args, { shelf }) => citePassage(args, shelf) },
  { action: 'context', shows: 'answer', press: async (state, { shelf }) => answerContext(state, shelf) },
  { action: 'others', shows: 'answer', press: (state, { shelf }) => answerOtherOutlets(state, shelf) },
  { action: 'passage', shows: 'answer', press: (args, { shelf, visibility }) => showPassage(args, visibility, shelf) },
  { action: 'quote', shows: 'answer', press: (state, { shelf }) => quoteAgain(state, shelf) },
  { action: 'compare', shows: 'answer', press: (state, { shelf }) => compareAgain(state, shelf) },
  { action: 'more', shows: 'page', press: (state, { shelf, visibility }) => turnQuotePage(state, visibility, shelf) },
  { action: 'timeline', shows: 'page', press: (state, { shelf, visibility }) => turnTimelinePage(state, visibility, shelf) },
  { action: 'entry', shows: 'answer', press: (_state, { shelf, chosen }) => openEntry(chosen, shelf) },
];

/** What can be shared beside that; no message carries these as buttons of their own. */
const SHARED: readonly ButtonAction[] = [
  { action: 'verify', shows: 'answer', press: (state, { shelf }) => verifyAgain(state, shelf) },
  { action: 'outlets', shows: 'answer', press: (state, { shelf }) => outletsAgain(state, shelf) },
];

/** Buttons of moderators, and of members who report. */
const MODERATING: readonly ButtonAction[] = [
  sharing([...QUOTING, ...SHARED]),
  { action: 'report', shows: 'form', alwaysAnswered: true, press: async (args, context) => openReport(args, context) },
  { action: 'reports', shows: 'answer', rightOf: moderate.name, press: showFurtherReports },
  {
    action: 'hidereport',
    shows: 'form',
    rightOf: moderate.name,
    press: async (args, context) => openDecision('hidereport', args, context),
  },
  { action: 'keepreport', shows: 'answer', rightOf: moderate.name, press: keepReported },
  {
    action: 'answerreport',
    shows: 'form',
    rightOf: moderate.name,
    press: async (args, context) => openDecision('answerreport', args, context),
  },
  { action: 'log', shows: 'answer', rightOf: moderate.name, press: turnLogPage },
  { action: 'log-export', shows: 'answer', rightOf: moderate.name, press: exportFurther },
];

/** Every button that a reply may carry. */
export const BUTTONS: readonly ButtonAction[] = [
  ...QUOTING,
  ...MODERATING,
  { action: 'mydata', shows: 'answer', alwaysAnswered: true, press: (_state, context) => showOwnData(context) },
  { action: 'forget', shows: 'answer', alwaysAnswered: true, press: (_state, context) => askToForget(context) },
  { action: 'forgetnow', shows: 'answer', alwaysAnswered: true, press: (_state, context) => forgetOwnData(context) },
];

/** Every form that a button may open. */
export const FORMS: readonly FormAction[] = [
  { action: 'report', submit: fileReport },
  { action: 'hidereport', rightOf: moderate.name, submit: hideReported },
  { action: 'answerreport', rightOf: moderate.name, submit: answerReporters },
];
