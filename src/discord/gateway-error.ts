import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, GatewayCloseCodes } from 'discord.js';

const MESSAGES = {
  'token-rejected': 'Discord refused the token. Check DISCORD_TOKEN; a new one is made on the application’s page, under “Bot”.',
  'intents-refused': 'Discord refused the gateway intents that were asked for.',
  'sharding-required': 'Discord demands sharding: the bot is in too many servers for one connection.',
  'connection-refused': 'Discord ended the connection for good.',
} as const;

export type GatewayErrorCode = keyof typeof MESSAGES;

/** Discord does not let the bot work, and trying again would not help. Never holds the token. */
export class GatewayError extends Error {
  readonly code: GatewayErrorCode;

  constructor(code: GatewayErrorCode, options?: ErrorOptions) {
    super(MESSAGES[code], options);
    this.name = 'GatewayError';
    this.code = code;
  }
}

/** For the close codes after which discord.js does not connect again. */
export function gatewayErrorForClose(closeCode: number): GatewayError {
  return new GatewayError(codeForClose(closeCode), { cause: new Error(`close code ${closeCode}`) });
}

/** @returns the error itself when it does not tell that the token was refused. */
export function explainRefusedToken(error: unknown): unknown {
  const refused =
    (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
    (error instanceof DiscordAPIError && error.status === 401);
  return refused ? new GatewayError('token-rejected', { cause: error }) : error;
}

function codeForClose(closeCode: number): GatewayErrorCode {
  if (closeCode === GatewayCloseCodes.AuthenticationFailed) return 'token-rejected';
  if (closeCode === GatewayCloseCodes.InvalidIntents || closeCode === GatewayCloseCodes.DisallowedIntents)
    return 'intents-refused';
  if (closeCode === GatewayCloseCodes.ShardingRequired) return 'sharding-required';
  return 'connection-refused';
}
