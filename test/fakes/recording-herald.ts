import type { Announcement, AnswerToReporters, Herald } from '../../src/model/herald.ts';

/** Brings no word to anybody, and notes down what it was to bring. */
export function createRecordingHerald(): Herald & {
  readonly announced: readonly Announcement[];
  readonly told: readonly AnswerToReporters[];
  /** What comes of the next announcements. */
  announcing: Awaited<ReturnType<Herald['announce']>>;
} {
  const announced: Announcement[] = [];
  const told: AnswerToReporters[] = [];
  return {
    canWrite: true,
    announcing: 'told',
    announced,
    told,
    async announce(change) {
      announced.push(change);
      return this.announcing;
    },
    async tell(answer) {
      told.push(answer);
      return { reached: answer.memberIds.length, refused: 0, failed: 0, underWay: 0 };
    },
  };
}
