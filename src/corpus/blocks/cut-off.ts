import { countWords, endsSentence } from './paragraph.ts';

/** No heading and no caption ends with one of these. */
const WANTS_MORE =
  /\s(?:the|an?|of|by|and|or|in|on|at|to|for|with|from|that|which|who|whose|as|was|were|is|are|be|been|had|has|have|but|than|his|her|their|its|into|between|against|because|while)$/u;
const MARKER = /^\[\d{1,3}\]/u;
/** Verbs that tell what happened; pictures are told in the present. */
const TOLD =
  /(?<!\b(?:who|which|that|where|when|while|as|what) )\b(?:was|were|had|did|would|could|said|told|reported|announced|stated|became|began|took|led|wrote)\b/u;

/** Whether the line is certainly a sentence that stops in its middle, as in extracts: it ends in a word that wants more, or a footnote marker heads it. */
export function isSurelyCutOff(text: string): boolean {
  return (
    !endsSentence(text) && ((countWords(text) >= 8 && WANTS_MORE.test(text)) || (countWords(text) >= 6 && MARKER.test(text)))
  );
}

/** The same, or a long line that tells what happened and lacks only its end. */
export function isCutOff(text: string): boolean {
  return isSurelyCutOff(text) || (!endsSentence(text) && countWords(text) >= 14 && TOLD.test(text));
}
