import type { Config } from './config.ts';
import { createHealthEndpoint, type HealthParts } from './health/health-endpoint.ts';
import type { Log } from './model/log.ts';
import { startWebServer, type WebServer } from './web/web-server.ts';

type ShowParts = HealthParts & {
  readonly config: Pick<Config, 'healthHost' | 'healthPort'>;
  readonly log: Log;
};

/**
 * Serves health and metrics where they are to be shown.
 *
 * @returns null when they are not.
 * @throws ListenError when the port is taken.
 */
export async function showHealth({ config, log, readiness, metrics }: ShowParts): Promise<WebServer | null> {
  const { healthHost: host, healthPort } = config;
  if (healthPort === null) return null;
  const server = await startWebServer({
    host,
    port: healthPort,
    handle: createHealthEndpoint({ readiness, metrics }),
    onFault: (error) => log.error({ err: error }, 'health could not be shown'),
  });
  log.info({ host, port: server.port }, 'showing health and metrics');
  return server;
}
