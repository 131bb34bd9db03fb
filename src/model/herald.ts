import type { AuditEntry } from './audit.ts';
import type { Language } from './language.ts';
import type { PassageId } from './passage.ts';

/** Brings word of what moderators did to those who are elsewhere. No method rejects or throws. */
export interface Herald {
  /** Tells of a change in the channel that the server chose for it. Returns before it is told; a failure is logged. */
  announce(change: Announcement): void;
  /** Sends a member a moderator's words. @returns whether they arrived: members may take no direct messages. */
  tell(answer: AnswerToReporter): Promise<boolean>;
}

export type Announcement = {
  readonly guildId: string;
  readonly channelId: string;
  readonly entry: AuditEntry;
  /** In which the bot's own words are written. */
  readonly language: Language;
};

export type AnswerToReporter = {
  readonly memberId: string;
  readonly passageId: PassageId;
  readonly text: string;
  readonly language: Language;
};

/** Where there is no other place to bring word to. */
export const NO_HERALD: Herald = { announce() {}, tell: async () => false };
