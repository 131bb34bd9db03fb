import { answerWords } from './words/answer-words.ts';
import { chartWords } from './words/chart-words.ts';
import { citationWords } from './words/citation-words.ts';
import { list } from './words/counts.ts';
import { dateWords } from './words/date-words.ts';
import { excerptWords } from './words/excerpt-words.ts';
import { nothingFoundWords } from './words/nothing-found-words.ts';
import { outletWords } from './words/outlet-words.ts';
import { passageWords } from './words/passage-words.ts';
import { refusalWords } from './words/refusal-words.ts';
import { verificationWords } from './words/verification-words.ts';

/**
 * Every sentence of ours that a reader of a reply can meet, in English. Whole sentences with named places, no halves to be
 * joined, so that a translation can turn them round. What is put in has been made inert by the caller. Neutral in tone:
 * nothing here praises, doubts or explains what an outlet says.
 */
export const words = {
  list,
  ...dateWords,
  ...excerptWords,
  ...answerWords,
  ...chartWords,
  ...passageWords,
  ...nothingFoundWords,
  ...outletWords,
  ...citationWords,
  ...refusalWords,
  ...verificationWords,
} as const;
