import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { answer } from '../web/web-server.ts';
import type { Acknowledge, SentFile } from './responder.ts';

/** The request that an answer belongs to is over: the client hung up, or the time was up. Nobody gets the answer. */
export class RequestOverError extends Error {
  readonly code = 'request-over';

  constructor() {
    super('The request that brought the interaction is over.');
    this.name = 'RequestOverError';
  }
}

/**
 * Hands the first answer to Discord as the response to the request that brought the interaction.
 *
 * @throws RequestOverError (as a rejection) when that request can no longer be answered.
 */
export function respondOverHttp(response: ServerResponse): Acknowledge {
  return async ({ files = [], ...body }) => {
    const { contentType, bytes } = await encode(JSON.stringify(body), files);
    if (response.headersSent || response.destroyed) throw new RequestOverError();
    const sent = once(response, 'finish');
    const over = once(response, 'close');
    answer(response, { status: 200, headers: { 'content-type': contentType }, body: bytes });
    await Promise.race([sent, over]);
    // What follows through the webhook is refused before Discord has this.
    if (!response.writableFinished) throw new RequestOverError();
  };
}

async function encode(json: string, files: readonly SentFile[]): Promise<{ contentType: string; bytes: string | Uint8Array }> {
  if (files.length === 0) return { contentType: 'application/json', bytes: json };
  const form = new FormData();
  form.append('payload_json', json);
  for (const [index, { name, data, contentType }] of files.entries()) {
    form.append(`files[${index}]`, new Blob([data], { type: contentType }), name);
  }
  const response = new Response(form);
  return { contentType: response.headers.get('content-type') ?? '', bytes: new Uint8Array(await response.arrayBuffer()) };
}
