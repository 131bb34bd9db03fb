import { buildExcerpt } from '../excerpt/build-excerpt.ts';
import { findPassage } from '../excerpt/find-passage.ts';
import { oneSided } from '../excerpt/one-sided.ts';
import { isPassageId } from '../excerpt/passage-id.ts';
import type { Excerpt, Withheld } from '../model/excerpt.ts';
import { refused } from '../model/refused.ts';
import type { Reply } from '../model/reply.ts';
import type { Shelf } from '../model/shelf.ts';
import { offersBeside } from './offers.ts';

/** The passages behind the button of a "nothing": by their ids alone, so that it works after a restart. */
export function showClosest(given: readonly string[], shelf: Shelf): Reply {
  const ids = [...new Set(given)];
  if (ids.length === 0 || !ids.every(isPassageId)) {
    return refused({ code: 'button-unknown' });
  }
  const { corpus, excerptMaxChars, unrestricted } = shelf;
  const today = shelf.today();
  const found = ids.filter((id) => findPassage(id, corpus) !== null);
  const gone = ids.filter((id) => !found.includes(id));
  const hidden = unrestricted === null ? [] : gone.filter((id) => findPassage(id, unrestricted.corpus) !== null);
  const built = found.map((passageId) =>
    buildExcerpt({ corpus, passageId, maxChars: excerptMaxChars, marks: [], score: 0, today }),
  );
  const excerpts = built.filter((one): one is Excerpt => 'text' in one);
  return {
    kind: 'closest',
    visibility: 'private',
    excerpts,
    offers: excerpts.map((excerpt) => offersBeside(excerpt, shelf)),
    withheld: built.filter((one): one is Withheld => !('text' in one)),
    missing: gone.filter((id) => !hidden.includes(id)),
    hidden: hidden.length,
    oneSided: oneSided(excerpts, corpus, today),
  };
}
