import { Routes } from 'discord.js';
import type { Log } from '../model/log.ts';
import { createRest } from './create-rest.ts';
import { explainFailure, GatewayError } from './gateway-error.ts';
import { loggable } from './send-failure.ts';

export type RefusedTokenParts = {
  readonly token: string;
  readonly log: Log;
  /** Address of Discord's REST API without version; another one for tests. */
  readonly api?: string;
};

/**
 * Asks whether Discord takes the token, where no gateway tells.
 *
 * @returns the refusal; null when it is taken, and when Discord does not say, which is logged. Never rejects.
 */
export async function refusedToken({ token, log, api }: RefusedTokenParts): Promise<GatewayError | null> {
  const rest = createRest({ token, api });
  try {
    await rest.get(Routes.currentApplication());
    return null;
  } catch (error) {
    const refusal = explainFailure(error);
    if (refusal instanceof GatewayError && refusal.code === 'token-rejected') return refusal;
    log.warn(loggable(error), 'Discord did not say whether it takes the token');
    return null;
  } finally {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }
}
