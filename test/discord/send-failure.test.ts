import { DiscordAPIError, HTTPError } from 'discord.js';
import { expect, it } from 'vitest';
import { isLost, loggable } from '../../src/discord/send-failure.ts';

const URL = 'https://discord.example/interactions/1/interaction-token/callback';
const REQUEST = { body: { content: 'what a member asked' }, files: undefined };

it.each([
  ['refused', new DiscordAPIError({ code: 50_035, message: 'Invalid Form Body' }, 50_035, 400, 'POST', URL, REQUEST)],
  ['failed', new HTTPError(503, 'Service Unavailable', 'POST', URL, REQUEST)],
])('keeps of a request that was %s the facts, not what was sent or where to', (_, error) => {
  const fields = JSON.stringify(loggable(error));
  expect(fields).toContain(String(error.status));
  expect(fields).not.toMatch(/interaction-token|member asked/);
});

it('keeps every other error as it is', () => {
  const error = new Error('broken');
  expect(loggable(error)).toEqual({ err: error });
});

it.each([
  [10_062, true],
  [40_060, true],
  [50_035, false],
  [50_001, false],
])('tells whether anybody still listens after code %i', (code, lost) => {
  expect(isLost(new DiscordAPIError({ code, message: 'refused' }, code, 400, 'POST', URL, REQUEST))).toBe(lost);
  expect(isLost(new Error(String(code)))).toBe(false);
});
