import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig, VARIABLES } from '../src/config.ts';

describe('readConfig', () => {
  it('refuses one port for interactions and for health, where both are listened on', () => {
    const key = 'ab'.repeat(32);
    const mistake = { problems: [{ variable: 'HEALTH_PORT', expected: expect.stringContaining('PORT'), example: '9090' }] };
    expect(() => readConfig({ DISCORD_PUBLIC_KEY: key, HEALTH_PORT: '8080' })).toThrow(expect.objectContaining(mistake));
    expect(() => readConfig({ DISCORD_PUBLIC_KEY: key, PORT: '9', HEALTH_PORT: '9' })).toThrow(expect.objectContaining(mistake));
    expect(readConfig({ HEALTH_PORT: '8080' }).healthPort).toBe(8080);
    expect(readConfig({ DISCORD_PUBLIC_KEY: key, PORT: '0', HEALTH_PORT: '0' }).healthPort).toBe(0);
  });

  it('lets a token be for what answers cannot do alone, beside a public key', () => {
    const [token, key] = ['abc.def-ghi_jkl', 'ab'.repeat(32)];
    const gatewayOf = (environment: Record<string, string>) => readConfig(environment).discordGateway;
    expect(gatewayOf({ DISCORD_TOKEN: token })).toBe(true);
    expect(gatewayOf({ DISCORD_TOKEN: token, DISCORD_PUBLIC_KEY: key })).toBe(true);
    expect(gatewayOf({ DISCORD_TOKEN: token, DISCORD_PUBLIC_KEY: key, DISCORD_GATEWAY: 'off' })).toBe(false);
    expect(gatewayOf({ DISCORD_GATEWAY: 'off' })).toBe(false);
    const mistake = { problems: [expect.objectContaining({ variable: 'DISCORD_GATEWAY' })] };
    expect(() => readConfig({ DISCORD_TOKEN: token, DISCORD_GATEWAY: 'off' })).toThrow(expect.objectContaining(mistake));
  });

  it('needs nothing: without variables the mock client runs on the shipped corpus', () => {
    expect(readConfig({})).toEqual({
      discordToken: null,
      discordGateway: false,
      discordGuildId: null,
      discordPublicKey: null,
      httpHost: '0.0.0.0',
      httpPort: 8080,
      corpusFolder: 'corpus',
      corpusMaxBodyBytes: 1048576,
      excerptMaxChars: 350,
      cacheFolder: '.cache',
      dataDir: 'data',
      databaseUrl: null,
      searchMeaning: true,
      healthHost: '127.0.0.1',
      healthPort: null,
      logLevel: 'info',
    });
  });

  it('takes an empty or blank variable as not set', () => {
    expect(readConfig({ DISCORD_TOKEN: '', EXCERPT_MAX_CHARS: '  ' })).toEqual(readConfig({}));
  });

  it('reads what is set', () => {
    const config = readConfig({
      DISCORD_TOKEN: 'abc.def-ghi_jkl',
      DISCORD_GUILD_ID: '123456789012345678',
      EXCERPT_MAX_CHARS: '200',
    });
    expect(config).toMatchObject({ discordToken: 'abc.def-ghi_jkl', discordGuildId: '123456789012345678', excerptMaxChars: 200 });
  });

  it('names every mistake at once, with an example, and never the value', () => {
    const secret = 'se cret"token';
    const wrong = {
      DISCORD_TOKEN: secret,
      DISCORD_GATEWAY: 'perhaps',
      DISCORD_GUILD_ID: 'my-server',
      DISCORD_PUBLIC_KEY: 'not hexadecimal',
      PORT: '65536',
      HEALTH_PORT: '-1',
      CORPUS_MAX_BODY_BYTES: '1e9',
      EXCERPT_MAX_CHARS: '79.5',
      LOG_LEVEL: 'loud',
      DATABASE_URL: 'mysql://user:hunter2@localhost/db',
    };
    const error = caught(() => readConfig(wrong));
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({ code: 'config-invalid' });
    for (const variable of Object.keys(wrong)) expect(String(error)).toMatch(new RegExp(`${variable}: expected .+, e\\.g\\. .+`));
    for (const value of Object.values(wrong)) expect(String(error)).not.toContain(value);
  });
});

describe('.env.example', () => {
  it('lists every variable with a comment above it, and is itself valid', () => {
    const text = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
    expect(Object.keys(parse(text))).toEqual(VARIABLES);
    for (const name of VARIABLES) expect(text).toMatch(new RegExp(`^# .+\\n${name}=`, 'm'));
    expect(readConfig(parse(text))).toEqual(readConfig({}));
  });
});

function caught(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
