import {
  MEANING_FEATURES,
  type MeaningFeature,
  type Values,
  WORD_FEATURES,
  type WordFeature,
} from '../../src/search/confidence.ts';
import type { QuestionKind } from './derive-questions.ts';
import { chanceUnder, type Example, fitLogistic, type Weights } from './fit-logistic.ts';

/** What a search shows for one made question, best first. */
export type Judged = {
  readonly kind: QuestionKind;
  /** By words alone. */
  readonly words: readonly Example<WordFeature>[];
  /** By words and meaning. */
  readonly both: readonly {
    readonly words: Values<WordFeature>;
    readonly meaning: Values<MeaningFeature>;
    readonly answers: boolean;
  }[];
};

export type Floors = {
  readonly words: Weights<WordFeature>;
  readonly meaning: Weights<MeaningFeature>;
  /** How often each kind of question is answered, in lines. */
  readonly report: readonly string[];
};

const UNANSWERABLE: readonly QuestionKind[] = ['cut-out', 'off-topic', 'of-a-name', 'strange', 'other-number'];
/**
 * How many of the questions that nothing answers may get one all the same: by words, and by words or meaning. The made ones are nearer to
 * the topic than most that people ask, four kinds of five, so the share among those is smaller.
 */
const WRONGLY_ANSWERED = { byWords: 0.04, byEither: 0.1 };

/**
 * Fits both opinions and shifts their biases so that one half is the point from which they are trusted: the lowest at which no more than the
 * allowed share of unanswerable questions is answered. Meaning learns from the questions that words leave open.
 */
export function setFloors(judged: readonly Judged[]): Floors {
  const words = fitLogistic(
    judged.flatMap((question) => question.words.slice(0, 1)),
    WORD_FEATURES,
  );
  const wordsFloor = lowestFloor(judged, WRONGLY_ANSWERED.byWords, (question, floor) => saysWords(question, floor));
  const open = judged.filter((question) => !saysWords(question, wordsFloor));
  const meaning = fitLogistic(
    open.flatMap(({ both }) => both.map((hit) => ({ values: hit.meaning, answers: hit.answers }))),
    MEANING_FEATURES,
  );
  const saysMeaning = ({ both }: Judged, floor: number) => both.some((hit) => chanceUnder(meaning, hit.meaning) >= floor);
  const answered = (question: Judged, floor: number) => saysWords(question, wordsFloor) || saysMeaning(question, floor);
  const meaningFloor = lowestFloor(judged, WRONGLY_ANSWERED.byEither, answered);
  return {
    words: shifted(words, wordsFloor),
    meaning: shifted(meaning, meaningFloor),
    report: kindsOf(judged).map((kind) => {
      const own = judged.filter((question) => question.kind === kind);
      const share = (test: (question: Judged) => boolean) => (own.filter(test).length / own.length).toFixed(2);
      return (
        `${kind.padEnd(16)} n ${own.length}  right among the first ${share(({ both }) => both.some((hit) => hit.answers))}` +
        `  answered ${share((question) => answered(question, meaningFloor))}  by words ${share((question) => saysWords(question, wordsFloor))}`
      );
    }),
  };

  function saysWords({ both }: Judged, floor: number): boolean {
    return both.some((hit) => chanceUnder(words, hit.words) >= floor);
  }
}

/** Each kind counts alike, however many there are of it. */
function lowestFloor(judged: readonly Judged[], allowed: number, answers: (question: Judged, floor: number) => boolean): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 30; step++) {
    const floor = (low + high) / 2;
    const shares = UNANSWERABLE.map((kind) => {
      const own = judged.filter((question) => question.kind === kind);
      return own.filter((question) => answers(question, floor)).length / Math.max(1, own.length);
    });
    if (shares.reduce((sum, share) => sum + share, 0) / shares.length > allowed) low = floor;
    else high = floor;
  }
  return high;
}

function shifted<Feature extends string>(weights: Weights<Feature>, floor: number): Weights<Feature> {
  const shift = Math.log(floor / (1 - floor));
  return new Map([...weights].map(([feature, weight]) => [feature, feature === 'bias' ? weight - shift : weight]));
}

function kindsOf(judged: readonly Judged[]): readonly QuestionKind[] {
  return [...new Set(judged.map(({ kind }) => kind))];
}
