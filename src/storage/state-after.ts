import type { ReportDecision, ReportState } from '../model/report.ts';

/** The state that a decision leaves a report in; without one it is open. */
export function stateAfter(decision: ReportDecision | null): ReportState {
  if (decision === null) return 'open';
  switch (decision.kind) {
    case 'hide':
      return 'hidden';
    case 'keep':
      return 'kept';
    case 'answer':
      return 'answered';
    default:
      return decision satisfies never;
  }
}
