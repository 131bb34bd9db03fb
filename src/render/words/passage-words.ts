import type { NoPassageReply } from '../../model/quote-replies.ts';
import type { Say } from '../say.ts';

/** Single passages, what stands around them, and outlets side by side. */
export function passageWords(say: Say) {
  return {
    numberedOutlet: (number: number, outlet: string): string => say('numberedOutlet', { number, outlet }),
    numberedButton: (label: string, number: number): string => say('numberedButton', { label, number }),
    contextButton: say('contextButton'),
    citeButton: say('citeButton'),
    otherOutletsButton: say('otherOutletsButton'),
    moreButton: say('moreButton'),
    backButton: say('backButton'),
    passageById: (id: string): string => say('passageById', { id }),
    noPassage: (reason: NoPassageReply['reason'], id: string): string => say(`noPassage.${reason}`, { id }),
    changedDocument: say('changedDocument'),
    contextHeading: (id: string): string => say('contextHeading', { id }),
    contextBefore: say('contextBefore'),
    contextAfter: say('contextAfter'),
    contextNothingBefore: say('contextNothingBefore'),
    contextNothingAfter: say('contextNothingAfter'),
    contextNoRoom: say('contextNoRoom'),
    contextHidden: say('contextHidden'),
    contextOfExtract: say('contextOfExtract'),
    comparisonHeading: (query: string): string => say('comparisonHeading', { query }),
    comparisonBesides: (query: string, outlet: string): string => say('comparisonBesides', { query, outlet }),
    comparisonOfPassage: (id: string, outlet: string): string => say('comparisonOfPassage', { id, outlet }),
    noPassageLeftFrom: (outlet: string): string => say('noPassageLeftFrom', { outlet }),
    noPassageFrom: (outlet: string): string => say('noPassageFrom', { outlet }),
    searchedOutlet: (outlet: string, documents: number): string => say('searchedOutlet', { outlet, documents }),
    outletsNotShown: (outlets: string): string => say('outletsNotShown', { outlets }),
  };
}
