import { DiscordAPIError, GatewayCloseCodes, RESTJSONErrorCodes } from 'discord.js';
import { CommandDefinitionError } from './application-command.ts';

const MESSAGES = {
  'token-rejected': 'Discord refused the token. Check DISCORD_TOKEN; a new one is made on the application’s page, under “Bot”.',
  'server-refused':
    'Discord does not let the bot register commands in the server of DISCORD_GUILD_ID. Check the id, and that the bot was invited there with the scope applications.commands.',
  'intents-refused': 'Discord refused the gateway intents that were asked for.',
  'sharding-required': 'Discord demands sharding: the bot is in too many servers for one connection.',
  'shard-failed': 'One of the processes that share the servers does not stay up; what it said itself stands above.',
  'connection-refused': 'Discord ended the connection for good.',
  'connection-failed': 'Discord could not be reached, or failed to answer.',
} as const;

export type GatewayErrorCode = keyof typeof MESSAGES;

/** Discord does not let the bot work, or cannot be reached. Its message is for whoever runs the bot; nothing in it holds the token. */
export class GatewayError extends Error {
  readonly code: GatewayErrorCode;

  constructor(code: GatewayErrorCode, cause: unknown) {
    const why = cause instanceof Error && code === 'connection-failed' ? ` (${cause.message})` : '';
    super(MESSAGES[code] + why, { cause });
    this.name = 'GatewayError';
    this.code = code;
  }
}

/** For the close codes after which there is no connecting again. */
export function gatewayErrorForClose(closeCode: number): GatewayError {
  return new GatewayError(codeForClose(closeCode), new Error(`close code ${closeCode}`));
}

/** What a failure to connect or to register means to whoever runs the bot; a mistake in a definition stays what it is. */
export function explainFailure(error: unknown): GatewayError | CommandDefinitionError {
  if (error instanceof CommandDefinitionError || error instanceof GatewayError) return error;
  if (error instanceof DiscordAPIError && error.status === 401) return new GatewayError('token-rejected', error);
  if (error instanceof DiscordAPIError && SERVER_REFUSED.has(error.code)) return new GatewayError('server-refused', error);
  return new GatewayError('connection-failed', error);
}

const SERVER_REFUSED: ReadonlySet<string | number> = new Set([RESTJSONErrorCodes.MissingAccess, RESTJSONErrorCodes.UnknownGuild]);

function codeForClose(closeCode: number): GatewayErrorCode {
  if (closeCode === GatewayCloseCodes.AuthenticationFailed) return 'token-rejected';
  if (closeCode === GatewayCloseCodes.InvalidIntents || closeCode === GatewayCloseCodes.DisallowedIntents)
    return 'intents-refused';
  if (closeCode === GatewayCloseCodes.ShardingRequired) return 'sharding-required';
  return 'connection-refused';
}
