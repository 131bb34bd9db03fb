import { describe, expect, it } from 'vitest';
import { createSignatureCheck, TIMESTAMP_WINDOW_S } from '../../src/discord/signature.ts';
import { createDiscordSigner } from '../fakes/discord-signer.ts';

const NOW_S = 1_795_168_000;
const BODY = '{"type":1, "name": "naïve"}';

describe('createSignatureCheck', () => {
  it.each([0, -TIMESTAMP_WINDOW_S, TIMESTAMP_WINDOW_S])('takes what Discord signed %i seconds from now', async (offset) => {
    expect(await check({ atS: NOW_S + offset })).toBe(true);
  });

  it.each([-TIMESTAMP_WINDOW_S - 1, TIMESTAMP_WINDOW_S + 1, -86_400])(
    'refuses what was signed %i seconds from now',
    async (offset) => {
      expect(await check({ atS: NOW_S + offset })).toBe(false);
    },
  );

  it.each([
    ['another body', { body: BODY.replace(' ', '') }],
    ['another time within the window', { timestamp: String(NOW_S + 1) }],
    ['a time with a sign', { timestamp: `+${NOW_S}` }],
    ['no signature', { signature: null }],
    ['no time', { timestamp: null }],
    ['an empty signature', { signature: '' }],
    ['what is no hexadecimal', { signature: 'zz'.repeat(64) }],
    ['a signature of zeros', { signature: '00'.repeat(64) }],
    ['two signatures', { signature: `${'ab'.repeat(64)}, ${'ab'.repeat(64)}` }],
  ])('refuses %s', async (_, changed) => {
    expect(await check({ atS: NOW_S, changed })).toBe(false);
  });

  it('refuses what another key signed', async () => {
    const verify = await createSignatureCheck(createDiscordSigner().publicKey, () => NOW_S * 1000);
    const { body, headers } = createDiscordSigner().sign(BODY, NOW_S);
    expect(await verify(requestOf(body, headers))).toBe(false);
  });
});

type Changed = { readonly body?: string; readonly signature?: string | null; readonly timestamp?: string | null };

async function check({ atS, changed = {} }: { readonly atS: number; readonly changed?: Changed }): Promise<boolean> {
  const signer = createDiscordSigner();
  const verify = await createSignatureCheck(signer.publicKey, () => NOW_S * 1000);
  const { body, headers } = signer.sign(BODY, atS);
  const request = requestOf(changed.body ?? body, headers);
  return await verify({
    ...request,
    ...('signature' in changed ? { signature: changed.signature ?? null } : {}),
    ...('timestamp' in changed ? { timestamp: changed.timestamp ?? null } : {}),
  });
}

function requestOf(body: string, headers: Readonly<Record<string, string>>) {
  return {
    body: Buffer.from(body),
    signature: headers['x-signature-ed25519'] ?? null,
    timestamp: headers['x-signature-timestamp'] ?? null,
  };
}
