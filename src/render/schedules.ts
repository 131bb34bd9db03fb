import type { EmbedField, MessagePayload } from '../model/message.ts';
import type { NothingScheduledReply, ScheduleChangedReply, ScheduleShown, SchedulesReply } from '../model/schedule-replies.ts';
import type { Words } from './catalogue.ts';
import { outletList } from './closing-lines.ts';
import { partialDate } from './date-words.ts';
import { EMBED_LIMITS, fitsMessage } from './limits.ts';
import { channelMention } from './mention.ts';
import { untoldLines } from './moderate/untold.ts';
import { code, line, listLine } from './written.ts';

/** `HH:MM`, and room for nothing else. */
const TIME_MAX_CHARS = 20;

type Shown = Pick<MessagePayload, 'content' | 'embeds'>;

/** Every schedule of a server; those for which there is no room are counted. */
export function renderSchedules(words: Words, { schedules, max, arePosted }: SchedulesReply): Shown {
  if (schedules.length === 0) return { content: words.schedulesNone(code(words.command('schedule add'))) };
  const fields = schedules.map((schedule) => fieldOf(words, schedule));
  for (let count = Math.min(fields.length, EMBED_LIMITS.fields); ; count -= 1) {
    const left = fields.length - count;
    const lines = [
      words.schedulesCount(schedules.length, max),
      ...(arePosted ? [] : [words.schedulesIdle]),
      ...(left > 0 ? [words.schedulesNotShown(left)] : []),
    ];
    const message = { content: lines.join('\n'), embeds: [{ fields: fields.slice(0, count) }] };
    if (count === 0 || fitsMessage(message)) return count === 0 ? { content: message.content } : message;
  }
}

/** What became of one schedule, and what it is like now. */
export function renderScheduleChanged(words: Words, { change, schedule, untold, posting }: ScheduleChangedReply): Shown {
  const posts = change === 'added' || change === 'changed' || change === 'resumed';
  const rights = posts && posting !== 'possible' ? [words.schedulePosting(posting, channelMention(schedule.plan.channelId))] : [];
  // What was changed may be the very thing that switched it off.
  const stays =
    change === 'changed' && schedule.off !== null ? [words.scheduleStaysOff(code(words.command('schedule resume')))] : [];
  const content = [words.scheduleChanged(change, schedule.number), ...stays, ...rights, ...untoldLines(words, untold)].join('\n');
  return change === 'removed' ? { content } : { content, embeds: [{ fields: [fieldOf(words, schedule)] }] };
}

/** A schedule that has nothing to post. */
export function renderNothingScheduled(words: Words, { schedule, isHidden }: NothingScheduledReply): Shown {
  const lines = [words.nothingScheduled(schedule.number), ...(isHidden ? [words.nothingScheduledHidden] : [])];
  return { content: lines.join('\n'), embeds: [{ fields: [fieldOf(words, schedule)] }] };
}

function fieldOf(words: Words, { number, plan, off, language, outlets, hiddenOutlets, next }: ScheduleShown): EmbedField {
  const lines = [
    words.scheduleWhen({
      channel: channelMention(plan.channelId),
      time: words.clockTime(line(plan.localTime, TIME_MAX_CHARS)),
      zone: code(plan.zone),
    }),
    outlets.length === 0 ? words.scheduleAllOutlets : words.scheduleOutlets(outletList(words, outlets)),
    ...(hiddenOutlets.length > 0 ? [words.scheduleOutletsHidden(hiddenList(words, hiddenOutlets))] : []),
    plan.posts === 'this-day' && plan.missed === 'catch-up' ? words.scheduleMissedDay : words.scheduleMissed(plan.missed),
    ...(plan.posts === 'this-day' ? [words.scheduleQuiet(plan.quietDays)] : []),
    words.scheduleLanguage(words.languageName(language)),
    off === null
      ? words.scheduleNext({
          date: partialDate(words, next.day),
          time: words.clockTime(line(next.time, TIME_MAX_CHARS)),
          offset: offsetFromUtc(next.offsetMinutes),
        })
      : words.scheduleOff(off.reason, partialDate(words, new Date(off.atMs).toISOString().slice(0, 'YYYY-MM-DD'.length))),
  ];
  return { name: words.scheduleTitle(plan.posts, number), value: lines.join('\n') };
}

/** They stand in the list of all outlets, too. */
const HIDDEN_MAX_CHARS = 200;

function hiddenList(words: Words, outlets: ScheduleShown['hiddenOutlets']): string {
  return listLine(
    words,
    outlets.map(({ name }) => name),
    HIDDEN_MAX_CHARS,
  );
}

/** `UTC+05:30`: shows at once what a zone means by its name, such as `Etc/GMT+3`, whose clocks are behind UTC. */
function offsetFromUtc(minutes: number): string {
  if (minutes === 0) return 'UTC';
  const size = Math.abs(minutes);
  const [hour, minute] = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, '0'));
  return `UTC${minutes < 0 ? '−' : '+'}${hour}:${minute}`;
}
