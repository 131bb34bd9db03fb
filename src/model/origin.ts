/**
 * Where an interaction comes from, and from whom. Read from the interaction, handed along with it and forgotten: what a
 * feature keeps of it, it says.
 */
export type Origin = {
  /** Null in a direct message. */
  readonly guildId: string | null;
  /**
   * The bot was added to this server. False in a direct message, and where a member brought the bot along as an app of their
   * own: there nobody can moderate what it says, and no right that a member has is a right over it.
   */
  readonly addedToServer: boolean;
  /** Null where the platform does not say. */
  readonly channelId: string | null;
  /** The channel that a thread belongs to; null elsewhere. */
  readonly parentChannelId: string | null;
  readonly memberId: string | null;
  /** Of the member in this guild. */
  readonly roleIds: readonly string[];
  /** Of the member in this channel, as Discord's bit field; none where the bot was not added to the server. */
  readonly permissions: bigint;
  /** Of the bot in this channel, as Discord's bit field; null where the platform does not say. */
  readonly botPermissions: bigint | null;
  /** The tag of the language that the member's client is set to, as the platform writes it; null where it does not say. */
  readonly locale: string | null;
  /** Channels that the options name and that are not in this server (any more), as far as the platform says so; none when left out. */
  readonly unknownChannelIds?: readonly string[];
};

/** Of what the program asks itself. */
export const NOWHERE: Origin = {
  guildId: null,
  addedToServer: false,
  channelId: null,
  parentChannelId: null,
  memberId: null,
  roleIds: [],
  permissions: 0n,
  botPermissions: null,
  locale: null,
};
