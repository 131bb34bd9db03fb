import type { Herald } from '../model/herald.ts';
import type { Log } from '../model/log.ts';
import type { Messenger } from '../model/messenger.ts';
import { render } from '../render/render.ts';

export type HeraldParts = {
  readonly messenger: Messenger;
  readonly log: Log;
  /** What the log may hold of an error of the messenger's. */
  loggable(error: unknown): Record<string, unknown>;
};

/** Renders word of what moderators did and sends it. */
export function createHerald({ messenger, log, loggable }: HeraldParts): Herald {
  return {
    announce({ guildId, channelId, entry, language }) {
      const message = render({ kind: 'announcement', visibility: 'public', entry }, language);
      messenger
        .toChannel(channelId, message)
        .catch((error: unknown) => log.warn({ ...loggable(error), guildId, channelId }, 'a change could not be announced'));
    },
    async tell({ memberId, passageId, text, language }) {
      const message = render({ kind: 'report-answer', visibility: 'public', passageId, text }, language);
      try {
        await messenger.toMember(memberId, message);
        return true;
      } catch (error) {
        // As a rule a member who takes no direct messages.
        log.info(loggable(error), 'an answer did not reach a reporter');
        return false;
      }
    },
  };
}
