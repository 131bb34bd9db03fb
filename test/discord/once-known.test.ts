import { DiscordAPIError } from 'discord.js';
import { expect, it } from 'vitest';
import type { StartTimer } from '../../src/clock/timer.ts';
import { onceKnown } from '../../src/discord/once-known.ts';

it('asks again while Discord does not know of the acknowledgement, with longer and longer waits', async () => {
  const { waits, startTimer } = record();
  let asked = 0;
  const request = async () => {
    asked += 1;
    if (asked < 4) throw refusal(10_015);
    return 'sent';
  };
  expect(await onceKnown(request, startTimer)).toBe('sent');
  expect(waits.map((ms, index) => ms >= 100 * 2 ** index && ms <= 200 * 2 ** index)).toEqual([true, true, true]);
});

it('gives up after ten seconds, and a little', async () => {
  const { waits, startTimer } = record();
  await expect(onceKnown(() => Promise.reject(refusal(10_015)), startTimer)).rejects.toMatchObject({ code: 10_015 });
  const waited = waits.reduce((sum, ms) => sum + ms, 0);
  expect(waited >= 10_000 && waited <= 12_000).toBe(true);
});

it.each([10_008, 50_027, 50_035])('does not ask again what is refused for another reason (%i)', async (code) => {
  const { waits, startTimer } = record();
  await expect(onceKnown(() => Promise.reject(refusal(code)), startTimer)).rejects.toMatchObject({ code });
  expect(waits).toEqual([]);
});

function record() {
  const waits: number[] = [];
  const startTimer: StartTimer = (ms) => {
    waits.push(ms);
    return { elapsed: Promise.resolve(), cancel() {} };
  };
  return { waits, startTimer };
}

function refusal(code: number): DiscordAPIError {
  return new DiscordAPIError({ code, message: 'refused' }, code, 404, 'PATCH', 'https://discord.example/', { body: {} });
}
