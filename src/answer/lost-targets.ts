import { documentsNamedBy, findPassage } from '../excerpt/find-passage.ts';
import type { Corpus } from '../model/corpus.ts';
import type { HiddenItem, HideTarget } from '../model/guild-policy.ts';
import type { LostTarget } from '../model/moderation-replies.ts';

/**
 * What is hidden under names that nothing in a corpus has: a curator changed the words of a passage, or moved or took out a
 * document or an outlet. In the order in which it was hidden.
 */
export function lostTargets(hidden: readonly Pick<HiddenItem, 'target'>[], corpus: Corpus): readonly LostTarget[] {
  return hidden.flatMap(({ target }) => {
    const state = stateOf(target, corpus);
    return state === 'there' ? [] : [{ target, state }];
  });
}

function stateOf({ kind, id }: HideTarget, corpus: Corpus): LostTarget['state'] | 'there' {
  switch (kind) {
    case 'passage':
      if (findPassage(id, corpus) !== null) return 'there';
      return documentsNamedBy(id, corpus).length > 0 ? 'words-changed' : 'gone';
    case 'document':
      return corpus.documents.has(id) ? 'there' : 'gone';
    case 'outlet':
      return corpus.outlets.has(id) ? 'there' : 'gone';
    default:
      return kind satisfies never;
  }
}
