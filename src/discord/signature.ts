import { webcrypto } from 'node:crypto';
import { verifyKey } from 'discord-interactions';

/**
 * How far the time of a request may lie from ours, in seconds, either way. Discord waits three seconds for an answer, so an
 * older request is a replay; the rest is for clocks that disagree.
 */
export const TIMESTAMP_WINDOW_S = 60;

type SignedRequest = {
  /** `X-Signature-Ed25519`; null when it is missing. */
  readonly signature: string | null;
  /** `X-Signature-Timestamp`, in seconds since 1970; null when it is missing. */
  readonly timestamp: string | null;
  /** As it came: a body that was parsed and written again has other bytes. */
  readonly body: Uint8Array;
};

/** Whether Discord sent a request, and sent it now. */
export type VerifySignature = (request: SignedRequest) => Promise<boolean>;

/** The library reads hexadecimal leniently: `zz` becomes a zero. */
const SIGNATURE = /^[0-9a-f]{128}$/i;
const TIMESTAMP = /^\d{1,15}$/;

/**
 * @param publicKey - of the application, 64 hexadecimal digits.
 * @param now - milliseconds since 1970.
 */
export async function createSignatureCheck(publicKey: string, now: () => number): Promise<VerifySignature> {
  const key = await webcrypto.subtle.importKey('raw', Buffer.from(publicKey, 'hex'), { name: 'Ed25519' }, false, ['verify']);
  return async ({ signature, timestamp, body }) => {
    if (signature === null || timestamp === null || !SIGNATURE.test(signature) || !TIMESTAMP.test(timestamp)) return false;
    if (Math.abs(now() / 1000 - Number(timestamp)) > TIMESTAMP_WINDOW_S) return false;
    return await verifyKey(body, signature, timestamp, key);
  };
}
