import { expect, it } from 'vitest';
import { readShard } from '../../src/discord/read-shard.ts';

it('knows its part from what discord.js’ manager sets, and is no shard without it', () => {
  expect(readShard({ SHARDING_MANAGER: 'true', SHARDS: '1', SHARD_COUNT: '2' })).toEqual({ id: 1, count: 2 });
  expect(readShard({})).toBeNull();
  expect(readShard({ SHARDS: '1', SHARD_COUNT: '2' })).toBeNull();
  expect(readShard({ SHARDING_MANAGER: 'true', SHARDS: 'all', SHARD_COUNT: '2' })).toBeNull();
});
