import type { Store } from '../../model/store.ts';
import type { Database } from './database.ts';
import { createSqlMembers } from './sql-members.ts';
import { createSqlAudit, createSqlPolicies } from './sql-policies.ts';
import { createSqlReports } from './sql-reports.ts';
import { createSqlRuns } from './sql-runs.ts';
import { createSqlSchedules } from './sql-schedules.ts';
import { createSqlUse } from './sql-use.ts';

/** The ports on a database. */
export function createSqlStore(database: Database): Store {
  return {
    policies: createSqlPolicies(database),
    audit: createSqlAudit(database),
    reports: createSqlReports(database),
    schedules: createSqlSchedules(database),
    runs: createSqlRuns(database),
    members: createSqlMembers(database),
    use: createSqlUse(database),
  };
}
