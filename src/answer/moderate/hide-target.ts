import { findPassage } from '../../excerpt/find-passage.ts';
import { readPassageId } from '../../excerpt/passage-id.ts';
import type { Corpus } from '../../model/corpus.ts';
import { NO_FILTER } from '../../model/filter.ts';
import type { Copies, GuildPolicy, HideTarget } from '../../model/guild-policy.ts';
import type { Outlet } from '../../model/outlet.ts';
import type { Suggestion } from '../../model/search.ts';
import type { Shelf } from '../../model/shelf.ts';
import { documentName } from '../document-name.ts';
import { copiesOf } from '../hidden-stretches.ts';
import { findOutlet } from '../read-narrowing.ts';

/** Discord shows at most 25 suggestions: some for outlets, the rest for documents. */
const OUTLETS_SUGGESTED = 8;
const DOCUMENTS_SUGGESTED = 17;

/** What a moderator means: the id of a passage or a document, or an outlet by id or name. Null when the corpus has nothing of it. */
export function readHideTarget(given: string, shelf: Shelf): HideTarget | null {
  const { corpus } = shelf.unrestricted ?? shelf;
  const document = corpus.documents.get(bare(given));
  if (document !== undefined) return { kind: 'document', id: document.id };
  const outlet = outletMeant(given, corpus);
  if (outlet !== null) return { kind: 'outlet', id: outlet.id };
  const passage = readPassageId(given);
  return passage !== null && findPassage(passage, corpus) !== null ? { kind: 'passage', id: passage } : null;
}

/** How many times what is to be hidden stands in its document, to be remembered with it: see {@link copiesOf}. */
export function copiesHidden({ kind, id }: HideTarget, shelf: Shelf): Copies {
  const { corpus } = shelf.unrestricted ?? shelf;
  const passage = kind === 'passage' ? findPassage(id, corpus) : null;
  const copies = passage === null ? undefined : copiesOf(passage, corpus);
  // Left out rather than undefined: what is asked for is compared with what the log says was done.
  return copies === undefined ? {} : { copies };
}

/** The same among what is hidden, whether or not the corpus still has it. */
export function readHiddenTarget(given: string, policy: GuildPolicy, shelf: Shelf): HideTarget | null {
  const named = outletMeant(given, (shelf.unrestricted ?? shelf).corpus)?.id;
  const ids: readonly (string | null | undefined)[] = [bare(given), readPassageId(given), named];
  return policy.hidden.find(({ target }) => ids.includes(target.id))?.target ?? null;
}

/** Outlets and documents that a moderator may be typing. */
export function suggestHideTargets(typed: string, shelf: Shelf): readonly Suggestion[] {
  const { suggester, corpus } = shelf.unrestricted ?? shelf;
  const documents = suggester.nearestDocuments(typed, NO_FILTER, DOCUMENTS_SUGGESTED);
  return [
    ...suggester.suggestOutlets(typed, OUTLETS_SUGGESTED),
    ...documents
      .flatMap((id) => documentName(id, corpus))
      .map(({ id, title, outlet }) => ({ name: `${title ?? id} · ${outlet.name}`, value: id })),
  ];
}

/** What is hidden and holds what was typed; newest first. */
export function suggestHidden(typed: string, { hidden }: GuildPolicy): readonly Suggestion[] {
  const wanted = typed.trim().toLowerCase();
  return hidden
    .filter(({ target, reason }) => `${target.id} ${reason}`.toLowerCase().includes(wanted))
    .toReversed()
    .map(({ target, reason }) => ({ name: reason === '' ? target.id : `${target.id} · ${reason}`, value: target.id }));
}

/** An outlet by id or name. The first half of a document's id, `outlet/`, is none: it would take out far more than was meant. */
function outletMeant(given: string, corpus: Corpus): Outlet | null {
  const outlet = findOutlet(given, corpus);
  return given.includes('/') && outlet?.name.includes('/') === false ? null : outlet;
}

function bare(given: string): string {
  return given.trim().replace(/^`+|`+$/g, '');
}
