import { describe, expect, it } from 'vitest';
import { createMetrics } from '../../src/health/create-metrics.ts';
import { createShardsHealth } from '../../src/health/shards-health.ts';

describe('createShardsHealth', () => {
  it('names every part of every process', async () => {
    const { readiness } = of([
      { corpus: true, gateway: true },
      { corpus: true, gateway: false },
    ]);
    expect(await readiness()).toEqual({
      'shard 0: corpus': true,
      'shard 0: gateway': true,
      'shard 1: corpus': true,
      'shard 1: gateway': false,
    });
  });

  it.each([
    ['does not answer', () => Promise.reject(new Error('silent'))],
    ['has not begun', async () => undefined],
    ['says what is no answer', async () => ({ readiness: 'yes', metrics: [] })],
  ])('does not take a process for ready that %s', async (_, odd) => {
    const { readiness, metrics } = createShardsHealth({
      count: 2,
      ask: async (shard) => (shard === 0 ? { readiness: { corpus: true }, metrics: await metricsOf(0) } : await odd()),
    });
    expect(await readiness()).toEqual({ 'shard 0: corpus': true, 'shard 1': false });
    expect(await metrics.text()).toContain('shard="0"');
  });

  it('shows each series of each process, under one heading', async () => {
    const { metrics } = of([{}, {}]);
    const text = await metrics.text();
    const alone = createMetrics({ shard: 0, names: new Set() });
    alone.gateway('ready');
    const families = (of: string) => [...of.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name).toSorted();
    expect(families(text)).toEqual(families(await alone.text()));
    for (const shard of [0, 1]) {
      expect(text).toContain(`verbatim_gateway_state{state="ready",shard="${shard}"} 1`);
      expect(text).toMatch(new RegExp(`^nodejs_eventloop_lag_p99_seconds\\{.*shard="${shard}"`, 'm'));
    }
  });
});

async function metricsOf(shard: number): Promise<unknown> {
  const metrics = createMetrics({ shard, names: new Set() });
  metrics.gateway('ready');
  // As it comes from another process.
  return JSON.parse(JSON.stringify(await metrics.values()));
}

function of(readiness: readonly Readonly<Record<string, boolean>>[]) {
  return createShardsHealth({
    count: readiness.length,
    ask: async (shard) => ({ readiness: readiness[shard], metrics: await metricsOf(shard) }),
  });
}
