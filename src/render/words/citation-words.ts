import type { CitationStyle } from '../../model/citation.ts';
import type { Say } from '../say.ts';

/** What stands around a citation; the citations themselves are worded by their styles. */
export function citationWords(say: Say) {
  return {
    citationOf: (passage: string, document: string): string => say('citationOf', { passage, document }),
    citationStyle: (style: CitationStyle): string => say(`citationStyle.${style}`),
    /** Names of formats, the same in all languages. */
    citationRecord: { bibtex: 'BibTeX', ris: 'RIS', cslJson: 'CSL-JSON' },
    citationAccessed: (date: string): string => say('citationAccessed', { date }),
    citationLink: say('citationLink'),
    citationLinkToCopy: say('citationLinkToCopy'),
    citationNoLink: say('citationNoLink'),
    citationLinkHint: say('citationLinkHint'),
    citationNotShown: (names: string): string => say('citationNotShown', { names }),
  };
}
