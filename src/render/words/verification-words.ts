import type { Verdict } from '../../model/verification-reply.ts';
import { plural } from './counts.ts';

/** Quotations compared with the documents. Each says what was found in them; none says anything of whoever quotes. */
export const verificationWords = {
  verdict: {
    exact: 'exact',
    typography: 'exact but for typography',
    altered: 'words differ from the source',
    spliced: 'parts stand apart in the source',
    omission: 'an ellipsis stands for words of the source',
    misattributed: 'the words have another source',
    'not-found': 'not in this corpus',
  } satisfies Record<Verdict, string>,
  verified: (count: number): string =>
    plural(count, '# quotation compared with the documents', '# quotations compared with the documents'),
  verifiedNone: 'The text holds no word that can be compared.',
  pieceVerdict: (number: number, text: string, verdict: string): string => `Quotation ${number}, “${text}”: ${verdict}`,
  pieceTitle: (number: number, verdict: string): string => `Quotation ${number}: ${verdict}`,
  partTitle: (number: number, part: number, parts: number): string => `Quotation ${number}, part ${part} of ${parts}`,
  partText: (text: string): string => `This part of the quotation: “${text}”`,
  typographyMeans:
    'The words are those of the source. Marks, dashes, spaces, the first letter’s case, footnotes or closing punctuation differ.',
  cutsBefore: 'The quotation begins inside a word of the source.',
  cutsAfter: 'The quotation ends inside a word of the source.',
  differenceHeading: 'The quotation, with what differs from the source in brackets:',
  partDifferenceHeading: 'This part, with what differs from its source in brackets:',
  inserted: (quoted: string): string => `[not in the source: ${quoted}]`,
  deleted: (source: string): string => `[left out: ${source}]`,
  replaced: (quoted: string, source: string): string => `[${quoted}; in the source: ${source}]`,
  differenceGoesOn: '[the rest is not shown for lack of room]',
  ellipsis: '[…]',
  hiddenHeading: 'Words of the source in place of the ellipsis:',
  hiddenGoesOn: 'There are more of them than can be shown.',
  claimedOutlet: (claimed: string, actual: string): string =>
    `Given as from ${claimed}; in this corpus the words stand in a text of ${actual}.`,
  claimedSpeaker: (claimed: string, source: string): string =>
    `Given as said by ${claimed}; beside these words the source names ${source}.`,
  sourceReads: 'The source:',
  boldFound: 'The words that were found are set in bold here, not in the sources.',
  comparesWords: 'A verdict compares words only. It does not say whether what is quoted is true.',
  notFoundMeans: (searched: string): string =>
    `“Not in this corpus” means that these words were not found in the running prose of ${searched}. Titles, captions, posts and notes are not compared. It does not mean that they are false or were never said.`,
  unchecked: (count: number): string =>
    plural(count, '# further quotation was not compared.', '# further quotations were not compared.'),
} as const;
