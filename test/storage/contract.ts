import { afterAll, beforeAll, describe } from 'vitest';
import type { Store } from '../../src/model/store.ts';
import { describeMembers } from './contract/members.ts';
import { describePolicies } from './contract/policies.ts';
import { describeReports } from './contract/reports.ts';
import { describeRunner } from './contract/runner.ts';
import { describeRuns } from './contract/runs.ts';
import { describeSchedules } from './contract/schedules.ts';
import { describeUse } from './contract/use.ts';

export type ContractSubject = { readonly store: Store; close(): Promise<void> };

/** A new database is made first, which takes PGlite 3 s on an idle machine. */
const OPENING_MS = 90_000;

/** What every store does, whatever it stands on. Each test has a server of its own, so one store serves them all. */
export function describeStore(name: string, open: () => Promise<ContractSubject>): void {
  describe(name, () => {
    let subject: ContractSubject | undefined;
    beforeAll(async () => {
      subject = await open();
    }, OPENING_MS);
    afterAll(() => subject?.close());
    const storeOf = (): Store => {
      if (subject === undefined) throw new Error('the store is not open yet');
      return subject.store;
    };
    for (const part of [
      describePolicies,
      describeReports,
      describeSchedules,
      describeRuns,
      describeMembers,
      describeUse,
      describeRunner,
    ])
      part(storeOf);
  });
}
