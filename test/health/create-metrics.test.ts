import { describe, expect, it } from 'vitest';
import { createMetrics } from '../../src/health/create-metrics.ts';

describe('createMetrics', () => {
  it('counts interactions by what was used and how they ended, and names the shard', async () => {
    const metrics = create();
    metrics.begin({ kind: 'command', name: 'quote' }).ended('quotes');
    metrics.begin({ kind: 'command', name: 'quote' }).ended('quotes');
    metrics.begin({ kind: 'autocomplete', name: 'quote' }).ended('suggestions');
    const text = await metrics.text();
    expect(text).toContain('verbatim_interactions_total{kind="command",command="quote",outcome="quotes",shard="3"} 2');
    expect(text).toContain('verbatim_interactions_total{kind="autocomplete",command="quote",outcome="suggestions",shard="3"} 1');
  });

  it('counts an acknowledgement and an end once', async () => {
    const metrics = create();
    const timing = metrics.begin({ kind: 'button', name: 'more' });
    timing.acknowledged();
    timing.acknowledged();
    timing.ended('quotes');
    timing.ended('fault');
    const text = await metrics.text();
    expect(text).toContain('verbatim_acknowledgement_seconds_count{shard="3",kind="button"} 1');
    expect(text).toContain('verbatim_answer_seconds_count{shard="3",kind="button"} 1');
    expect(text).not.toContain('outcome="fault"');
  });

  it('makes no series for names that somebody forged', async () => {
    const metrics = create();
    const series = async () =>
      (await metrics.text()).split('\n').filter((line) => line.startsWith('verbatim_interactions_total{'));
    for (let forged = 0; forged < 100; forged += 1) metrics.begin({ kind: 'command', name: `forged-${forged}` }).ended('refusal');
    expect(await series()).toEqual([
      'verbatim_interactions_total{kind="command",command="unknown",outcome="refusal",shard="3"} 100',
    ]);
  });

  it('times a search that fails as one that does not', async () => {
    const metrics = create();
    expect(await metrics.search(async () => 7)).toBe(7);
    await expect(metrics.search(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await metrics.text()).toContain('verbatim_search_seconds_count{shard="3"} 2');
  });

  it('shows one state of the gateway at a time', async () => {
    const metrics = create();
    metrics.gateway('connecting');
    metrics.gateway('ready');
    const text = await metrics.text();
    expect(text).toContain('verbatim_gateway_state{state="ready",shard="3"} 1');
    expect(text).toContain('verbatim_gateway_state{state="connecting",shard="3"} 0');
  });

  it('counts rejections that nobody listened to, and shows how long the event loop was away', async () => {
    const metrics = create();
    metrics.unhandledRejection();
    const text = await metrics.text();
    expect(text).toContain('verbatim_unhandled_rejections_total{shard="3"} 1');
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds{shard="3"}');
  });
});

function create() {
  return createMetrics({ shard: 3, names: new Set(['quote', 'more']) });
}
