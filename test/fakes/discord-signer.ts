import { generateKeyPairSync, sign } from 'node:crypto';

type Signed = {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
};

/** Signs requests as Discord does, with a key pair of its own. */
export function createDiscordSigner(): {
  /** As the developer portal shows it: 64 hexadecimal digits. */
  readonly publicKey: string;
  /** @param atS the time of the request in seconds since 1970; left out: now. */
  sign(body: string, atS?: number): Signed;
} {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const DER_HEAD_BYTES = 12;
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(DER_HEAD_BYTES).toString('hex'),
    sign(body, atS = Math.floor(Date.now() / 1000)) {
      const timestamp = String(atS);
      const signature = sign(null, Buffer.from(timestamp + body), privateKey).toString('hex');
      return {
        body,
        headers: {
          'content-type': 'application/json',
          'x-signature-ed25519': signature,
          'x-signature-timestamp': timestamp,
        },
      };
    },
  };
}
