import { Routes } from 'discord.js';
import { z } from 'zod';
import { createRest } from './create-rest.ts';
import { explainFailure } from './gateway-error.ts';

const GatewayBot = z.object({ shards: z.int().min(1) });

/**
 * Over how many connections Discord wants the bot's servers spread; at least 1.
 *
 * @param api - address of Discord's REST API without version; left out: Discord's own.
 * @throws GatewayError when Discord refuses the token or cannot be reached.
 */
export async function recommendedShards(token: string, api?: string): Promise<number> {
  const rest = createRest({ token, api });
  try {
    return GatewayBot.parse(await rest.get(Routes.gatewayBot())).shards;
  } catch (error) {
    throw explainFailure(error);
  } finally {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }
}
