import type { Log } from '../model/log.ts';
import type { Reports } from '../model/report.ts';
import type { Store } from '../model/store.ts';
import { openEmbedded } from './embedded/open-embedded.ts';
import { createRememberedPolicies } from './remembered-policies.ts';
import { openServer } from './server/open-server.ts';
import { createSqlStore } from './sql/create-sql-store.ts';
import { createSteadyPolicies } from './steady-policies.ts';

export type StoreSettings = {
  /** The folder of the embedded database; made when it is missing, not touched when there is a `databaseUrl`. */
  readonly dataDir: string;
  /** The address of a PostgreSQL, which may hold a password; null: the embedded database. */
  readonly databaseUrl: string | null;
  readonly log: Log;
  nowMs(): number;
};

export type OpenedStore = {
  /** Policies can be read at any time, the store being away included; every other call throws a `StoreError` then. */
  readonly store: Store;
  /** Whether it answers now, within a second. Never rejects. */
  isReachable(): Promise<boolean>;
  /** Waits for what is under way, and frees the folder. */
  close(): Promise<void>;
};

/** @throws {StoreError} when the store cannot be used as it is set up; a server that is away for now is none. */
export async function openStore({ dataDir, databaseUrl, log, nowMs }: StoreSettings): Promise<OpenedStore> {
  const database = databaseUrl === null ? await openEmbedded(dataDir) : await openServer(databaseUrl);
  const store = createSqlStore(database);
  const { writes } = database;
  const read = writes === null ? store.policies : createRememberedPolicies(store.policies, writes);
  const policies = createSteadyPolicies({ policies: { ...store.policies, read: read.read }, log, nowMs });
  return {
    store: { ...store, policies, reports: steadyReports(store.reports, policies) },
    isReachable: () => isAnswering(store.policies),
    close: () => database.close(),
  };
}

const PROBE_MS = 1_000;

async function isAnswering(policies: Store['policies']): Promise<boolean> {
  // The id of no server: whether it can be read is asked, not what it holds.
  const answered = policies.read('0').then(
    () => true,
    () => false,
  );
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), PROBE_MS);
  });
  return Promise.race([answered, late]).finally(() => clearTimeout(timer));
}

/** A decision that hides a passage is among what was last known of its server from then on. */
function steadyReports(reports: Reports, policies: Store['policies']): Reports {
  return {
    ...reports,
    async decide(number, decision, origin) {
      const decided = await reports.decide(number, decision, origin);
      if (decided.kind === 'decided') await policies.read(origin.guildId);
      return decided;
    },
  };
}
