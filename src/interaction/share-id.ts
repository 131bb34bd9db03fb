import { writePlace } from '../model/page-place.ts';
import type { QuotesReply } from '../model/quote-replies.ts';
import type { Reply } from '../model/reply.ts';
import { writeQuery } from '../model/written-query.ts';
import { encodeCustomId } from '../render/custom-id.ts';
import type { ShareMemory } from './share-memory.ts';

const ACTION = 'share';
/** Any share button, to ask who may press one. */
export const ANY_SHARE = encodeCustomId({ action: ACTION, args: [] }) ?? '';
/** Stands before the token of a state that is kept in memory; no button is called so. */
const KEPT = 'kept';
/** Stands for "not given" in the state of a button. */
const NONE = '-';

/**
 * The id of the button that makes a reply again for all to see: it carries another button's whole state, so that what is shared
 * is cut anew from its sources, and is shared as it may be shown then. A state without room in an id is kept in memory.
 *
 * @param again what {@link shareState} gave.
 * @param memory null keeps nothing: such a state has no button then.
 */
export function shareId(again: readonly string[], memory: ShareMemory | null, guildId: string | null): string | null {
  const whole = encodeCustomId({ action: ACTION, args: again });
  if (whole !== null || memory === null) return whole;
  return encodeCustomId({ action: ACTION, args: [KEPT, memory.keep(again, guildId)] });
}

/** The state that a share button stands for, from what its id carries; null for one that is kept no more. */
export function sharedState(
  args: readonly string[],
  memory: ShareMemory | null,
  guildId: string | null,
): readonly string[] | null {
  const [kept, token, ...more] = args;
  if (kept !== KEPT) return args;
  return token === undefined || more.length > 0 || memory === null ? null : memory.find(token, guildId);
}

/** The action of the button that makes a reply again, and its arguments; null for a reply that is private of itself. */
export function shareState(reply: Reply): readonly string[] | null {
  switch (reply.kind) {
    case 'quotes':
      return reply.excerpts.length === 0 ? null : ['more', pageOf(reply), ...(reply.paging ?? pagingOf(reply))];
    case 'timeline':
      return reply.entries.length === 0 ? null : ['timeline', pageOf(reply), ...reply.paging];
    case 'comparison':
      if (reply.besides !== null || reply.outlets.every(({ excerpt }) => excerpt === null)) return null;
      return ['compare', writeQuery(reply.query), ...(reply.searched.filter.outlets ?? [])];
    case 'verification':
      return reply.pieces.length === 0 ? null : ['verify', ...reply.again];
    case 'outlets':
      return ['outlets'];
    case 'outlet':
      return ['outlets', reply.outlet.id];
    case 'passage':
      return ['passage', reply.excerpt.passageId];
    case 'closest':
      return reply.excerpts.length === 0 ? null : ['closest', ...reply.excerpts.map((one) => one.passageId)];
    // Private of themselves, or posted by nobody who asked.
    case 'announcement':
    case 'audit-export':
    case 'audit-log':
    case 'citation':
    case 'context':
    case 'fault':
    case 'help':
    case 'member-data':
    case 'no-match':
    case 'no-passage':
    case 'no-target':
    case 'nothing-scheduled':
    case 'policy-change':
    case 'privacy':
    case 'refusal':
    case 'report-answer':
    case 'report-decided':
    case 'report-filed':
    case 'report-queue':
    case 'schedule-changed':
    case 'scheduled':
    case 'schedules':
    case 'settings':
      return null;
    default:
      return reply satisfies never;
  }
}

function pageOf({ offset }: { readonly offset: number }): string {
  return writePlace({ edge: 'from', offset });
}

/** The request of a page whose buttons have no room for it, as they would carry it. */
function pagingOf({ query, offset, end, searched: { filter } }: QuotesReply): readonly string[] {
  const { outlets, from, to } = filter;
  return [String(end - offset), outlets?.[0] ?? NONE, from ?? NONE, to ?? NONE, writeQuery(query)];
}
