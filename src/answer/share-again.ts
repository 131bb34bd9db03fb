import type { ButtonAction } from '../model/command.ts';
import type { Reply } from '../model/reply.ts';

/**
 * A button that lets moderators show everybody what only one member saw: it presses one of the given buttons again, whose state
 * its own id carries.
 *
 * @param buttons - those whose replies may be shared.
 */
export function sharing(buttons: readonly ButtonAction[]): ButtonAction {
  return {
    action: 'share',
    shows: 'shared',
    rightOf: 'moderate',
    async press([action = '', ...args], context) {
      const button = buttons.find((candidate) => candidate.action === action);
      const reply = await button?.press(args, { ...context, chosen: [] });
      if (reply === undefined || reply.kind === 'form') return UNKNOWN;
      return QUOTING.has(reply.kind) ? { ...reply, visibility: 'public' } : reply;
    },
  };
}

const UNKNOWN: Reply = { kind: 'refusal', visibility: 'private', refusals: [{ code: 'button-unknown' }] };

/** What else is answered tells why there is nothing to share: that is for whoever pressed. */
const QUOTING: ReadonlySet<Reply['kind']> = new Set(['quotes', 'timeline', 'comparison', 'passage', 'closest']);
