import type { Excerpt } from '../model/excerpt.ts';
import type { MessagePayload } from '../model/message.ts';
import type { CheckedPiece, QuotationClaim, VerificationReply } from '../model/verification-reply.ts';
import type { Words } from './catalogue.ts';
import { clipGraphemes } from './clip.ts';
import { outletList, withheldLines } from './closing-lines.ts';
import { differenceLine } from './difference.ts';
import { type Card, layOutCards, notShownLines } from './excerpt-cards.ts';
import { MESSAGE_LIMITS } from './limits.ts';
import { linkable, maskedLink } from './link.ts';
import { plainText } from './plain-text.ts';
import { quoteAbout, quoteExcerpt } from './quotation.ts';
import { line, outletName } from './written.ts';

const LINK_MAX_CHARS = 300;
const TITLE_MAX_CHARS = 200;
/** How much of a quotation is read back. */
const ECHO_GRAPHEMES = 100;
const ECHO_MAX_CHARS = 300;
/** The message's own words around the echoes, beside the verdicts. */
const FRAME_CHARS = 300;
const FRAME_CHARS_A_PIECE = 75;

/** Every quotation with its verdict, then the sources, in the order of the text; all verdicts are shown whatever else fits. */
export function renderVerification(words: Words, reply: VerificationReply): Pick<MessagePayload, 'content' | 'embeds'> {
  const { pieces } = reply;
  if (pieces.length === 0) return { content: reply.unchecked > 0 ? words.unchecked(reply.unchecked) : words.verifiedNone };
  const room = Math.floor((MESSAGE_LIMITS.content - FRAME_CHARS) / pieces.length) - FRAME_CHARS_A_PIECE;
  const lines = pieces.map((piece, at) =>
    words.pieceVerdict(at + 1, read(piece.text, Math.min(ECHO_MAX_CHARS, room)), verdictOf(words, piece)),
  );
  const cards = pieces.flatMap((piece, at) => cardsOf(words, { ...piece, number: at + 1 }));
  const { content, embeds } = layOutCards(words, {
    boldNote: words.boldFound,
    cards,
    goes: 'last',
    around: (shown) => ({
      content: [words.verified(pieces.length), ...lines].join('\n'),
      closing: [...notShownLines(words, cards.length - shown.length), ...closing(words, reply)],
    }),
  });
  return { content, embeds };
}

function verdictOf(words: Words, piece: CheckedPiece): string {
  const verdict = words.verdict(piece.verdict);
  if (piece.verdict === 'not-found' && piece.isHidden) return words.verdictHidden;
  // Half a word can turn the meaning of a sentence around.
  return 'cutsWord' in piece && (piece.cutsWord.before || piece.cutsWord.after) ? words.verdictCut(verdict) : verdict;
}

function cardsOf(words: Words, piece: CheckedPiece & { readonly number: number }): readonly Card[] {
  if (piece.verdict === 'not-found') return [];
  const { number } = piece;
  if (piece.verdict === 'spliced') {
    return piece.parts.flatMap(({ text, difference, excerpt }, at) => {
      if (excerpt === undefined) return [];
      const title = words.partTitle(number, at + 1, piece.parts.length);
      const differs = difference === null ? [] : [words.partDifferenceHeading, differenceLine(words, difference)];
      return [cardOf(words, { excerpt, title, above: [words.partText(read(text, ECHO_MAX_CHARS)), ...differs] })];
    });
  }
  const { excerpt } = piece;
  if (excerpt === undefined) return [];
  return [
    cardOf(words, {
      excerpt,
      title: words.pieceTitle(number, verdictOf(words, piece)),
      above: aboveOf(words, { piece, excerpt }),
    }),
  ];
}

type OneSource = Exclude<CheckedPiece, { readonly verdict: 'spliced' | 'not-found' }>;

/** What is said of one quotation before its source is quoted, inert. */
function aboveOf(words: Words, { piece, excerpt }: { readonly piece: OneSource; readonly excerpt: Excerpt }): readonly string[] {
  switch (piece.verdict) {
    case 'exact':
    case 'typography':
      return [
        ...(piece.verdict === 'typography' ? [words.typographyMeans] : []),
        ...(piece.cutsWord.before ? [words.cutsBefore] : []),
        ...(piece.cutsWord.after ? [words.cutsAfter] : []),
        ...(piece.claim === undefined ? [] : [claimLine(words, { claim: piece.claim, excerpt })]),
      ];
    case 'altered':
      return [words.differenceHeading, differenceLine(words, piece.difference)];
    case 'omission':
      return [
        ...(piece.claim === undefined ? [] : [claimLine(words, { claim: piece.claim, excerpt })]),
        ...piece.hidden.flatMap(({ text, goesOn }) => [
          words.hiddenHeading,
          quoteAbout(text),
          ...(goesOn ? [words.hiddenGoesOn] : []),
        ]),
      ];
    case 'misattributed':
      return [claimLine(words, { claim: piece.claim, excerpt })];
    default:
      return piece satisfies never;
  }
}

type Claim = { readonly claim: QuotationClaim; readonly excerpt: Excerpt };

/** To whom the words are given, and whose they are in the source, without a judgement. */
function claimLine(words: Words, { claim, excerpt }: Claim): string {
  switch (claim.by) {
    case 'outlet':
      return words.claimedOutlet(outletName(claim.outlet), outletName(excerpt.outlet));
    case 'elsewhere':
      return words.claimedOutlet(line(claim.claimed, 100), outletName(excerpt.outlet));
    case 'speaker':
      return words.claimedSpeaker(line(claim.claimed, 100), line(claim.source, 100));
    default:
      return claim satisfies never;
  }
}

type Titled = { readonly excerpt: Excerpt; readonly title: string; readonly above: readonly string[] };

function cardOf(words: Words, { excerpt, title, above }: Titled): Card {
  const { title: printed, url } = excerpt.source;
  const address = linkable(url);
  // Where all is found, bold would set nothing off.
  const marks = excerpt.marks.filter(({ start, end }) => start > excerpt.span.start || end < excerpt.span.end);
  return {
    excerpt,
    title,
    url: null,
    quote: [...(above.length === 0 ? [] : [...above, words.sourceReads]), quoteExcerpt(excerpt, marks)].join('\n'),
    isMarked: marks.length > 0,
    lines: [
      words.inDocument(printed === null ? words.untitled : line(printed, TITLE_MAX_CHARS)),
      ...(address === null || address.length > LINK_MAX_CHARS ? [] : [maskedLink(words.openSource, address)]),
    ],
  };
}

function closing(words: Words, { pieces, unchecked, withheld, otherwise, searched }: VerificationReply): readonly string[] {
  const isMissing = pieces.some((piece) => piece.verdict === 'not-found' && !piece.isHidden);
  return [
    words.comparesWords,
    ...(isMissing ? [words.notFoundMeans(words.searched(searched.documents, outletList(words, searched.outlets)))] : []),
    ...(otherwise > 0 ? [words.verdictOtherwise(otherwise)] : []),
    ...(unchecked > 0 ? [words.unchecked(unchecked)] : []),
    ...withheldLines(words, withheld),
  ];
}

function read(text: string, maxChars: number): string {
  return line(clipGraphemes(plainText(text), ECHO_GRAPHEMES), maxChars);
}
