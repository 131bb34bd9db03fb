import type { DateBasis, DocumentKind } from '../../model/document.ts';
import type { AboutDocument, Speaker } from '../../model/excerpt.ts';
import type { QuotationExtent } from '../../model/passage.ts';
import type { Say } from '../say.ts';

/** What stands beside a quotation: its source, its outlet, its state. */
export function excerptWords(say: Say) {
  return {
    omission: '[…]',
    untitled: say('untitled'),
    sourceHeading: say('sourceHeading'),
    quotedIn: (language: string): string => say('quotedIn', { language }),
    author: (authors: string): string => say('author', { authors }),
    noAuthor: say('noAuthor'),
    published: (basis: Exclude<DateBasis, 'unknown'>, date: string): string => say(`published.${basis}`, { date }),
    publishedUnknown: say('publishedUnknown'),
    publishedUnknownBecause: (note: string): string => say('publishedUnknownBecause', { note }),
    aboutDate: (note: string): string => say('aboutDate', { note }),
    kind: (kind: DocumentKind): string => say(`kind.${kind}`),
    extractOf: (kind: string): string => say('extractOf', { kind }),
    quotation: (extent: QuotationExtent): string => say(`quotation.${extent}`),
    ownVoice: (voice: 'outlet' | 'author'): string => say(`ownVoice.${voice}`),
    speaker: (kind: Exclude<Speaker['kind'], 'outlet'>, name: string): string => say(`speaker.${kind}`, { name }),
    breaksOff: (where: 'here' | 'later'): string => say(`breaksOff.${where}`),
    aboutTitle: (note: string): string => say('aboutTitle', { note }),
    aboutOutlet: (note: string): string => say('aboutOutlet', { note }),
    licence: (licence: string): string => say('licence', { licence }),
    licenceUnconfirmed: (licence: string): string => say('licenceUnconfirmed', { licence }),
    licenceLinked: (licence: string, link: string): string => say('licenceLinked', { licence, link }),
    licenceText: say('licenceText'),
    noLicence: say('noLicence'),
    openSource: say('openSource'),
    passage: (passage: string, document: string): string => say('passage', { passage, document }),
    printed: (kind: AboutDocument['kind']): string => say(`printed.${kind}`),
    noteHeading: (outlet: string): string => say('noteHeading', { outlet }),
    noteChecked: (date: string): string => say('noteChecked', { date }),
    noteOld: (date: string): string => say('noteOld', { date }),
  };
}
