import { isStopWord } from '../../src/search/stop-words.ts';
import { tokenize } from '../../src/search/tokenize.ts';
import { OFF_TOPIC } from './off-topic.ts';
import type { Random } from './random.ts';

/** A question made from a corpus, with what is known about its answer. */
export type DerivedQuestion = {
  readonly kind: 'keywords' | 'misspelt' | 'half-remembered' | 'other-words' | 'cut-out' | 'mixed' | 'off-topic';
  /** What the words are looked up by. */
  readonly text: string;
  /** What the meaning is looked up by; differs from `text` where words were replaced to play a paraphrase. */
  readonly meaning: string;
  /** The passage it was made from; null when nothing in the corpus answers it. */
  readonly answer: number | null;
  /** Passages that are taken out of the corpus for this question, so that nothing answers it. */
  readonly without: readonly number[];
};

/**
 * Questions that the passages answer, and such that they do not: made from a passage that is taken out together with its neighbours,
 * mixed from several passages, or about other things altogether. The same for the same seed.
 */
export function deriveQuestions(texts: readonly string[], count: number, random: Random): readonly DerivedQuestion[] {
  const makers = [keywords, misspelt, halfRemembered, otherWords, otherWords, cutOut, cutOut, mixed, offTopic] as const;
  return Array.from({ length: count }, (_, i) => (makers[i % makers.length] ?? keywords)(texts, random));
}

type Maker = (texts: readonly string[], random: Random) => DerivedQuestion;

const keywords: Maker = (texts, random) => {
  const answer = random.below(texts.length);
  const text = someWords(texts[answer] ?? '', 3 + random.below(3), random).join(' ');
  return { kind: 'keywords', text, meaning: text, answer, without: [] };
};

const misspelt: Maker = (texts, random) => {
  const question = keywords(texts, random);
  const text = question.text.replace(/\p{L}{5,}/gu, (word) => (random.chance(0.5) ? misspell(word, random) : word));
  return { ...question, kind: 'misspelt', text };
};

/** Some words of the passage, and some that the asker remembers wrongly. */
const halfRemembered: Maker = (texts, random) => {
  const answer = random.below(texts.length);
  const right = someWords(texts[answer] ?? '', 3 + random.below(2), random);
  const wrong = someWords(texts[random.below(texts.length)] ?? '', 1 + random.below(2), random);
  const text = [...right, ...wrong].join(' ');
  return { kind: 'half-remembered', text, meaning: text, answer, without: [] };
};

/**
 * A stretch of the passage in which half or more of the words of topic are ones that no text has, as if the asker used others. Its
 * meaning is looked up by the stretch with some words left out, since a model of meaning knows the others.
 */
const otherWords: Maker = (texts, random) => {
  const answer = random.below(texts.length);
  const stretch = someStretch(texts[answer] ?? '', 5 + random.below(7), random);
  const foreign = 0.4 + 0.6 * random.next();
  const text = stretch.map((word) => (!isStopWord(word) && random.chance(foreign) ? unheardOf(random) : word)).join(' ');
  const meaning = stretch.filter((word) => isStopWord(word) || !random.chance(0.35)).join(' ');
  return { kind: 'other-words', text, meaning, answer, without: [] };
};

/** A question whose answer, and what stands around it, is taken out: near the topic, and nothing answers it. */
const cutOut: Maker = (texts, random) => {
  const made = (random.chance(0.5) ? otherWords : halfRemembered)(texts, random);
  const from = made.answer ?? 0;
  return {
    ...made,
    kind: 'cut-out',
    answer: null,
    without: [from - 1, from, from + 1].filter((i) => i >= 0 && i < texts.length),
  };
};

const mixed: Maker = (texts, random) => {
  const parts = [0, 1, 2].flatMap(() => someWords(texts[random.below(texts.length)] ?? '', 2, random));
  const text = parts.join(' ');
  return { kind: 'mixed', text, meaning: text, answer: null, without: [] };
};

const offTopic: Maker = (_, random) => {
  const text = OFF_TOPIC[random.below(OFF_TOPIC.length)] ?? '';
  return { kind: 'off-topic', text, meaning: text, answer: null, without: [] };
};

/** Up to `count` words of topic, in their order. */
function someWords(text: string, count: number, random: Random): readonly string[] {
  const topical = tokenize(text).filter(({ key }) => !isStopWord(key));
  while (topical.length > count) topical.splice(random.below(topical.length), 1);
  return topical.map(({ start, end }) => text.slice(start, end));
}

function someStretch(text: string, length: number, random: Random): readonly string[] {
  const words = tokenize(text).map(({ key }) => key);
  const from = random.below(Math.max(1, words.length - length));
  return words.slice(from, from + length);
}

/** A word that no text has or resembles, so that it is not taken for a misspelling. */
function unheardOf(random: Random): string {
  return `qx${Array.from({ length: 8 }, () => 'jqvxzw'[random.below(6)]).join('')}`;
}

/** One letter put in, left out, replaced or turned round, not the first. */
function misspell(word: string, random: Random): string {
  const at = 1 + random.below(word.length - 2);
  const letter = String.fromCharCode(97 + random.below(26));
  const slips = [
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
  ];
  return slips[random.below(slips.length)] ?? word;
}
