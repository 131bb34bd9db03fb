import {
  managerToFetchingStrategyOptions,
  SimpleContextFetchingStrategy,
  SimpleShardingStrategy,
  type WebSocketManager,
  WebSocketShard,
  type WebSocketShardDestroyOptions,
  WebSocketShardEvents,
} from '@discordjs/ws';
import { GatewayOpcodes, type GatewaySendPayload } from 'discord.js';

export type Watching = {
  /** So long Discord may take to acknowledge a heartbeat. */
  readonly ackWithinMs: number;
  /** Told when it took longer; the connection is ended then, and made anew. */
  readonly onSilence: () => void;
};

/** So long the other side may take to agree that a connection is closed; Discord does at once. */
const CLOSE_WITHIN_MS = 2_000;

/**
 * A connection that notices when nobody answers at its other end. The library does so only at the next heartbeat, after 41 s,
 * and then waits 30 s more for that same end to agree to being closed; all that time it counts as ready.
 */
class WatchedShard extends WebSocketShard {
  readonly #watching: Watching;
  #waiting: NodeJS.Timeout | null = null;

  constructor(strategy: SimpleContextFetchingStrategy, id: number, watching: Watching) {
    super(strategy, id);
    this.#watching = watching;
    this.on(WebSocketShardEvents.HeartbeatComplete, () => this.#heard());
    this.on(WebSocketShardEvents.Closed, () => this.#heard());
  }

  override async send(payload: GatewaySendPayload): Promise<void> {
    await super.send(payload);
    if (payload.op !== GatewayOpcodes.Heartbeat) return;
    // One turn later: when it was this process that was busy, the answer lies there and was not looked at yet.
    this.#waiting ??= setTimeout(() => setImmediate(() => this.#giveUp()), this.#watching.ackWithinMs).unref();
  }

  override async destroy(options?: WebSocketShardDestroyOptions): Promise<void> {
    const socket = this.#socket();
    const timer = setTimeout(() => socket?.terminate(), CLOSE_WITHIN_MS).unref();
    this.once(WebSocketShardEvents.Closed, () => clearTimeout(timer));
    await super.destroy(options);
  }

  #giveUp(): void {
    if (this.#waiting === null) return;
    this.#watching.onSilence();
    // To the library this is a lost network: it connects again, and resumes.
    this.#socket()?.terminate();
  }

  #heard(): void {
    if (this.#waiting !== null) clearTimeout(this.#waiting);
    this.#waiting = null;
  }

  /** The library shows nobody its socket, and has no way but to ask the other end. */
  #socket(): Socket | null {
    const socket: unknown = Reflect.get(this, 'connection');
    return isSocket(socket) ? socket : null;
  }
}

type Socket = { terminate(): void };

function isSocket(value: unknown): value is Socket {
  return typeof value === 'object' && value !== null && 'terminate' in value && typeof value.terminate === 'function';
}

/** The library's own way to run connections in this process, with connections that are watched. */
export class WatchedSharding extends SimpleShardingStrategy {
  readonly #manager: WebSocketManager;
  readonly #watching: Watching;
  readonly #shards = new Map<number, WatchedShard>();

  constructor(manager: WebSocketManager, watching: Watching) {
    super(manager);
    this.#manager = manager;
    this.#watching = watching;
  }

  override async spawn(ids: number[]): Promise<void> {
    const options = await managerToFetchingStrategyOptions(this.#manager);
    for (const id of ids) {
      const shard = new WatchedShard(new SimpleContextFetchingStrategy(this.#manager, options), id, this.#watching);
      this.#tellOf(shard, id);
      this.#shards.set(id, shard);
    }
  }

  /** Of what the manager is listened to for. */
  #tellOf(shard: WatchedShard, shardId: number): void {
    const { Closed, Dispatch, Error: Failed, Ready, Resumed } = WebSocketShardEvents;
    shard.on(Closed, (closed) => this.#manager.emit(Closed, { ...closed, shardId }));
    shard.on(Dispatch, (event) => this.#manager.emit(Dispatch, { ...event, shardId }));
    shard.on(Failed, (failure) => this.#manager.emit(Failed, { ...failure, shardId }));
    shard.on(Ready, (ready) => this.#manager.emit(Ready, { ...ready, shardId }));
    shard.on(Resumed, () => this.#manager.emit(Resumed, { shardId }));
  }

  override async connect(): Promise<void> {
    await Promise.all([...this.#shards.values()].map((shard) => shard.connect()));
  }

  override async destroy(options?: Omit<WebSocketShardDestroyOptions, 'recover'>): Promise<void> {
    await Promise.all([...this.#shards.values()].map((shard) => shard.destroy(options)));
    this.#shards.clear();
  }

  override async send(id: number, payload: GatewaySendPayload): Promise<void> {
    await this.#shards.get(id)?.send(payload);
  }

  override async fetchStatus() {
    const statuses = await super.fetchStatus();
    for (const [id, { status }] of this.#shards) statuses.set(id, status);
    return statuses;
  }
}
