import { buildExcerpt } from '../excerpt/build-excerpt.ts';
import { oneSided } from '../excerpt/one-sided.ts';
import { isPassageId } from '../excerpt/passage-id.ts';
import type { Excerpt, Withheld } from '../model/excerpt.ts';
import type { Reply } from '../model/reply.ts';
import type { Shelf } from './shelf.ts';

/** The passages behind the button of a "nothing": by their ids alone, so that it works after a restart. */
export function showClosest(ids: readonly string[], shelf: Shelf): Reply {
  if (ids.length === 0 || !ids.every(isPassageId)) {
    return { kind: 'refusal', visibility: 'private', refusals: [{ code: 'button-unknown' }] };
  }
  const { corpus, excerptMaxChars } = shelf;
  const once = [...new Set(ids)];
  const today = shelf.today();
  const built = once
    .filter((id) => corpus.passages.has(id))
    .map((passageId) => buildExcerpt({ corpus, passageId, maxChars: excerptMaxChars, marks: [], score: 0, today }));
  const excerpts = built.filter((one): one is Excerpt => 'text' in one);
  return {
    kind: 'closest',
    visibility: 'private',
    excerpts,
    withheld: built.filter((one): one is Withheld => !('text' in one)),
    missing: once.filter((id) => !corpus.passages.has(id)),
    oneSided: oneSided(excerpts, corpus, today),
  };
}
