import type { CitationStyle } from '../../model/citation.ts';

/** What stands around a citation; the citations themselves are worded by their styles. */
export const citationWords = {
  citationOf: (passage: string, document: string): string => `Citations for passage ${passage} in ${document}`,
  citationStyle: {
    apa: 'APA, 7th edition',
    mla: 'MLA, 9th edition',
    'chicago-note': 'Chicago, 17th edition: note',
    'chicago-bibliography': 'Chicago, 17th edition: bibliography',
    harvard: 'Harvard (Cite Them Right, 12th edition)',
  } satisfies Record<CitationStyle, string>,
  citationRecord: { bibtex: 'BibTeX', ris: 'RIS', cslJson: 'CSL-JSON' },
  citationAccessed: (date: string): string => `Date of access: ${date}`,
  citationLink: 'open the source at the passage',
  citationLinkToCopy: 'Link to the passage',
  citationNoLink: 'No link to the passage can be given.',
  citationLinkHint: 'The link finds the passage by its words; it opens the page alone where these have changed.',
  citationNotShown: (names: string): string => `Not shown, because this message has no room for it: ${names}.`,
} as const;
