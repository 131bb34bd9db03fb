import { describe, expect, it } from 'vitest';
import { createIdentifyTurns } from '../../src/discord/identify-turns.ts';
import { createRecordingLog } from '../fakes/recording-log.ts';

const DAY_MS = 24 * 60 * 60_000;
const SIGNAL = new AbortController().signal;

describe('createIdentifyTurns', () => {
  it('lets identify at once, then after five seconds, then later and later, and never a thousand times in a day', async () => {
    const { turns, clock, log } = setUp();
    const at: number[] = [];
    while (clock.ms < DAY_MS) {
      await turns.waitForIdentify(0, SIGNAL);
      at.push(clock.ms);
    }
    expect(at[0]).toBe(0);
    const waits = at.slice(1).map((ms, index) => ms - (at[index] ?? 0));
    expect(waits[0]).toBeGreaterThanOrEqual(5_000);
    expect(waits[0]).toBeLessThanOrEqual(7_000);
    for (const [index, ms] of [10_000, 20_000, 40_000, 80_000].entries()) expect(waits[index + 1]).toBeGreaterThanOrEqual(ms);
    expect(at.length).toBeLessThan(400);
    expect(log.lines.some(({ level }) => level === 'warn')).toBe(true);
  });

  it('makes nobody wait whose last time is long over', async () => {
    const { turns, clock, waits } = setUp();
    for (let times = 0; times < 3; times += 1) await turns.waitForIdentify(0, SIGNAL);
    clock.ms += 60 * 60_000;
    const before = waits.length;
    await turns.waitForIdentify(0, SIGNAL);
    expect(waits).toHaveLength(before);
  });

  it('does not begin to wait anew when the connection closes meanwhile, and counts only what was let through', async () => {
    const { turns, clock } = setUp({ closes: true });
    await turns.waitForIdentify(0, SIGNAL);
    const gone = turns.waitForIdentify(0, SIGNAL);
    await expect(gone).rejects.toThrow('closed');
    clock.ms += 7_000;
    await turns.waitForIdentify(0, SIGNAL);
    expect(clock.ms).toBe(7_000);
  });

  it('waits until Discord counts anew where few are left, and goes on where Discord does not say', async () => {
    const few = setUp({ left: async () => ({ remaining: 100, resetAfterMs: 7 * 60 * 60_000 }) });
    const silent = setUp({ left: () => Promise.reject(new Error('away')) });
    for (const { turns } of [few, silent]) for (let times = 0; times < 4; times += 1) await turns.waitForIdentify(0, SIGNAL);
    expect(few.waits.filter((ms) => ms === 7 * 60 * 60_000)).toHaveLength(1);
    expect(Math.max(...silent.waits)).toBeLessThan(60_000);
    expect(few.log.lines.some(({ level }) => level === 'error')).toBe(true);
  });
});

type Stage = { readonly left?: () => Promise<{ remaining: number; resetAfterMs: number }>; readonly closes?: boolean };

function setUp({ left = async () => ({ remaining: 900, resetAfterMs: DAY_MS }), closes = false }: Stage = {}) {
  const clock = { ms: 0 };
  const waits: number[] = [];
  const log = createRecordingLog();
  const pause = async (ms: number) => {
    if (closes) throw new Error('closed');
    waits.push(ms);
    clock.ms += ms;
  };
  const turns = createIdentifyTurns({ startsLeft: left, log, nowMs: () => clock.ms, random: () => 0.5, pause });
  return { turns, clock, waits, log };
}
