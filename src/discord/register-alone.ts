import { Routes } from 'discord.js';
import { z } from 'zod';
import type { Command, MessageCommand } from '../model/command.ts';
import type { RegistrationChange } from '../model/registration.ts';
import { createRest } from './create-rest.ts';
import { explainFailure } from './gateway-error.ts';
import { registerCommands } from './registration.ts';

export type RegisterAloneParts = {
  readonly token: string;
  /** Null registers for all servers and direct messages. */
  readonly guildId: string | null;
  readonly commands: readonly Command[];
  readonly messageCommands?: readonly MessageCommand[];
  /** Address of Discord's REST API without version; another one for tests. */
  readonly api?: string;
};

export type RegisteredAlone = {
  readonly applicationId: string;
  readonly change: RegistrationChange;
};

/**
 * Registers the commands without connecting to the gateway.
 *
 * @throws GatewayError when Discord refuses or cannot be reached; CommandDefinitionError before the commands are sent.
 */
export async function registerAlone({
  token,
  guildId,
  commands,
  messageCommands = [],
  api,
}: RegisterAloneParts): Promise<RegisteredAlone> {
  const rest = createRest({ token, api });
  try {
    const { id: applicationId } = z.object({ id: z.string() }).parse(await rest.get(Routes.currentApplication()));
    return { applicationId, change: await registerCommands({ rest, applicationId, guildId, commands, messageCommands }) };
  } catch (error) {
    throw explainFailure(error);
  } finally {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }
}
