import type { MissedRuns, QuietDays, ScheduleKind, ScheduleStop } from '../../model/schedule.ts';
import type { ScheduleChangedReply } from '../../model/schedule-replies.ts';
import type { Say } from '../say.ts';

/** Daily posts: what stands above them, and what moderators read about them. */
export function scheduleWords(say: Say) {
  return {
    scheduledPassage: say('scheduledPassage'),
    scheduledThisDay: (date: string): string => say('scheduledThisDay', { date }),
    scheduledQuietDay: (date: string, documents: number): string => say('scheduledQuietDay', { date, documents }),
    schedulesNone: (command: string): string => say('schedulesNone', { command }),
    schedulesCount: (count: number, max: number): string => say('schedulesCount', { count, max }),
    schedulesIdle: say('schedulesIdle'),
    schedulesNotShown: (count: number): string => say('schedulesNotShown', { count }),
    scheduleTitle: (posts: ScheduleKind, number: number): string => say(`scheduleTitle.${posts}`, { number }),
    scheduleWhen: ({ channel, time, zone }: { readonly channel: string; readonly time: string; readonly zone: string }): string =>
      say('scheduleWhen', { channel, time, zone }),
    scheduleOutlets: (outlets: string): string => say('scheduleOutlets', { outlets }),
    scheduleOutletsHidden: (outlets: string): string => say('scheduleOutletsHidden', { outlets }),
    scheduleAllOutlets: say('scheduleAllOutlets'),
    scheduleMissed: (missed: MissedRuns): string => say(`scheduleMissed.${missed}`),
    /** Of posts of what happened on a day: no other day can bring them. */
    scheduleMissedDay: say('scheduleMissedDay'),
    scheduleQuiet: (quietDays: QuietDays): string => say(`scheduleQuiet.${quietDays}`),
    scheduleLanguage: (language: string): string => say('scheduleLanguage', { language }),
    scheduleNext: ({ date, time, offset }: { readonly date: string; readonly time: string; readonly offset: string }): string =>
      say('scheduleNext', { date, time, offset }),
    everyOutlet: say('everyOutlet'),
    scheduleOff: (reason: ScheduleStop, date: string): string => say(`scheduleOff.${reason}`, { date }),
    scheduleChanged: (change: ScheduleChangedReply['change'], number: number): string =>
      say(`scheduleChanged.${change}`, { number }),
    scheduleStaysOff: (resume: string): string => say('scheduleStaysOff', { resume }),
    schedulePosting: (posting: 'refused' | 'unknown', channel: string): string => say(`schedulePosting.${posting}`, { channel }),
    nothingScheduled: (number: number): string => say('nothingScheduled', { number }),
    nothingScheduledHidden: say('nothingScheduledHidden'),
    timeMalformed: (option: string, value: string): string => say('timeMalformed', { option, value }),
    quietDaysUnfit: (option: string, posts: string): string => say('quietDaysUnfit', { option, posts }),
    zoneUnknown: (value: string, nearest: string): string => say('zoneUnknown', { value, nearest }),
    zoneUnknownNone: (value: string, example: string): string => say('zoneUnknownNone', { value, example }),
    schedulesFull: (max: number): string => say('schedulesFull', { max }),
    scheduleUnknown: (number: number, numbers: string): string => say('scheduleUnknown', { number, numbers }),
    scheduleUnknownNone: (number: number, command: string): string => say('scheduleUnknownNone', { number, command }),
  };
}
