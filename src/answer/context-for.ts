import { DEFAULT_POLICY } from '../model/guild-policy.ts';
import type { Herald } from '../model/herald.ts';
import type { InteractionContext } from '../model/interaction-context.ts';
import type { Language } from '../model/language.ts';
import type { Log } from '../model/log.ts';
import type { LostTarget } from '../model/moderation-replies.ts';
import type { Origin } from '../model/origin.ts';
import type { Shelf } from '../model/shelf.ts';
import type { Store } from '../model/store.ts';
import { createShelfViews } from './shelf-views.ts';

export type ContextParts = {
  /** The shelf as it is now: an answer that has begun goes on with the one it began with. */
  shelf(): Shelf;
  readonly store: Store;
  readonly herald: Herald;
  /** Told, at the first answer after a start or a change, of what is hidden in a server and stands nowhere any more. */
  readonly log: Log;
  /** Milliseconds since 1970 in UTC. */
  nowMs(): number;
  /** The language of a member's client, where the server has not settled one. */
  languageOf(locale: string | null): Language;
};

/**
 * What each interaction is answered with: the policy of its server, read anew each time, and that server's view of the shelf. In
 * a direct message, and in a server that the bot was not added to, nobody moderates it: nothing is hidden there, and nothing can be
 * reported.
 *
 * @returns a function that rejects when the policy cannot be read.
 */
export function createContextFor({
  shelf,
  store,
  herald,
  nowMs,
  languageOf,
  log,
}: ContextParts): (origin: Origin) => Promise<InteractionContext> {
  const viewOf = createShelfViews((guildId, lost) => {
    const ids = (wanted: LostTarget['state']): readonly string[] =>
      lost.flatMap(({ target, state }) => (state === wanted ? [target.id] : []));
    const facts = { guildId, wordsChanged: [...ids('words-changed'), ...ids('copy-changed')], gone: ids('gone') };
    log.warn(facts, 'hidden in a server, and no longer in the corpus under that name');
  });
  return async (origin) => {
    const guildId = origin.addedToServer ? origin.guildId : null;
    const policy = guildId === null ? DEFAULT_POLICY : await store.policies.read(guildId);
    return {
      origin,
      language: policy.settings.language ?? languageOf(origin.locale),
      shelf: guildId === null ? shelf() : viewOf(guildId, shelf(), policy),
      policy,
      store,
      herald,
      nowMs,
    };
  };
}
