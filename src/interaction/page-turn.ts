import type { ButtonAction } from '../model/command.ts';
import type { Press } from '../model/press.ts';
import type { Reply } from '../model/reply.ts';
import type { Visibility } from '../model/reply-parts.ts';

/** How the answer to a press comes: in the place of the message that carries the button, or as a message of its own. */
export type PressPlan = {
  readonly turnsPage: boolean;
  /** Of the answer, where it is one that all may see. */
  readonly visibility: Visibility;
};

/**
 * Only the asker turns the pages of a public reply; everybody else gets a copy that nobody else sees. Under a private reply
 * there is nobody else. Whatever is no page is for the presser alone.
 */
export function planPress(
  shows: ButtonAction['shows'],
  { asker, isPrivate }: Pick<Press, 'asker' | 'isPrivate'>,
  presser: string | null,
): PressPlan {
  if (shows === 'shared') return { turnsPage: false, visibility: 'public' };
  if (shows !== 'page') return { turnsPage: false, visibility: 'private' };
  if (isPrivate) return { turnsPage: true, visibility: 'private' };
  return presser !== null && presser === asker
    ? { turnsPage: true, visibility: 'public' }
    : { turnsPage: false, visibility: 'private' };
}

/** Whether a reply is a page: a refusal, a fault or a "nothing" never takes the place of a reply that somebody reads. */
export function isPage(reply: Reply): boolean {
  if (reply.kind === 'quotes') return reply.excerpts.length > 0;
  return reply.kind === 'timeline' && reply.entries.length > 0;
}
