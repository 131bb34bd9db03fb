import { answer, answerJson, type WebHandler } from '../web/web-server.ts';

/** What the bot needs before it can answer, by name, and whether it is there. A part that is not used is left out. */
export type Readiness = Readonly<Record<string, boolean>>;

export type HealthParts = {
  /** Asked for each look. */
  readonly readiness: () => Promise<Readiness>;
  readonly metrics: { readonly contentType: string; text(): Promise<string> };
};

/** Serves `GET /healthz` (200 when every part is ready, else 503 with the names of those that are not) and `GET /metrics`. */
export function createHealthEndpoint({ readiness, metrics }: HealthParts): WebHandler {
  return async (request, response) => {
    const [path] = (request.url ?? '').split('?');
    if (path !== '/healthz' && path !== '/metrics') return answerJson(response, 404, { error: 'not-found' });
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return answerJson(response, 405, { error: 'method-not-allowed' }, { allow: 'GET, HEAD' });
    }
    if (path === '/metrics') {
      const body = await metrics.text();
      return answer(response, { status: 200, headers: { 'content-type': metrics.contentType }, body });
    }
    const parts = await readiness();
    const missing = Object.keys(parts).filter((name) => parts[name] !== true);
    return answerJson(response, missing.length === 0 ? 200 : 503, { ready: missing.length === 0, missing });
  };
}
