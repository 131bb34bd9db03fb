import { expect, it } from 'vitest';
import { postingIn } from '../../src/answer/posting-in.ts';
import { originOf } from '../fakes/origins.ts';

const ADMINISTRATOR = 1n << 3n;
const SEE = 1n << 10n;
const SEND = 1n << 11n;
const EMBED = 1n << 14n;
const SEND_IN_THREADS = 1n << 38n;
const here = (botPermissions: bigint | null, parentChannelId: string | null = null) =>
  postingIn('5', originOf({ channelId: '5', parentChannelId, botPermissions }));

it('tells from the bot’s permissions whether it may post where it was asked', () => {
  expect(here(SEE | SEND | EMBED)).toBe('possible');
  for (const missing of [SEND | EMBED, SEE | EMBED, SEE | SEND, 0n]) expect(here(missing)).toBe('refused');
  expect(here(null)).toBe('unknown');
});

it('asks for the right to write in threads where it is one', () => {
  expect(here(SEE | SEND | EMBED, '4')).toBe('refused');
  expect(here(SEE | SEND_IN_THREADS | EMBED, '4')).toBe('possible');
});

it('knows nothing of another channel, unless the bot may do everything', () => {
  expect(postingIn('6', originOf({ channelId: '5', botPermissions: SEE | SEND | EMBED }))).toBe('unknown');
  expect(postingIn('6', originOf({ channelId: '5', botPermissions: ADMINISTRATOR }))).toBe('possible');
});
