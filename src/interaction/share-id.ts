import { writePlace } from '../model/page-place.ts';
import type { Reply } from '../model/reply.ts';
import { writeQuery } from '../model/written-query.ts';
import { encodeCustomId } from '../render/custom-id.ts';

/**
 * The id of the button that makes a reply again for all to see: it carries another button's whole state, so that what is shared
 * is cut anew from its sources, and is shared as it may be shown then.
 *
 * @returns null for a reply that holds no quotation, or whose request has no room in an id.
 */
export function shareId(reply: Reply): string | null {
  const again = againFor(reply);
  return again === null ? null : encodeCustomId({ action: 'share', args: again });
}

function againFor(reply: Reply): readonly string[] | null {
  const { kind } = reply;
  if (kind === 'quotes' && reply.excerpts.length > 0 && reply.paging !== null) return ['more', pageOf(reply), ...reply.paging];
  if (kind === 'timeline' && reply.entries.length > 0) return ['timeline', pageOf(reply), ...reply.paging];
  if (kind === 'comparison' && reply.besides === null && reply.outlets.some(({ excerpt }) => excerpt !== null)) {
    return ['compare', writeQuery(reply.query), ...(reply.searched.filter.outlets ?? [])];
  }
  if (kind === 'passage') return ['passage', reply.excerpt.passageId];
  return kind === 'closest' && reply.excerpts.length > 0 ? ['closest', ...reply.excerpts.map((one) => one.passageId)] : null;
}

function pageOf({ offset }: { readonly offset: number }): string {
  return writePlace({ edge: 'from', offset });
}
