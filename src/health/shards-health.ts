import { AggregatorRegistry, type MetricObject } from 'prom-client';
import { z } from 'zod';
import type { HealthParts, Readiness } from './health-endpoint.ts';

/** What one of the processes says of itself, as it crosses from process to process. */
export type ShardHealth = {
  readonly readiness: Readiness;
  readonly metrics: readonly MetricObject[];
};

const Reported = z.object({ readiness: z.record(z.string(), z.boolean()), metrics: z.array(z.custom<MetricObject>(isMetric)) });

export type ShardsHealthParts = {
  /** How many processes there are to be. */
  readonly count: number;
  /** Asks one of them. May reject: it has not begun, or does not answer. */
  ask(shard: number): Promise<unknown>;
};

/**
 * The health of all processes as that of one: ready when each is, and all their metrics together, which differ by their label
 * `shard`. What is missing is named by the process's number, `shard 1: gateway`, and by that alone when it does not answer.
 */
export function createShardsHealth({ count, ask }: ShardsHealthParts): HealthParts {
  const reports = () => Promise.all(Array.from({ length: count }, (_, shard) => report(shard)));

  async function report(shard: number): Promise<ShardHealth | null> {
    try {
      return Reported.parse(await ask(shard));
    } catch {
      // That it does not answer is what is told of it.
      return null;
    }
  }

  return {
    async readiness() {
      const parts: Record<string, boolean> = {};
      for (const [shard, reported] of (await reports()).entries()) {
        const name = `shard ${shard}`;
        if (reported === null) parts[name] = false;
        else for (const [part, isReady] of Object.entries(reported.readiness)) parts[`${name}: ${part}`] = isReady;
      }
      return parts;
    },
    metrics: {
      contentType: AggregatorRegistry.PROMETHEUS_CONTENT_TYPE,
      async text() {
        const all = (await reports()).map((reported) => reported?.metrics ?? []);
        // Every series has its process's label, so there is nothing to reckon with: without this, some would be left out.
        const each = all.map((metrics) => metrics.map((metric) => ({ ...metric, aggregator: 'sum' as const })));
        return await AggregatorRegistry.aggregate(each).metrics();
      },
    },
  };
}

function isMetric(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'name' in value && 'values' in value && Array.isArray(value.values);
}
