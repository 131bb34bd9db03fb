import type { MessagePayload } from './message.ts';

/** Sends what nobody asked for just now. Each method rejects when Discord refuses or cannot be reached. */
export interface Messenger {
  toChannel(channelId: string, message: MessagePayload): Promise<void>;
  /** In a direct message; members may take none. */
  toMember(memberId: string, message: MessagePayload): Promise<void>;
}
