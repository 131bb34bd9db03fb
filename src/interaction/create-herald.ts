import type { AnswerToReporters, Herald, Told } from '../model/herald.ts';
import type { Log } from '../model/log.ts';
import type { Messenger } from '../model/messenger.ts';
import type { ChannelRefusal } from '../model/schedule.ts';
import { render } from '../render/render.ts';

export type HeraldParts = {
  readonly messenger: Messenger;
  readonly log: Log;
  /** What the log may hold of an error of the messenger's. */
  loggable(error: unknown): Record<string, unknown>;
  /** Whether an error of the messenger's means that a member takes no direct messages, or not from the bot. */
  isRefusal(error: unknown): boolean;
  /** What the platform said of a channel, where an error of the messenger's is such an answer; else null. */
  refusalOf(error: unknown): ChannelRefusal | null;
  /** Waits for work as long as whoever answers a report, or changes something, may be kept waiting. @returns null when it takes longer. */
  inTime<T>(work: Promise<T>): Promise<T | null>;
};

/** Members told at once: Discord takes a bot that opens many direct messages in a short time for spam. */
const AT_ONCE = 3;

/** Renders word of what moderators did and sends it. */
export function createHerald({ messenger, log, loggable, isRefusal, refusalOf, inTime }: HeraldParts): Herald {
  return {
    canWrite: true,
    async announce({ guildId, channelId, entry, language }) {
      const message = render({ kind: 'announcement', visibility: 'public', entry }, language);
      const telling = messenger.toChannel(channelId, message).then(
        () => 'told' as const,
        (error: unknown) => {
          log.warn({ ...loggable(error), guildId, channelId }, 'a change could not be announced');
          return refusalOf(error) ?? 'unsure';
        },
      );
      return (await inTime(telling)) ?? 'unsure';
    },
    async tell(answer) {
      const count = { reached: 0, refused: 0, failed: 0 };
      const waiting = answer.memberIds.values();
      await inTime(Promise.all(Array.from({ length: AT_ONCE }, () => tellEach(waiting))));
      return { ...count, underWay: answer.memberIds.length - count.reached - count.refused - count.failed };

      async function tellEach(memberIds: Iterable<string>): Promise<void> {
        for (const memberId of memberIds) count[await tellOne(memberId, answer)] += 1;
      }
    },
  };

  async function tellOne(
    memberId: string,
    { passageId, text, language }: AnswerToReporters,
  ): Promise<Exclude<keyof Told, 'underWay'>> {
    const message = render({ kind: 'report-answer', visibility: 'public', passageId, text }, language);
    try {
      await messenger.toMember(memberId, message);
      return 'reached';
    } catch (error) {
      const refused = isRefusal(error);
      log[refused ? 'info' : 'warn'](loggable(error), 'an answer did not reach a reporter');
      return refused ? 'refused' : 'failed';
    }
  }
}
