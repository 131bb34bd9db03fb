import type { Language } from '../model/language.ts';
import { createSay } from './say.ts';
import { answerWords } from './words/answer-words.ts';
import { chartWords } from './words/chart-words.ts';
import { citationWords } from './words/citation-words.ts';
import { countWords } from './words/count-words.ts';
import { dateWords } from './words/date-words.ts';
import { excerptWords } from './words/excerpt-words.ts';
import { formWords } from './words/form-words.ts';
import { labelWords } from './words/label-words.ts';
import { moderationWords } from './words/moderation-words.ts';
import { nothingFoundWords } from './words/nothing-found-words.ts';
import { outletWords } from './words/outlet-words.ts';
import { passageWords } from './words/passage-words.ts';
import { refusalWords } from './words/refusal-words.ts';
import { scheduleWords } from './words/schedule-words.ts';
import { serviceWords } from './words/service-words.ts';
import { verificationWords } from './words/verification-words.ts';

/**
 * Every sentence of ours that a reader of a reply can meet, in one language. Whole sentences with named places, no halves to be
 * joined, so that a translation can turn them round. What is put in has been made inert by the caller. Neutral in tone:
 * nothing here praises, doubts or explains what an outlet says.
 *
 * The sentences stand in `languages/`, where README.md tells how to add one. What operators read (starting, registering,
 * the curator's commands, the mock client's own lines) is English only and stands in files of its own beside this one.
 */
export type Words = ReturnType<typeof translate>;

const made = new Map<string, Words>();

/**
 * The sentences in a language; made once, since making them costs a few milliseconds.
 *
 * @param clientLanguage in which the reader's client names commands and options.
 */
export function wordsFor(language: Language, clientLanguage: Language = language): Words {
  const key = `${language} ${clientLanguage}`;
  const words = made.get(key) ?? translate(language, clientLanguage);
  made.set(key, words);
  return words;
}

function translate(language: Language, clientLanguage: Language) {
  const say = createSay(language);
  const labels = labelWords(language, clientLanguage);
  return {
    language,
    ...labels,
    ...countWords(say, language),
    ...dateWords(say),
    ...excerptWords(say),
    ...answerWords(say, labels),
    ...chartWords(say),
    ...passageWords(say),
    ...nothingFoundWords(say),
    ...outletWords(say, labels),
    ...citationWords(say),
    ...formWords(say),
    ...moderationWords(say),
    ...refusalWords(say),
    ...scheduleWords(say),
    ...serviceWords(say),
    ...verificationWords(say),
  } as const;
}
