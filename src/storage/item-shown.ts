import type { ClaimedRun, RunOutcome } from '../model/schedule.ts';

/**
 * What counts as shown once a claimed run is settled; null: nothing. In doubt it counts: something that waits for another round is
 * better than something said twice in one.
 *
 * @param chosen what the claimant chose; null when it chose nothing.
 */
export function itemShown({ kind }: RunOutcome, run: Pick<ClaimedRun, 'chosen'>, chosen: string | null): string | null {
  switch (kind) {
    case 'posted':
    case 'given-up':
    case 'passed-over':
      return chosen;
    // This attempt was refused; an earlier one may not have been.
    case 'stopped':
      return run.chosen?.item ?? null;
    case 'failed':
    case 'unsure':
    case 'skipped':
      return null;
    default:
      return kind satisfies never;
  }
}
