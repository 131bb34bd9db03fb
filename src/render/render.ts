import type { MessagePayload } from '../model/message.ts';
import type { Reply } from '../model/reply.ts';

export function render(reply: Reply): MessagePayload {
  return { content: reply.kind, allowed_mentions: { parse: [] } };
}
