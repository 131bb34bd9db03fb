import type { REST } from 'discord.js';
import { inTime } from '../clock/in-time.ts';
import { type StartTimer, startTimer as startClockTimer } from '../clock/timer.ts';
import type { Application } from '../interaction/application.ts';
import type { Log } from '../model/log.ts';
import type { Telemetry } from '../model/telemetry.ts';
import { startWebServer, type WebServer } from '../web/web-server.ts';
import { createAnsweringRest } from './answering-rest.ts';
import { type Arrivals, createArrivals } from './arrivals.ts';
import { createDispatcher, type Dispatcher } from './dispatcher.ts';
import { connectGateway, type GatewayConnection } from './gateway.ts';
import type { GatewayError } from './gateway-error.ts';
import { createInteractionsEndpoint } from './interactions-endpoint.ts';
import { keepRegistering } from './keep-registering.ts';
import { learnApplication } from './learn-application.ts';
import type { Shard } from './read-shard.ts';
import { registerCommands } from './registration.ts';
import { createResponder } from './responder.ts';
import { loggable } from './send-failure.ts';
import { createSignatureCheck } from './signature.ts';

/** Whoever stops the process gives it five seconds; the rest is for its other parts. */
const CLOSE_MS = 4500;

export type ServeParts = {
  readonly application: Application;
  readonly telemetry: Telemetry;
  readonly log: Log;
  /** A short name under which a fault stands in the log. */
  newIncident(): string;
  /** Null: no connection to the gateway. */
  readonly gateway: {
    readonly token: string;
    /** Null registers the commands for all servers and direct messages. */
    readonly guildId: string | null;
    /** Which part of the servers is ours; null: all. */
    readonly shard: Shard | null;
  } | null;
  /** Null: no address on the web. */
  readonly web: {
    /** Of the application, 64 hexadecimal digits. */
    readonly publicKey: string;
    readonly host: string;
    readonly port: number;
    /** Told the application's id once, by the first interaction that Discord signed. */
    onApplication?(applicationId: string): void;
  } | null;
  /** Resolves when all shall end: a connection to the gateway that does not come about is then waited for no longer. */
  readonly stop?: Promise<void>;
  /** Address of Discord's REST API without version; another one for tests. */
  readonly api?: string;
  /** The machine's clock; another one for tests. */
  readonly startTimer?: StartTimer;
};

export type DiscordService = {
  /** Told by the gateway; null without it, and where all shall end before it is connected. */
  readonly applicationId: string | null;
  /** Where interactions are taken on the web; null where they are not. */
  readonly webPort: number | null;
  /** Resolves if Discord ends the gateway's connection for good. */
  readonly lost: Promise<GatewayError>;
  /** Whether the gateway's connection stands; null where there is none. */
  isConnected(): boolean | null;
  /**
   * Takes no more interactions, finishes what is under way, disconnects. Resolves within five seconds; never rejects; once is
   * enough. Exit the process then.
   */
  close(): Promise<void>;
};

/**
 * Answers interactions, whichever way Discord sends them: one dispatcher, so that both ways have the same replies and an
 * interaction is answered once. Commands are registered once connected; should that fail, it is logged, tried again later where
 * that may help, and what Discord has registered goes on being answered.
 *
 * @throws GatewayError when Discord refuses the connection or cannot be reached; ListenError when the port is taken.
 */
export async function serveDiscord(parts: ServeParts): Promise<DiscordService> {
  const { application, telemetry, log, newIncident, startTimer = startClockTimer, stop = new Promise(() => {}), api } = parts;
  const rest = createAnsweringRest(api);
  const arrivals = createArrivals(startTimer);
  const dispatcher = createDispatcher({ application, telemetry, log, newIncident, startTimer, arrivals });
  const web = parts.web === null ? null : await listen(parts.web, { dispatcher, rest, startTimer, log, arrivals });
  let leave = () => {};
  const leaving = new Promise<void>((resolve) => {
    leave = resolve;
  });
  try {
    const connecting =
      parts.gateway === null ? null : connect(parts.gateway, { ...parts, dispatcher, answering: rest, startTimer, leaving });
    const gateway = await Promise.race([connecting, stop.then(() => null)]);
    let closing: Promise<void> | null = null;
    return {
      applicationId: gateway?.applicationId ?? null,
      webPort: web?.port ?? null,
      lost: gateway?.lost ?? new Promise(() => {}),
      isConnected: () => gateway?.isReady() ?? null,
      close() {
        leave();
        closing ??= close({ gateway, web, dispatcher, log, startTimer });
        return closing;
      },
    };
  } catch (error) {
    await web?.close();
    throw error;
  }
}

type WebParts = Pick<Parameters<typeof createInteractionsEndpoint>[0], 'dispatcher' | 'rest' | 'startTimer' | 'log'> & {
  readonly arrivals: Arrivals;
};

async function listen(
  { publicKey, host, port, onApplication = () => {} }: NonNullable<ServeParts['web']>,
  parts: WebParts,
): Promise<WebServer> {
  const verify = learnApplication(await createSignatureCheck(publicKey, Date.now), onApplication);
  const server = await startWebServer({
    host,
    port,
    handle: createInteractionsEndpoint({ ...parts, verify }),
    onArrival: parts.arrivals.note,
    onFault: (error) => parts.log.error(loggable(error), 'a request could not be answered'),
  });
  parts.log.info({ host, port: server.port }, 'taking interactions on the web');
  return server;
}

type ConnectParts = Pick<ServeParts, 'application' | 'telemetry' | 'log' | 'api'> & {
  readonly dispatcher: Dispatcher;
  readonly answering: REST;
  readonly startTimer: StartTimer;
  /** Resolves when all closes. */
  readonly leaving: Promise<void>;
};

async function connect(
  { token, guildId, shard }: NonNullable<ServeParts['gateway']>,
  { application, telemetry, log, api, dispatcher, answering, startTimer, leaving }: ConnectParts,
): Promise<GatewayConnection> {
  const gateway = await connectGateway({
    token,
    shard,
    onInteraction(raw) {
      dispatcher.dispatch(raw, (address) => createResponder({ rest: answering, address }));
    },
    telemetry,
    log,
    ...(api === undefined ? {} : { api }),
  });
  // One of several processes is enough.
  if (shard === null || shard.id === 0) {
    const registering = keepRegistering({ register, leaving, log, startTimer, random: Math.random });
    dispatcher.track(registering, 'registering the commands failed');
  }
  return gateway;

  async function register(): Promise<void> {
    const { rest, applicationId } = gateway;
    const { commands, messageCommands } = application;
    log.info({ ...(await registerCommands({ rest, applicationId, guildId, commands, messageCommands })) }, 'commands registered');
  }
}

type Closing = {
  readonly gateway: GatewayConnection | null;
  readonly web: WebServer | null;
  readonly dispatcher: Dispatcher;
  readonly log: Log;
  readonly startTimer: StartTimer;
};

async function close({ gateway, web, dispatcher, log, startTimer }: Closing): Promise<void> {
  try {
    // Disconnecting does not take the way to answer away: answers go through REST and carry the interaction's token.
    await inTime(Promise.all([dispatcher.stop(), gateway?.close(), web?.close()]), startTimer(CLOSE_MS));
  } catch (error) {
    log.warn(loggable(error), 'disconnecting failed');
  }
  if (dispatcher.pending() > 0) log.warn({ pending: dispatcher.pending() }, 'left before all answers were delivered');
}
