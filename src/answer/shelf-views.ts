import type { GuildPolicy } from '../model/guild-policy.ts';
import type { Shelf } from '../model/shelf.ts';
import { type Restriction, restrictShelf } from './restrict-shelf.ts';

/** What a server's moderators settled, as it bears on the texts. */
export function restrictionOf({ settings, hidden }: GuildPolicy): Restriction {
  return {
    outlets: settings.access.outlet,
    hidden: hidden.map(({ target }) => target),
    excerptMaxChars: settings.excerptMaxChars,
  };
}

/** As many servers' views as are kept: one costs what is different in it, and is made again in milliseconds. */
const VIEWS_KEPT = 200;

/**
 * Remembers how each server sees a shelf for as long as neither the shelf nor what moderators settled changes.
 *
 * @returns a function that gives a server's view.
 */
export function createShelfViews(): (guildId: string, shelf: Shelf, restriction: Restriction) => Shelf {
  const views = new Map<string, { readonly of: Shelf; readonly key: string; readonly view: Shelf }>();
  return (guildId, shelf, restriction) => {
    const key = JSON.stringify(restriction);
    const known = views.get(guildId);
    const current =
      known?.of === shelf && known.key === key
        ? known
        : { of: shelf, key, view: restrictShelf({ ...shelf, takesReports: true }, restriction) };
    // Last in the map is what was used last.
    views.delete(guildId);
    views.set(guildId, current);
    const [oldest] = views.keys();
    if (views.size > VIEWS_KEPT && oldest !== undefined) views.delete(oldest);
    return current.view;
  };
}
