import type { GuildPolicy } from '../model/guild-policy.ts';
import type { LostTarget } from '../model/moderation-replies.ts';
import type { Shelf } from '../model/shelf.ts';
import { lostTargets } from './lost-targets.ts';
import { type Restriction, restrictShelf } from './restrict-shelf.ts';

/** What a server's moderators settled, as it bears on the texts. */
function restrictionOf({ settings, hidden }: GuildPolicy): Restriction {
  return {
    outlets: settings.access.outlet,
    hidden: hidden.map(({ target, copies }) => ({ ...target, copies })),
    excerptMaxChars: settings.excerptMaxChars,
  };
}

/** As many servers' views as are kept: one costs what is different in it, and is made again in milliseconds. */
const VIEWS_KEPT = 200;

/**
 * Remembers how each server sees a shelf for as long as neither the shelf nor what moderators settled changes.
 *
 * @param onLost - told when a view is made in which something is hidden that nothing in the corpus has the name of.
 * @returns a function that gives a server's view.
 */
export function createShelfViews(
  onLost: (guildId: string, lost: readonly LostTarget[]) => void,
): (guildId: string, shelf: Shelf, policy: GuildPolicy) => Shelf {
  const views = new Map<string, View>();
  return (guildId, shelf, policy) => {
    const known = views.get(guildId);
    const current = known?.of === shelf && isSame(known.policy, policy) ? known : viewFor(shelf, policy, known);
    if (current.view !== known?.view) {
      const lost = lostTargets(policy.hidden, shelf.corpus);
      if (lost.length > 0) onLost(guildId, lost);
    }
    // Last in the map is what was used last.
    views.delete(guildId);
    views.set(guildId, current);
    const [oldest] = views.keys();
    if (views.size > VIEWS_KEPT && oldest !== undefined) views.delete(oldest);
    return current.view;
  };
}

type View = { readonly of: Shelf; readonly policy: GuildPolicy; readonly key: string; readonly view: Shelf };

/** A policy that was read once is the same object as long as it holds: only one that is another is compared word by word. */
function isSame(known: GuildPolicy, policy: GuildPolicy): boolean {
  return known.settings === policy.settings && known.hidden === policy.hidden;
}

function viewFor(shelf: Shelf, policy: GuildPolicy, known: View | undefined): View {
  const restriction = restrictionOf(policy);
  const key = JSON.stringify(restriction);
  const view =
    known?.of === shelf && known.key === key ? known.view : restrictShelf({ ...shelf, takesReports: true }, restriction);
  return { of: shelf, policy, key, view };
}
