import { DiscordAPIError } from 'discord.js';
import { expect, it } from 'vitest';
import { CommandDefinitionError } from '../../src/discord/application-command.ts';
import { explainFailure, gatewayErrorForClose } from '../../src/discord/gateway-error.ts';

it.each([
  [4004, 'token-rejected'],
  [4011, 'sharding-required'],
  [4013, 'intents-refused'],
  [4014, 'intents-refused'],
  [4012, 'connection-refused'],
])('names what close code %i means', (closeCode, code) => {
  expect(gatewayErrorForClose(closeCode)).toMatchObject({ code });
});

it.each([
  [401, 0, 'token-rejected'],
  [403, 50_001, 'server-refused'],
  [404, 10_004, 'server-refused'],
  [400, 50_035, 'connection-failed'],
])('names what a refusal with status %i and code %i means', (status, number, code) => {
  const error = new DiscordAPIError({ code: number, message: 'refused' }, number, status, 'GET', '/', {
    body: null,
    files: undefined,
  });
  expect(explainFailure(error)).toMatchObject({ code, cause: error });
});

it('says why Discord could not be reached', () => {
  const error = explainFailure(new Error('connect ECONNREFUSED'));
  expect(error).toMatchObject({ code: 'connection-failed', message: expect.stringContaining('connect ECONNREFUSED') });
});

it('leaves a mistake in a definition and an explained failure as they are', () => {
  const mistake = new CommandDefinitionError(['/Quote: upper case']);
  const explained = gatewayErrorForClose(4004);
  expect(explainFailure(mistake)).toBe(mistake);
  expect(explainFailure(explained)).toBe(explained);
});
