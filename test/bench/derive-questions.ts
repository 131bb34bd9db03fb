import { isStopWord } from '../../src/search/stop-words.ts';
import { tokenize } from '../../src/search/tokenize.ts';
import { OFF_TOPIC } from './off-topic.ts';
import type { Random } from './random.ts';
import type { Thesaurus } from './synonyms.ts';

export type QuestionKind =
  | 'keywords'
  | 'misspelt'
  | 'half-remembered'
  | 'other-words'
  | 'cut-out'
  | 'off-topic'
  | 'of-a-name'
  | 'strange'
  | 'other-number';

/** A question made from a corpus, with what is known about its answer. */
export type DerivedQuestion = {
  readonly kind: QuestionKind;
  readonly text: string;
  /** The passage it was made from; null when nothing in the corpus answers it. */
  readonly answer: number | null;
  /** The passage that has to be taken out of the corpus, with those that say the same, so that nothing answers it; null for none. */
  readonly cutOut: number | null;
};

/** What questions are made from. */
export type QuestionSource = {
  readonly texts: readonly string[];
  /** Names that the texts speak of. */
  readonly names: readonly string[];
  readonly thesaurus: Thesaurus;
  readonly random: Random;
};

/**
 * Questions that the passages answer, and as many that they do not: about what a passage says that is taken out, about something that
 * nobody wrote of somebody who is written about, a word or two of a passage beside strange ones, a number that no text has, other things altogether. The same for the same seed.
 */
export function deriveQuestions(source: QuestionSource, count: number): readonly DerivedQuestion[] {
  const answered = [keywords, misspelt, halfRemembered, otherWords, otherWords, otherWords];
  const unanswered = [cutOut, cutOut, cutOut, offTopic, ofAName, strange, otherNumber];
  const makers = [...answered, ...unanswered];
  return Array.from({ length: count }, (_, i) => (makers[i % makers.length] ?? keywords)(source));
}

/** How people begin a question; half of them do not. */
const OPENINGS = ['who', 'what', 'how', 'when did', 'why', 'which', 'what did', 'did', 'how many', 'was', 'where', '', ''];
/** Who asks in other words seldom gives the name. */
const PRONOUNS = ['he', 'him', 'they', 'it', 'his', 'someone'];
/** Most words are other ones. */
const REPLACED = 0.9;

type Maker = (source: QuestionSource) => DerivedQuestion;

const keywords: Maker = ({ texts, random }) => {
  const answer = random.below(texts.length);
  return { kind: 'keywords', text: someWords(texts[answer], 1 + random.below(5), random).join(' '), answer, cutOut: null };
};

const misspelt: Maker = (source) => {
  const { random } = source;
  const question = keywords(source);
  const text = question.text.replace(/\p{L}{5,}/gu, (word) => (random.chance(0.5) ? misspell(word, random) : word));
  return { ...question, kind: 'misspelt', text };
};

/** Some words of the passage, and some that the asker remembers wrongly. */
const halfRemembered: Maker = ({ texts, random }) => {
  const answer = random.below(texts.length);
  const right = someWords(texts[answer], 2 + random.below(4), random);
  const wrong = someWords(pick(texts, random), 1 + random.below(2), random);
  return { kind: 'half-remembered', text: [...right, ...wrong].join(' '), answer, cutOut: null };
};

/** A stretch of the passage in which most words of topic are replaced by others that mean the same, names by "he" and "it". */
const otherWords: Maker = ({ texts, thesaurus, random }) => {
  const answer = random.below(texts.length);
  const text = texts[answer] ?? '';
  const tokens = tokenize(text);
  const length = 5 + random.below(9);
  const from = random.below(Math.max(1, tokens.length - length));
  const words = tokens.slice(from, from + length).map(({ key, start, end }) => {
    if (isStopWord(key) || !random.chance(REPLACED)) return key;
    const others = thesaurus.synonymsOf(key);
    if (others.length > 0) return pick(others, random);
    if (/^\p{Lu}/u.test(text.slice(start, end))) return random.chance(0.6) ? pick(PRONOUNS, random) : key;
    return random.chance(0.5) ? '' : key;
  });
  return { kind: 'other-words', text: joined([opening(random), ...words]), answer, cutOut: null };
};

/** A question whose answer is taken out: near the topic, and nothing answers it. */
const cutOut: Maker = (source) => {
  const made = (source.random.chance(2 / 3) ? otherWords : halfRemembered)(source);
  return { kind: 'cut-out', text: made.text, answer: null, cutOut: made.answer };
};

const offTopic: Maker = ({ random }) => ({ kind: 'off-topic', text: pick(OFF_TOPIC, random), answer: null, cutOut: null });

/** Somebody or something of the corpus, and a matter that it says nothing about. */
const ofAName: Maker = ({ names, random }) => {
  const matter = someWords(pick(OFF_TOPIC, random), 1 + random.below(4), random);
  const name = random.chance(0.75) ? (pick(names, random) ?? '') : pick(PRONOUNS, random);
  const words = random.chance(0.5) ? [name, ...matter] : [...matter, name];
  return { kind: 'of-a-name', text: joined([opening(random), ...words]), answer: null, cutOut: null };
};

/** A word or two of a passage beside more that are none of the corpus's business. */
const strange: Maker = ({ texts, random }) => {
  const matter = someWords(pick(OFF_TOPIC, random), 2 + random.below(2), random);
  const own = someWords(pick(texts, random), 1 + random.below(2), random);
  const words = random.chance(0.5) ? [...own, ...matter] : [...matter, ...own];
  return { kind: 'strange', text: joined([opening(random), ...words]), answer: null, cutOut: null };
};

/** What a passage says with a number, asked with another one. */
const otherNumber: Maker = (source) => {
  const { texts, random } = source;
  const numbered = texts.filter((text) => ANY_NUMBER.test(text));
  if (numbered.length === 0) return strange(source);
  const text = pick(numbered, random);
  const [number = ''] = ANY_NUMBER.exec(text) ?? [];
  const others = someWords(text.replace(number, ' '), 1 + random.below(3), random);
  const changed = number.replace(/\d$/, (digit) => String((Number(digit) + 1 + random.below(9)) % 10));
  const known = texts.some((other) => other.includes(changed));
  return known ? strange(source) : { kind: 'other-number', text: joined([...others, changed]), answer: null, cutOut: null };
};

const ANY_NUMBER = /\b\d{2,}\b/;

function opening(random: Random): string {
  return random.chance(0.5) ? pick(OPENINGS, random) : '';
}

function joined(words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' ');
}

function pick(items: readonly string[], random: Random): string {
  return items[random.below(items.length)] ?? '';
}

/** Up to `count` words of topic, in their order. */
function someWords(text: string | undefined, count: number, random: Random): readonly string[] {
  const topical = tokenize(text ?? '').filter(({ key }) => !isStopWord(key));
  while (topical.length > count) topical.splice(random.below(topical.length), 1);
  return topical.map(({ start, end }) => (text ?? '').slice(start, end));
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
  return pick(slips, random) || word;
}
