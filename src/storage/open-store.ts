import { sql } from 'drizzle-orm';
import { inTime } from '../clock/in-time.ts';
import { startTimer } from '../clock/timer.ts';
import type { Log } from '../model/log.ts';
import type { Reports } from '../model/report.ts';
import type { Store } from '../model/store.ts';
import { confirmChanges } from './confirm-changes.ts';
import { openEmbedded } from './embedded/open-embedded.ts';
import { openServer } from './server/open-server.ts';
import { type AskKeeper, createStoreElsewhere, createStoreKeeper } from './shared/store-elsewhere.ts';
import { createSqlStore } from './sql/create-sql-store.ts';
import { createSteadyPolicies, type SteadyPolicies } from './steady-policies.ts';

export type StoreSettings = {
  /** The folder of the embedded database; made when it is missing, not touched when there is a `databaseUrl`. */
  readonly dataDir: string;
  /** The address of a PostgreSQL, which may hold a password; null: the embedded database. */
  readonly databaseUrl: string | null;
  /** Asks the process of ours that keeps the embedded database, instead of opening it here, where it may not be open twice. */
  readonly askKeeper?: AskKeeper | undefined;
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
export async function openStore({ dataDir, databaseUrl, askKeeper, log, nowMs }: StoreSettings): Promise<OpenedStore> {
  const {
    store: opened,
    probe,
    close,
  } = databaseUrl === null && askKeeper !== undefined ? elsewhere(askKeeper) : await openDatabase({ dataDir, databaseUrl });
  const store = confirmChanges({ store: opened, log });
  const policies = createSteadyPolicies({ policies: store.policies, log, nowMs });
  return {
    store: { ...store, policies, reports: steadyReports(store.reports, policies) },
    isReachable: () => isAnswering(probe),
    close,
  };
}

/** The embedded database, open in this process for others of ours. */
export type KeptStore = {
  /** What is asked by a store elsewhere. */
  readonly answer: (question: unknown) => Promise<string>;
  close(): Promise<void>;
};

/** @throws {StoreError} when the folder cannot be used. */
export async function keepStore(dataDir: string): Promise<KeptStore> {
  const { store, probe, close } = await openDatabase({ dataDir, databaseUrl: null });
  return { answer: createStoreKeeper(store, probe), close };
}

type Opened = {
  readonly store: Store;
  /** Resolves when the database itself answers, whatever is remembered of it. */
  probe(): Promise<unknown>;
  close(): Promise<void>;
};

function elsewhere(askKeeper: AskKeeper): Opened {
  const { store, probe } = createStoreElsewhere(askKeeper);
  return { store, probe, close: async () => {} };
}

async function openDatabase({ dataDir, databaseUrl }: Pick<StoreSettings, 'dataDir' | 'databaseUrl'>): Promise<Opened> {
  const database = databaseUrl === null ? await openEmbedded(dataDir) : await openServer(databaseUrl);
  return {
    store: createSqlStore(database),
    probe: () => database.run((db) => db.execute(sql`select 1`)),
    close: () => database.close(),
  };
}

const PROBE_MS = 1_000;

async function isAnswering(probe: Opened['probe']): Promise<boolean> {
  const answered = probe().then(
    () => true,
    () => false,
  );
  return (await inTime(answered, startTimer(PROBE_MS))) ?? false;
}

/** A decision that hides a passage is among what was last known of its server from then on. */
function steadyReports(reports: Reports, policies: SteadyPolicies): Reports {
  return {
    ...reports,
    async decide(number, decision, origin) {
      const decided = await reports.decide(number, decision, origin);
      if (decided.kind === 'decided' && decision.kind === 'hide') {
        const target = { kind: 'passage', id: decided.report.passageId } as const;
        await policies.take({ kind: 'hide', target, reason: decision.reason }, origin);
      }
      return decided;
    },
  };
}
