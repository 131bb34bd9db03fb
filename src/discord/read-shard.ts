import { z } from 'zod';

/** Which part of the servers a process answers for: number `id`, from 0, of `count`. */
export type Shard = {
  readonly id: number;
  readonly count: number;
};

const number = z.string().regex(/^\d+$/).transform(Number);
/** As discord.js' manager sets it for the processes that it starts. */
const Started = z.object({ SHARDING_MANAGER: z.literal('true'), SHARDS: number, SHARD_COUNT: number });

/** @returns null in a process that no sharding manager started. */
export function readShard(environment: Readonly<Record<string, string | undefined>>): Shard | null {
  const started = Started.safeParse(environment);
  return started.success ? { id: started.data.SHARDS, count: started.data.SHARD_COUNT } : null;
}
