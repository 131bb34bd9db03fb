/** How a stretch of text is set off. */
export type Mark = 'bold' | 'italic' | 'underline' | 'strike' | 'code' | 'spoiler' | 'link' | 'address' | 'subtle' | 'button';

/** Text of one appearance. */
export type Run = {
  readonly text: string;
  readonly marks: readonly Mark[];
};

/** A run of text without any style. */
export function plain(text: string): Run {
  return { text, marks: [] };
}

/** The same runs, each with one more mark. */
export function withMark(runs: readonly Run[], mark: Mark): readonly Run[] {
  return runs.map((run) => (run.marks.includes(mark) ? run : { ...run, marks: [...run.marks, mark] }));
}

/** The characters of the runs without their styles. */
export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}
