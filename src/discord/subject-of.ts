import type { Subject } from '../model/telemetry.ts';
import { decodeCustomId } from '../render/custom-id.ts';
import type { Incoming } from './interaction.ts';

/** What was used, as measurements name it: never by words that a member chose. */
export function subjectOf(incoming: Incoming): Subject {
  const { kind } = incoming;
  switch (kind) {
    case 'command':
    case 'message-command':
      return { kind, name: incoming.name };
    case 'autocomplete':
      return { kind, name: incoming.command };
    case 'button':
    case 'form':
      return { kind, name: decodeCustomId(incoming.customId)?.action ?? '' };
    case 'unknown-command':
    case 'unknown-control':
    case 'unknown-suggestion':
      return { kind: 'unknown', name: '' };
    default:
      return incoming satisfies never;
  }
}
