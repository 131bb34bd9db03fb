import type { Announcement, AnswerToReporter, Herald } from '../../src/model/herald.ts';

/** Brings no word to anybody, and notes down what it was to bring. */
export function createRecordingHerald(): Herald & {
  readonly announced: readonly Announcement[];
  readonly told: readonly AnswerToReporter[];
} {
  const announced: Announcement[] = [];
  const told: AnswerToReporter[] = [];
  return {
    announced,
    told,
    announce: (change) => void announced.push(change),
    async tell(answer) {
      told.push(answer);
      return true;
    },
  };
}
