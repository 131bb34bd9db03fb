import type { AuditEntry } from './audit.ts';
import type { Language } from './language.ts';
import type { PassageId } from './passage.ts';
import type { ChannelRefusal } from './schedule.ts';

/** Brings word of what moderators did to those who are elsewhere. No method rejects or throws. */
export interface Herald {
  /**
   * Whether the bot can write at all where nobody asked it. Without a token of its own it can only answer: then neither channels
   * nor members hear from it, nor is a schedule posted, and what would promise so is to be refused.
   */
  readonly canWrite: boolean;
  /**
   * Tells of a change in the channel that the server chose for it. A failure is logged.
   *
   * @returns within some seconds, also where it is not told by then: why it cannot be told there, or that it was, or `unsure`.
   */
  announce(change: Announcement): Promise<'told' | 'unsure' | ChannelRefusal>;
  /** Sends members a moderator's words, a few at a time. Returns after some seconds at the latest; the rest is sent afterwards. */
  tell(answer: AnswerToReporters): Promise<Told>;
}

/** To how many members word came, or did not. */
export type Told = {
  readonly reached: number;
  /** They take no direct messages, or not from the bot. */
  readonly refused: number;
  /** Discord could not be reached, or did not take it for another reason. */
  readonly failed: number;
  /** It is still being sent to them. */
  readonly underWay: number;
};

export type Announcement = {
  readonly guildId: string;
  readonly channelId: string;
  readonly entry: AuditEntry;
  /** In which the bot's own words are written. */
  readonly language: Language;
};

export type AnswerToReporters = {
  readonly memberIds: readonly string[];
  readonly passageId: PassageId;
  readonly text: string;
  readonly language: Language;
};

/** A bot that can only answer. */
export const NO_HERALD: Herald = {
  canWrite: false,
  announce: async () => 'unsure',
  tell: async ({ memberIds }) => ({ reached: 0, refused: 0, failed: memberIds.length, underWay: 0 }),
};

/** For whoever looks at what the bot would do on Discord: all is offered as it is there, and nobody is written to. */
export const SILENT_HERALD: Herald = { ...NO_HERALD, canWrite: true };
