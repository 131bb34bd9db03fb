import { performance } from 'node:perf_hooks';
import { type SessionInfo, WebSocketManager, WebSocketShardEvents } from '@discordjs/ws';
import { GatewayCloseCodes, GatewayDispatchEvents, type REST } from 'discord.js';
import type { Log } from '../model/log.ts';
import type { GatewayState, Telemetry } from '../model/telemetry.ts';
import { createRest } from './create-rest.ts';
import { explainFailure, GatewayError, gatewayErrorForClose } from './gateway-error.ts';
import { createIdentifyTurns } from './identify-turns.ts';
import type { Shard } from './read-shard.ts';
import { loggable } from './send-failure.ts';
import { WatchedSharding } from './watched-shard.ts';

export type GatewayParts = {
  readonly token: string;
  /** Which part of the servers is ours; null: all. */
  readonly shard: Shard | null;
  /** Given every interaction that arrives, as Discord sent it; must not throw. */
  readonly onInteraction: (raw: unknown) => void;
  readonly telemetry: Telemetry;
  readonly log: Log;
  /** Address of Discord's REST API without version; another one for tests. */
  readonly api?: string;
  /** So long Discord may take to acknowledge a heartbeat; another one for tests. */
  readonly ackWithinMs?: number;
};

export type GatewayConnection = {
  readonly applicationId: string;
  /** Signed in as the bot. */
  readonly rest: REST;
  /** Resolves if Discord ends the connection for good; a lost network is no reason, the connection is made anew. */
  readonly lost: Promise<GatewayError>;
  /** Whether interactions can arrive now: not while the connection is being made anew. */
  isReady(): boolean;
  /** Disconnects. Exit the process then: closed between two attempts to connect again, the library goes on with them. */
  close(): Promise<void>;
};

/** After these the library does not connect again. */
const FOR_GOOD: ReadonlySet<number> = new Set([
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidAPIVersion,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
]);

/** Discord acknowledges a heartbeat in a fraction of a second. Heartbeats are 41 s apart. */
const ACK_WITHIN_MS = 10_000;

/** For a connection, and for Discord's first word on it. With the library's half a minute and minute, a hanging one is waited for too long. */
const PATIENCE = { handshakeTimeout: 10_000, helloTimeout: 10_000 };

/** Interactions arrive without any, in servers and in direct messages; so Discord tells us nothing of what members do besides. */
const NO_INTENTS = 0;

/**
 * Connects to Discord's gateway and hands on the interactions that arrive there, by the part of discord.js that does just
 * that. Its `Client` would turn each interaction into objects of its own first, which nobody here reads, and which end in an
 * unhandled rejection where an interaction is not as it expects.
 *
 * @returns once connected.
 * @throws GatewayError when Discord refuses, or cannot be reached yet: later, a lost network makes the library try again.
 */
export async function connectGateway({
  token,
  shard,
  onInteraction,
  telemetry,
  log,
  api,
  ackWithinMs = ACK_WITHIN_MS,
}: GatewayParts): Promise<GatewayConnection> {
  const rest = createRest({ token, api });
  const { id, count } = shard ?? { id: 0, count: 1 };
  let session: SessionInfo | null = null;
  const manager = new WebSocketManager({
    token,
    rest,
    intents: NO_INTENTS,
    shardIds: [id],
    shardCount: count,
    ...PATIENCE,
    // The library's own place for it is one for all connections of a process that ever were.
    retrieveSessionInfo: () => session,
    updateSessionInfo(_, now) {
      session = now;
    },
    buildIdentifyThrottler: async (of) =>
      createIdentifyTurns({
        async startsLeft() {
          const { session_start_limit: limit } = await of.fetchGatewayInformation(true);
          return { remaining: limit.remaining, resetAfterMs: limit.reset_after };
        },
        log,
        nowMs: () => performance.now(),
        random: Math.random,
      }),
    buildStrategy: (of) => new WatchedSharding(of, { ackWithinMs, onSilence: () => silent() }),
  });
  let state: GatewayState = 'connecting';
  let isClosing = false;
  const turn = (now: GatewayState) => {
    state = now;
    telemetry.gateway(now);
  };
  turn('connecting');
  const silent = () => {
    turn('connecting');
    log.warn({ ackWithinMs }, 'the gateway does not answer; connecting again');
  };

  // All listeners are synchronous: an async one loses its rejection.
  manager.on(WebSocketShardEvents.Dispatch, ({ data }) => {
    if (data.t === GatewayDispatchEvents.InteractionCreate) onInteraction(data.d);
  });
  manager.on(WebSocketShardEvents.Error, ({ error }) => log.warn(loggable(error), 'the gateway connection failed'));
  const ready = new Promise<{ readonly id: string }>((resolve) => {
    manager.on(WebSocketShardEvents.Ready, ({ data }) => {
      turn('ready');
      log.info({}, 'gateway session begun');
      resolve(data.application);
    });
  });
  manager.on(WebSocketShardEvents.Resumed, () => {
    turn('ready');
    log.info({}, 'gateway session resumed');
  });
  const lost = new Promise<GatewayError>((resolve) => {
    manager.on(WebSocketShardEvents.Closed, ({ code }) => {
      if (isClosing) return;
      // While the network is away the library tries twice a second: one line tells as much as thousands.
      if (state === 'ready') log.info({ code }, 'gateway connection lost; connecting again');
      turn(FOR_GOOD.has(code) ? 'lost' : 'connecting');
      if (FOR_GOOD.has(code)) resolve(gatewayErrorForClose(code));
    });
  });
  const close = async () => {
    isClosing = true;
    turn('lost');
    await manager.destroy();
  };

  try {
    await Promise.race([manager.connect(), rejectedBy(lost)]);
    const { id: applicationId } = await Promise.race([ready, rejectedBy(lost)]);
    return { applicationId, rest, lost, isReady: () => state === 'ready', close };
  } catch (error) {
    await close();
    throw error instanceof GatewayError ? error : explainFailure(error);
  }
}

async function rejectedBy(lost: Promise<GatewayError>): Promise<never> {
  throw await lost;
}
