import { Client, Events, GatewayDispatchEvents, Options } from 'discord.js';
import type { Application } from '../interaction/application.ts';
import type { Log } from '../model/log.ts';
import { createDispatcher, type Dispatcher } from './dispatcher.ts';
import { explainFailure, type GatewayError, gatewayErrorForClose } from './gateway-error.ts';
import { registerCommands } from './registration.ts';
import { createResponder } from './responder.ts';
import { loggable } from './send-failure.ts';
import { type StartTimer, startTimer as startClockTimer } from './timer.ts';

/** Whoever stops the process gives it five seconds; the rest is for its other parts. */
const CLOSE_MS = 4500;

export type GatewayParts = {
  readonly token: string;
  /** Null registers the commands for all servers and direct messages. */
  readonly guildId: string | null;
  readonly application: Application;
  readonly log: Log;
  /** A short name under which a fault stands in the log. */
  newIncident(): string;
  /** Address of Discord's REST API without version; another one for tests. */
  readonly api?: string;
  /** The machine's clock; another one for tests. */
  readonly startTimer?: StartTimer;
};

export type GatewayConnection = {
  /** Resolves if Discord ends the connection for good; a lost network is no reason, discord.js connects again. */
  readonly lost: Promise<GatewayError>;
  /**
   * Takes no more interactions, finishes what is under way, disconnects. Resolves within five seconds; never rejects; once is
   * enough. Exit the process then: closed between two attempts to connect again, discord.js goes on with them.
   */
  close(): Promise<void>;
};

/**
 * Connects to Discord's gateway and answers what arrives there. Commands are registered once connected; should that fail, it
 * is logged, and what Discord has registered goes on being answered.
 *
 * @returns once connected.
 * @throws GatewayError when Discord refuses, or cannot be reached yet: later, a lost network makes discord.js try again.
 */
export async function connectGateway({
  token,
  guildId,
  application,
  log,
  newIncident,
  api,
  startTimer = startClockTimer,
}: GatewayParts): Promise<GatewayConnection> {
  const client = createClient(api);
  const dispatcher = createDispatcher({
    application,
    respondTo: (address) => createResponder(client.rest, address),
    log,
    newIncident,
    startTimer,
  });
  const lost = new Promise<GatewayError>((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => resolve(gatewayErrorForClose(code)));
  });
  listen(client, dispatcher, log);

  const { id: applicationId } = await login(client, token, lost);
  const register = async () => {
    const { commands, messageCommands } = application;
    const change = await registerCommands({ rest: client.rest, applicationId, guildId, commands, messageCommands });
    log.info({ ...change }, 'commands registered');
  };
  dispatcher.track(register(), 'registering the commands failed');
  let closing: Promise<void> | null = null;
  return {
    lost,
    close() {
      closing ??= close({ client, dispatcher, log, startTimer });
      return closing;
    },
  };
}

/**
 * Interactions arrive without any intent, in servers and in direct messages; so none is asked for, and Discord tells us
 * nothing of what members do besides. What an interaction tells of its sender is not kept either: the caches that can be
 * switched off are.
 */
function createClient(api: string | undefined): Client {
  return new Client({
    intents: [],
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({ UserManager: 0, GuildMemberManager: 0, MessageManager: 0, DMMessageManager: 0 }),
    ...(api === undefined ? {} : { rest: { api } }),
  });
}

/** All listeners are synchronous: an async one loses its rejection. */
function listen(client: Client, dispatcher: Dispatcher, log: Log): void {
  // The raw event instead of `interactionCreate`: one decoder reads what comes through the gateway or to a web endpoint.
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (data: unknown) => dispatcher.dispatch(data));
  client.on(Events.Error, (error) => log.error(loggable(error), 'the Discord client failed'));
  client.on(Events.ShardError, (error) => log.warn(loggable(error), 'the gateway connection failed'));
  client.on(Events.ShardReconnecting, () => log.info({}, 'connecting to the gateway again'));
  client.on(Events.ShardResume, (_shard, replayed) => log.info({ replayed }, 'gateway session resumed'));
}

async function login(client: Client, token: string, lost: Promise<GatewayError>): Promise<{ readonly id: string }> {
  const refused = lost.then((error) => Promise.reject(error));
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  try {
    await Promise.race([client.login(token), refused]);
    const { application } = await Promise.race([ready, refused]);
    return application;
  } catch (error) {
    await client.destroy();
    // discord.js rejects with words only; the close code, where there was one, tells more.
    throw await Promise.race([lost, Promise.resolve(explainFailure(error))]);
  }
}

type Closing = {
  readonly client: Client;
  readonly dispatcher: Dispatcher;
  readonly log: Log;
  readonly startTimer: StartTimer;
};

async function close({ client, dispatcher, log, startTimer }: Closing): Promise<void> {
  client.removeAllListeners(Events.ShardReconnecting); // discord.js announces one for every close, ours too
  const timer = startTimer(CLOSE_MS);
  const finished = async () => {
    // Disconnecting does not take the way to answer away: answers go through REST and carry the interaction's token.
    await Promise.all([dispatcher.stop(), client.destroy()]);
  };
  try {
    await Promise.race([finished(), timer.elapsed]);
  } catch (error) {
    log.warn(loggable(error), 'disconnecting failed');
  } finally {
    timer.cancel();
  }
  if (dispatcher.pending() > 0) log.warn({ pending: dispatcher.pending() }, 'left before all answers were delivered');
}
