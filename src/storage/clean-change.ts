import type { PolicyChange } from '../model/guild-policy.ts';
import type { ReportDecision } from '../model/report.ts';
import { storableText } from './storable-text.ts';

/** The change with a reason that every database takes. */
export function cleanChange(change: PolicyChange): PolicyChange {
  return 'reason' in change ? { ...change, reason: storableText(change.reason) } : change;
}

/** The decision with words that every database takes. */
export function cleanDecision(decision: ReportDecision): ReportDecision {
  switch (decision.kind) {
    case 'hide':
      return { ...decision, reason: storableText(decision.reason) };
    case 'answer':
      return { ...decision, text: storableText(decision.text) };
    case 'keep':
      return decision;
    default:
      return decision satisfies never;
  }
}
