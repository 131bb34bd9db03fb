/** Where the bot is let in. */
export type InviteLinks = {
  /** For a server, by whoever may manage it. */
  readonly server: string;
  /** For a member alone, who then has the commands everywhere. */
  readonly member: string;
};
