import type { MessagePayload } from '../../model/message.ts';
import type {
  ReportAnswerReply,
  ReportDecidedReply,
  ReportFiledReply,
  ReportQueueReply,
} from '../../model/moderation-replies.ts';
import { REPORTERS_TOLD_MAX, type Report, type ReportNote } from '../../model/report.ts';
import { buttonFor, buttonRow } from '../buttons.ts';
import type { Words } from '../catalogue.ts';
import { piecesOf } from '../clip.ts';
import { escapeMarkdown } from '../escape-markdown.ts';
import { layOutCards } from '../excerpt-cards.ts';
import { fieldsOf } from '../fields.ts';
import { fitsMessage, MESSAGE_LIMITS } from '../limits.ts';
import { memberMention, moment } from '../mention.ts';
import { quoteCard } from '../quote-card.ts';
import { code, line } from '../written.ts';
import { untoldLines } from './untold.ts';

type Shown = Pick<MessagePayload, 'content' | 'embeds' | 'components'>;

const NO_OFFERS = { context: null, cite: null, otherOutlets: null, report: null };
/** Tried in this order: as much of each note as there is room for beside the passage. */
const NOTE_CHARS = [900, 300, 100, 40] as const;

/** The oldest open report: the passage as it is quoted, what was said about it, and what can be done. */
export function renderReportQueue(words: Words, { report, excerpt, hasMore }: ReportQueueReply): Shown {
  if (report === null) return { content: words.queueEmpty };
  const { number, passageId, reporters } = report;
  const state = [String(number)];
  const components = buttonRow([
    ...buttonFor('hidereport', words.queueHide, state, 4),
    ...buttonFor('keepreport', words.queueKeep, state),
    ...buttonFor('answerreport', words.queueAnswer, state, 1),
    ...(hasMore ? buttonFor('reports', words.queueNext, state) : []),
  ]);
  const heading = words.queueHeading({ number, passage: code(passageId), reporters });
  for (const noteChars of NOTE_CHARS) {
    const notes = { fields: notesOf(words, report, noteChars) };
    if (excerpt === null) {
      const alone = { content: `${heading}\n${words.queueGone}`, embeds: [notes] };
      if (fitsMessage(alone)) return { ...alone, components };
      continue;
    }
    const cards = [quoteCard(words, { excerpt, offers: NO_OFFERS })];
    const around = () => ({ content: heading, closing: [] });
    const { content, embeds } = layOutCards(words, { boldNote: words.boldWords, cards, goes: 'last', around });
    const whole = { content, embeds: [...embeds, notes] };
    if (fitsMessage(whole)) return { ...whole, components };
  }
  return { content: heading, components };
}

function notesOf(words: Words, { notes }: Report, noteChars: number) {
  return fieldsOf(words, { heading: words.queueNotes, lines: notes.map((note) => noteLine(words, note, noteChars)) });
}

function noteLine(words: Words, { by, reason, note, atMs }: ReportNote, noteChars: number): string {
  const who = by === null ? words.nobodyKnown : memberMention(by);
  const told = [words.reportReason(reason), who, moment(atMs, 'f')].join(' · ');
  return note === '' ? told : `${told}\n${words.dataReportNote(line(note, noteChars))}`;
}

/** What came of a decision. */
export function renderReportDecided(words: Words, { outcome, told, untold }: ReportDecidedReply): Shown {
  switch (outcome.kind) {
    case 'decided': {
      const { number, decided } = outcome.report;
      const done = words.decided(decided?.decision.kind ?? 'keep', number);
      return {
        content: [done, ...toldLines(words, told), ...untoldLines(words, untold)].join('\n'),
        components: nextReport(words, number),
      };
    }
    case 'decided-before': {
      const { number, decided } = outcome.report;
      if (decided === null) return { content: words.decidedUnknown };
      const by = decided.by === null ? words.nobodyKnown : memberMention(decided.by);
      return { content: words.decidedBefore(by, moment(decided.atMs, 'f')), components: nextReport(words, number) };
    }
    case 'unknown':
      return { content: words.decidedUnknown };
    case 'full':
      return { content: words.changeFull(outcome.max) };
    default:
      return outcome satisfies never;
  }
}

function nextReport(words: Words, after: number): NonNullable<Shown['components']> {
  return buttonRow(buttonFor('reports', words.queueNext, [String(after)]));
}

function toldLines(words: Words, told: ReportDecidedReply['told']): readonly string[] {
  if (told === null) return [];
  return [
    ...(told.of > 0 ? [words.decidedTold(told)] : []),
    ...UNTOLD.filter((why) => told[why] > 0).map((why) => words.decidedUntold(why, told[why])),
    ...(told.left > 0 ? [words.decidedLeft(told.left, REPORTERS_TOLD_MAX)] : []),
    ...(told.forgotten > 0 ? [words.decidedForgotten(told.forgotten)] : []),
  ];
}

const UNTOLD = ['underWay', 'refused', 'failed'] as const;

/** Thanks whoever reported, or says why the report was not taken. */
export function renderReportFiled(words: Words, { outcome }: ReportFiledReply): Shown {
  const privacy = code(words.command('privacy'));
  switch (outcome.kind) {
    case 'opened':
    case 'joined':
      return { content: words.reportFiled(outcome.kind, privacy) };
    case 'repeated':
      return { content: words.reportRepeated(words.reportState(outcome.report.state), privacy) };
    case 'limited':
      return { content: words.reportLimited(moment(outcome.retryAtMs, 'R')) };
    case 'queue-full':
      return { content: words.reportQueueFull };
    default:
      return outcome satisfies never;
  }
}

/** A moderator's words to a reporter, as a quotation of theirs, so that nobody takes them for the bot's. */
export function renderReportAnswer(words: Words, { passageId, text }: ReportAnswerReply): Shown {
  const heading = words.reportAnswered(code(passageId));
  const write = (part: string) => escapeMarkdown(part).replace(/^/gm, '> ');
  const [whole = ''] = piecesOf(text, MESSAGE_LIMITS.content - heading.length - 1, write);
  return { content: `${heading}\n${write(whole)}` };
}
