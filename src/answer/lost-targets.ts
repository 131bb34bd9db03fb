import { documentsNamedBy, findPassage } from '../excerpt/find-passage.ts';
import type { Corpus } from '../model/corpus.ts';
import type { HiddenItem } from '../model/guild-policy.ts';
import type { LostTarget } from '../model/moderation-replies.ts';
import { lacksCopies } from './hidden-stretches.ts';

/**
 * What is hidden under names that nothing in a corpus has: a curator changed the words of a passage, or moved or took out a
 * document or an outlet. In the order in which it was hidden.
 */
export function lostTargets(hidden: readonly Pick<HiddenItem, 'target' | 'copies'>[], corpus: Corpus): readonly LostTarget[] {
  return hidden.flatMap((item) => {
    const state = stateOf(item, corpus);
    return state === 'there' ? [] : [{ target: item.target, state }];
  });
}

function stateOf(
  { target: { kind, id }, copies }: Pick<HiddenItem, 'target' | 'copies'>,
  corpus: Corpus,
): LostTarget['state'] | 'there' {
  switch (kind) {
    case 'passage': {
      const passage = findPassage(id, corpus);
      if (passage !== null) return lacksCopies(passage, copies, corpus) ? 'copy-changed' : 'there';
      return documentsNamedBy(id, corpus).length > 0 ? 'words-changed' : 'gone';
    }
    case 'document':
      return corpus.documents.has(id) ? 'there' : 'gone';
    case 'outlet':
      return corpus.outlets.has(id) ? 'there' : 'gone';
    default:
      return kind satisfies never;
  }
}
