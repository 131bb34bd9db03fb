import type { MemberRecord } from './member-data.ts';
import type { Answer, ButtonState } from './reply-parts.ts';

/** What the bot is for, and what it can be asked here. */
export type HelpReply = Answer & {
  readonly kind: 'help';
  /** Slash commands that are offered where it was asked, in order; the description is at most 100 characters. */
  readonly commands: readonly HelpedCommand[];
  /** Names of the commands in the menu of a message, in order. */
  readonly messageCommands: readonly string[];
  /** There are moderators here to whom a quotation can be reported. */
  readonly isModerated: boolean;
};

/** `forModerators`: most members may not use it. */
export type HelpedCommand = { readonly name: string; readonly description: string; readonly forModerators: boolean };

/** What is read and stored about members, and for how long: told from the very days after which it is deleted. */
export type PrivacyReply = Answer & {
  readonly kind: 'privacy';
  readonly keptDays: KeptDays;
  readonly offers: { readonly show: ButtonState; readonly forget: ButtonState };
};

export type KeptDays = {
  /** From the decision on. */
  readonly decidedReport: number;
  /** From the first report on. */
  readonly openReport: number;
  readonly auditLine: number;
  /** All that is kept of a server, from the last use of the bot there on. */
  readonly unusedServer: number;
};

/** All that is stored about whoever asks, before or after they had it deleted. */
export type MemberDataReply = Answer & {
  readonly kind: 'member-data';
  /** `shown`: as it is; `to-confirm`: what would be deleted; `deleted`: what was. */
  readonly step: 'shown' | 'to-confirm' | 'deleted';
  readonly where: 'this-server' | 'everywhere';
  readonly record: MemberRecord;
  readonly keptDays: KeptDays;
  /** Deletes it; null when it was, or when there is nothing to delete. */
  readonly forget: ButtonState;
};
