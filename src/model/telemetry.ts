import type { Reply } from './reply.ts';

/** What came in. `name` is as it was sent and may be forged: whoever counts by it bounds it first. */
export type Subject = {
  readonly kind: 'command' | 'message-command' | 'button' | 'autocomplete' | 'form' | 'unknown';
  readonly name: string;
};

/**
 * How an interaction ended: the kind of the reply that was delivered, `form` when one was opened, `suggestions` for an autocompletion, or `undelivered`
 * when Discord refused or could not be reached.
 */
export type Outcome = Reply['kind'] | 'form' | 'suggestions' | 'undelivered';

export type GatewayState = 'connecting' | 'ready' | 'lost';

/** One interaction's clock; it runs from the moment it was made. */
export interface InteractionTiming {
  /** Discord has the first answer. Only the first call counts. */
  acknowledged(): void;
  /** The interaction is over. Only the first call counts. */
  ended(outcome: Outcome): void;
}

/** Counts and times what the bot does, for whoever runs it. Holds no word of a member, and no method throws. */
export interface Telemetry {
  begin(subject: Subject): InteractionTiming;
  /** Times one search until it settles. */
  search<T>(work: () => Promise<T>): Promise<T>;
  gateway(state: GatewayState): void;
  /** A promise was rejected and nobody listened. */
  unhandledRejection(): void;
}

/** Counts nothing: for the terminal and for tests. */
export const NO_TELEMETRY: Telemetry = {
  begin: () => ({ acknowledged() {}, ended() {} }),
  search: (work) => work(),
  gateway() {},
  unhandledRejection() {},
};
