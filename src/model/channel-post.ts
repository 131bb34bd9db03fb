import type { MessagePayload } from './message.ts';
import type { ChannelRefusal } from './schedule.ts';

/** A message for a channel that nobody asked for in an interaction. */
export type ChannelPost = {
  readonly channelId: string;
  readonly payload: MessagePayload;
  /** At most 25 characters. Of posts with the same nonce within a few minutes, the platform takes the first and no other. */
  readonly nonce: string;
};

export type PostOutcome =
  | { readonly kind: 'posted' }
  /** There is no such channel, or nothing may be posted there: trying again would not help. */
  | { readonly kind: 'refused'; readonly reason: ChannelRefusal }
  /** This message is not taken, there or later: another one may be. */
  | { readonly kind: 'unfit' }
  /** It was not posted. Trying again may help. */
  | { readonly kind: 'failed' }
  /** Whether it was posted is not known. Trying again soon, under the same nonce, posts it once. */
  | { readonly kind: 'unsure' };

/** Posts into channels. Never rejects: what fails stands in the log. */
export interface ChannelPoster {
  post(message: ChannelPost): Promise<PostOutcome>;
}
