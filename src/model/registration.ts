/**
 * What registering did to the commands that Discord had; every list holds names in the order of the source: slash commands without
 * their slash, then those in the menu of a message, which begin with a capital.
 */
export type RegistrationChange = {
  /** Null: registered for all servers and direct messages. */
  readonly guildId: string | null;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
};
