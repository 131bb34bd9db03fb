import type { ButtonAction } from '../model/command.ts';
import { refused } from '../model/refused.ts';
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
    // All see it, so the rules of channels hold, as they do for whoever asks.
    alwaysAnswered: false,
    async press([action = '', ...args], context) {
      // The button may be older than the setting.
      if (context.policy.settings.replies === 'private') return OFF;
      const button = buttons.find((candidate) => candidate.action === action);
      const reply = await button?.press(args, { ...context, chosen: [] });
      if (reply === undefined || reply.kind === 'form') return UNKNOWN;
      return QUOTING.has(reply.kind) ? { ...reply, visibility: 'public' } : reply;
    },
  };
}

const OFF: Reply = refused({ code: 'sharing-off' });
const UNKNOWN: Reply = refused({ code: 'button-unknown' });

/** What else is answered tells why there is nothing to share: that is for whoever pressed. */
const QUOTING: ReadonlySet<Reply['kind']> = new Set([
  'quotes',
  'timeline',
  'comparison',
  'passage',
  'closest',
  'verification',
  'outlets',
  'outlet',
]);
