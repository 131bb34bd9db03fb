import { performance } from 'node:perf_hooks';
import { Counter, collectDefaultMetrics, Gauge, Histogram, type MetricObject, Registry } from 'prom-client';
import type { GatewayState, Subject, Telemetry } from '../model/telemetry.ts';

export type Metrics = Telemetry & {
  /** The Prometheus text format. */
  readonly contentType: string;
  text(): Promise<string>;
  /** The same as data, for another process of ours. */
  values(): Promise<readonly MetricObject[]>;
};

export type MetricsParts = {
  /** Which of the processes this is, among those that share the gateway's load. */
  readonly shard: number;
  /** The names that subjects may have; every other one counts as `unknown`, so that nobody can make series by forging names. */
  readonly names: ReadonlySet<string>;
};

const UNKNOWN = 'unknown';
const GATEWAY_STATES: readonly GatewayState[] = ['connecting', 'ready', 'lost'];

/** In seconds. Discord waits three for an acknowledgement; what is under 10 ms needs no finer look. */
const LATENCY_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 15];
const SEARCH_BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1];

/** Keeps the counts in a registry of its own, beside what prom-client measures of the process: memory, event loop, collections. */
export function createMetrics({ shard, names }: MetricsParts): Metrics {
  const register = new Registry();
  register.setDefaultLabels({ shard: String(shard) });
  collectDefaultMetrics({ register });
  const registers = [register];

  const interactions = new Counter({
    name: 'verbatim_interactions_total',
    help: 'Interactions by what was used and how they ended.',
    labelNames: ['kind', 'command', 'outcome'],
    registers,
  });
  const acknowledgement = new Histogram({
    name: 'verbatim_acknowledgement_seconds',
    help: 'From the arrival of an interaction until Discord had a first answer.',
    labelNames: ['kind'],
    buckets: LATENCY_BUCKETS,
    registers,
  });
  const answer = new Histogram({
    name: 'verbatim_answer_seconds',
    help: 'From the arrival of an interaction until it was over.',
    labelNames: ['kind'],
    buckets: LATENCY_BUCKETS,
    registers,
  });
  const search = new Histogram({
    name: 'verbatim_search_seconds',
    help: 'From a query to its hits.',
    buckets: SEARCH_BUCKETS,
    registers,
  });
  const gateway = new Gauge({
    name: 'verbatim_gateway_state',
    help: '1 for the state that the connection is in, 0 for the others; all 0 where there is no connection.',
    labelNames: ['state'],
    registers,
  });
  const rejections = new Counter({
    name: 'verbatim_unhandled_rejections_total',
    help: 'Promises that were rejected and nobody listened.',
    registers,
  });
  const command = ({ name }: Subject) => (names.has(name) ? name : UNKNOWN);

  return {
    contentType: register.contentType,
    text: () => register.metrics(),
    values: () => register.getMetricsAsJSON(),
    begin(subject) {
      const { kind } = subject;
      const startedAt = performance.now();
      const seconds = () => (performance.now() - startedAt) / 1000;
      let stage: 'begun' | 'acknowledged' | 'ended' = 'begun';
      return {
        acknowledged() {
          if (stage !== 'begun') return;
          stage = 'acknowledged';
          acknowledgement.observe({ kind }, seconds());
        },
        ended(outcome) {
          if (stage === 'ended') return;
          stage = 'ended';
          answer.observe({ kind }, seconds());
          interactions.inc({ kind, command: command(subject), outcome });
        },
      };
    },
    async search(work) {
      const stop = search.startTimer();
      try {
        return await work();
      } finally {
        stop();
      }
    },
    gateway(now) {
      for (const state of GATEWAY_STATES) gateway.set({ state }, state === now ? 1 : 0);
    },
    unhandledRejection: () => rejections.inc(),
  };
}
