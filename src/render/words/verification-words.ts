import type { Verdict } from '../../model/verification-reply.ts';
import type { Say } from '../say.ts';

/** Quotations compared with the documents. Each says what was found in them; none says anything of whoever quotes. */
export function verificationWords(say: Say) {
  return {
    verdict: (verdict: Verdict): string => say(`verdict.${verdict}`),
    verdictHidden: say('verdictHidden'),
    verdictCut: (verdict: string): string => say('verdictCut', { verdict }),
    verified: (count: number): string => say('verified', { count }),
    verifiedNone: say('verifiedNone'),
    pieceVerdict: (number: number, text: string, verdict: string): string => say('pieceVerdict', { number, text, verdict }),
    pieceTitle: (number: number, verdict: string): string => say('pieceTitle', { number, verdict }),
    partTitle: (number: number, part: number, parts: number): string => say('partTitle', { number, part, parts }),
    partText: (text: string): string => say('partText', { text }),
    typographyMeans: say('typographyMeans'),
    cutsBefore: say('cutsBefore'),
    cutsAfter: say('cutsAfter'),
    differenceHeading: say('differenceHeading'),
    partDifferenceHeading: say('partDifferenceHeading'),
    inserted: (quoted: string): string => say('inserted', { quoted }),
    deleted: (source: string): string => say('deleted', { source }),
    replaced: (quoted: string, source: string): string => say('replaced', { quoted, source }),
    differenceGoesOn: say('differenceGoesOn'),
    ellipsis: '[…]',
    hiddenHeading: say('hiddenHeading'),
    hiddenGoesOn: say('hiddenGoesOn'),
    claimedOutlet: (claimed: string, actual: string): string => say('claimedOutlet', { claimed, actual }),
    claimedSpeaker: (claimed: string, source: string): string => say('claimedSpeaker', { claimed, source }),
    sourceReads: say('sourceReads'),
    boldFound: say('boldFound'),
    comparesWords: say('comparesWords'),
    notFoundMeans: (searched: string): string => say('notFoundMeans', { searched }),
    verdictOtherwise: (count: number): string => say('verdictOtherwise', { count }),
    unchecked: (count: number): string => say('unchecked', { count }),
  };
}
