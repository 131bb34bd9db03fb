import { afterEach, describe, expect, it } from 'vitest';
import { createHealthEndpoint, type Readiness } from '../../src/health/health-endpoint.ts';
import { startWebServer, type WebServer } from '../../src/web/web-server.ts';

describe('createHealthEndpoint', () => {
  it('is ready when every part is', async () => {
    const response = await get('/healthz', { corpus: true, gateway: true });
    expect([response.status, await response.json()]).toEqual([200, { ready: true, missing: [] }]);
  });

  it('names what is missing', async () => {
    const response = await get('/healthz?verbose', { corpus: true, gateway: false, store: false });
    expect([response.status, await response.json()]).toEqual([503, { ready: false, missing: ['gateway', 'store'] }]);
  });

  it('shows the metrics in their own format', async () => {
    const response = await get('/metrics', {});
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      200,
      'text/metrics',
      'a 1\n',
    ]);
  });

  it.each([
    ['GET', '/', 404],
    ['GET', '/healthz/', 404],
    ['POST', '/metrics', 405],
    ['DELETE', '/healthz', 405],
  ])('has nothing for %s %s', async (method, path, status) => {
    expect((await get(path, {}, method)).status).toBe(status);
  });
});

let server: WebServer | null = null;
afterEach(async () => await server?.close());

async function get(path: string, readiness: Readiness, method = 'GET'): Promise<Response> {
  const metrics = { contentType: 'text/metrics', text: async () => 'a 1\n' };
  const handle = createHealthEndpoint({ readiness: async () => readiness, metrics });
  server = await startWebServer({ host: '127.0.0.1', port: 0, handle, onFault: () => {} });
  return await fetch(`http://127.0.0.1:${server.port}${path}`, { method });
}
