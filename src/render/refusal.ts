import type { OptionChoice } from '../model/command.ts';
import type { MessagePayload } from '../model/message.ts';
import type { RefusalReply } from '../model/reply.ts';
import type { Refusal } from '../model/reply-parts.ts';
import type { Words } from './catalogue.ts';
import { hiddenListed, outletList } from './closing-lines.ts';
import { partialDate } from './date-words.ts';
import { MESSAGE_LIMITS } from './limits.ts';
import { channelMention, moment, roleMention } from './mention.ts';
import { code, echo, line } from './written.ts';

/** What is wrong with the request and what to do, a line for each mistake. */
export function renderRefusal(words: Words, { refusals }: RefusalReply): Pick<MessagePayload, 'content'> {
  return { content: linesThatFit(refusals.map((refusal) => refusalLine(words, refusal))) };
}

function refusalLine(words: Words, refusal: Refusal): string {
  switch (refusal.code) {
    case 'option-missing':
      return words.optionMissing(code(words.optionName(refusal.option)));
    case 'option-unknown':
      return words.optionUnknown(code(words.optionName(refusal.option)));
    case 'options-one-of': {
      const options = words.list(refusal.options.map((option) => code(words.optionName(option))));
      return refusal.given === 0 ? words.optionsNone(options) : words.optionsSeveral(options);
    }
    case 'passage-id':
      return words.passageIdMalformed(code(words.optionName(refusal.option)), echo(refusal.value));
    case 'option-type':
      return words.optionType(refusal.expected, code(words.optionName(refusal.option)));
    case 'option-too-long':
      return words.optionTooLong(code(words.optionName(refusal.option)), refusal);
    case 'option-range':
      return words.optionRange(code(words.optionName(refusal.option)), refusal);
    case 'excerpt-length':
      return words.excerptLength(code(words.optionName(refusal.option)), refusal);
    case 'option-choice':
      return words.optionChoice(
        code(words.optionName(refusal.option)),
        echo(refusal.value),
        words.list(refusal.choices.map((choice) => choiceOf(words, choice))),
      );
    case 'option-date':
      return words.optionDate(code(words.optionName(refusal.option)), echo(refusal.value));
    case 'dates-reversed':
      return words.datesReversed(partialDate(words, refusal.from), partialDate(words, refusal.to));
    case 'outlet-unknown':
      return [
        refusal.outlets.length === 0
          ? words.outletUnknownNone(echo(refusal.value))
          : words.outletUnknown(echo(refusal.value), outletList(words, refusal.outlets)),
        ...hiddenListed(words, { hiddenOutlets: refusal.hidden ?? 0 }),
      ].join(' ');
    case 'outlet-hidden': {
      const outlet = outletList(words, [refusal.outlet]);
      return refusal.outlets.length === 0
        ? words.outletHiddenNone(outlet)
        : words.outletHidden(outlet, outletList(words, refusal.outlets));
    }
    case 'hidden-here':
      return words.hiddenHere;
    case 'time-malformed':
      return words.timeMalformed(code(words.optionName(refusal.option)), echo(refusal.value));
    case 'quiet-days-unfit':
      return words.quietDaysUnfit(code(words.optionName(refusal.option)), code(words.optionName(refusal.posts)));
    case 'zone-unknown':
      return refusal.nearest.length === 0
        ? words.zoneUnknownNone(echo(refusal.value), code('Europe/Berlin'))
        : words.zoneUnknown(echo(refusal.value), words.list(refusal.nearest.map(code)));
    case 'schedules-full':
      return words.schedulesFull(refusal.max);
    case 'schedule-unknown':
      return refusal.numbers.length === 0
        ? words.scheduleUnknownNone(refusal.number, code(words.command('schedule add')))
        : words.scheduleUnknown(refusal.number, words.list(refusal.numbers.map(words.number)));
    case 'command-unknown':
      return words.commandUnknown(code(`/${refusal.name}`));
    case 'message-without-text':
      return words.messageWithoutText;
    case 'not-allowed':
      return words.notAllowed(code(words.command(refusal.command)));
    case 'servers-only':
      return words.serversOnly(code(words.command(refusal.command)));
    case 'channel-closed':
      return refusal.open.length === 0
        ? words.channelClosed
        : words.channelClosedBut(some(words, refusal.open.map(channelMention)));
    case 'channel-unknown':
      return words.channelUnknown(code(words.optionName(refusal.option)));
    case 'role-closed':
      return refusal.open.length === 0 ? words.roleClosed : words.roleClosedBut(some(words, refusal.open.map(roleMention)));
    case 'cooldown':
      return words.cooldown(moment(refusal.retryAtMs, 'R'));
    case 'answers-only':
      return words.answersOnly;
    case 'no-moderators':
      return words.noModerators;
    case 'form-unreadable':
      return words.formUnreadable;
    case 'not-stored':
      return words.notStored(code(refusal.incident));
    case 'not-known-stored':
      return words.notKnownStored(code(words.command('moderate log')), code(words.command('privacy')), code(refusal.incident));
    case 'form-late':
      return words.formLate;
    case 'sharing-off':
      return words.sharingOff;
    case 'share-gone':
      return words.shareGone;
    case 'button-unknown':
      return words.buttonUnknown;
    default:
      return refusal satisfies never;
  }
}

/** What it is called where it is picked, and how it is typed. */
function choiceOf(words: Words, { name, value }: OptionChoice): string {
  const called = line(words.commandText(name), CHOICE_MAX_CHARS);
  return called === value ? code(value) : words.choiceNamed(called, code(value));
}

const CHOICE_MAX_CHARS = 100;

/** As many as one can take in. */
const OPEN_SHOWN = 10;

function some(words: Words, mentions: readonly string[]): string {
  const left = mentions.length - OPEN_SHOWN;
  return words.list([...mentions.slice(0, OPEN_SHOWN), ...(left > 0 ? [words.furtherItems(left)] : [])]);
}

/** Whole lines only; each is far below the limit by itself. */
function linesThatFit(lines: readonly string[]): string {
  let text = '';
  for (const line of lines) {
    const longer = text === '' ? line : `${text}\n${line}`;
    if (longer.length > MESSAGE_LIMITS.content) break;
    text = longer;
  }
  return text;
}
