import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { expect, it } from 'vitest';
import { RequestOverError } from '../../src/discord/respond-over-http.ts';
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

it('names the fields that Discord refused and why, without what they held', () => {
  const errors = {
    data: {
      embeds: { 0: { title: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'what a member asked is too long' }] } } },
      flags: { _errors: [{ code: 'A' }, { code: 'B' }] },
    },
  };
  const raw = { code: 50_035, message: 'Invalid Form Body', errors };
  expect(loggable(new DiscordAPIError(raw, 50_035, 400, 'POST', URL, REQUEST))).toEqual({
    discord: {
      code: 50_035,
      status: 400,
      method: 'POST',
      fields: ['data.embeds.0.title: BASE_TYPE_MAX_LENGTH', 'data.flags: A, B'],
    },
  });
});

it('keeps of a limit how long it lasts, not whose it is', () => {
  const error = new RateLimitError({
    global: false,
    hash: 'h',
    limit: 1,
    majorParameter: '42/interaction-token',
    method: 'PATCH',
    retryAfter: 20_000,
    route: '/webhooks/:id/:token',
    scope: 'user',
    sublimitTimeout: 0,
    timeToReset: 20_000,
    url: URL,
  });
  expect(loggable(error)).toEqual({ discord: { status: 429, method: 'PATCH', waitMs: 20_000 } });
});

it('takes an answer for lost when the request that it belongs to is over', () => {
  expect(isLost(new RequestOverError())).toBe(true);
});

it('says of a request that took too long just that', () => {
  expect(loggable(new DOMException('This operation was aborted', 'AbortError'))).toEqual({
    discord: { message: 'no answer in time' },
  });
});
