import type { IncomingMessage } from 'node:http';

/**
 * Reads the body of a request as it came.
 *
 * @returns null as soon as it is known to be larger than `maxBytes`, and reads no further then.
 * @throws when the client hangs up before the end.
 */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Uint8Array | null> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return null;
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // Not `for await`: leaving that loop destroys the socket, and with it the way to answer.
  return await new Promise((resolve, reject) => {
    request.on('data', (chunk: Uint8Array) => {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) {
        request.pause();
        resolve(null);
      } else chunks.push(chunk);
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', reject);
    request.once('close', () => reject(new Error('the request ended before its body did')));
  });
}
