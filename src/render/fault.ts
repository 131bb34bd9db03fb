import type { MessagePayload } from '../model/message.ts';
import type { FaultReply } from '../model/reply.ts';
import type { Words } from './catalogue.ts';
import { code } from './written.ts';

/** Says that something broke and under which name the log has it; nothing of what broke. */
export function renderFault(words: Words, { incident }: FaultReply): Pick<MessagePayload, 'content'> {
  return { content: words.fault(code(incident)) };
}
