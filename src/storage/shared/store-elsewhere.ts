import { deserialize, serialize } from 'node:v8';
import type { Store } from '../../model/store.ts';
import { STORE_ERROR_CODES, StoreError, type StoreErrorCode } from '../../model/store-error.ts';

/** Asks the process that keeps the store. Questions and answers are plain text. */
export type AskKeeper = (question: string) => Promise<unknown>;

type Ports = { readonly [Port in keyof Store]: keyof Store[Port] };
/** A method of a port, by both names. */
type Path = typeof PROBE | { readonly [Port in keyof Ports]: `${Port}.${Ports[Port] & string}` }[keyof Ports];

/** Asks whether the database answers. */
const PROBE = 'probe';

/** What changes nothing. */
const READING: ReadonlySet<Path> = new Set([
  PROBE,
  'policies.read',
  'audit.page',
  'reports.open',
  'reports.find',
  'reports.reportersOf',
  'schedules.list',
  'runs.shown',
  'members.show',
]);

export type StoreElsewhere = { readonly store: Store; probe(): Promise<void> };

/**
 * A store that another process of ours has open: the embedded one can be open in one process only. Each call is asked there.
 *
 * @throws {StoreError} from each call, as the keeper threw it; when the keeper does not answer, `store-away`, or `store-unsure` where
 * it may have changed something all the same.
 */
export function createStoreElsewhere(askKeeper: AskKeeper): StoreElsewhere {
  const ask = async <T>(path: Path, ...args: readonly unknown[]): Promise<T> => {
    const answer = await askKeeper(encode([path, args])).catch((error: unknown) => {
      throw new StoreError(READING.has(path) ? 'store-away' : 'store-unsure', { cause: error });
    });
    const [code, value, detail] = decode(answer);
    if (code === null) return value;
    throw new StoreError(isCode(code) ? code : 'store-failed', { detail });
  };
  const store: Store = {
    policies: {
      read: (guildId) => ask('policies.read', guildId),
      change: (change, origin) => ask('policies.change', change, origin),
      noteTold: (told) => ask('policies.noteTold', told),
    },
    audit: { page: (query) => ask('audit.page', query) },
    reports: {
      file: (report, limits) => ask('reports.file', report, limits),
      open: (query) => ask('reports.open', query),
      find: (guildId, number) => ask('reports.find', guildId, number),
      reportersOf: (guildId, number) => ask('reports.reportersOf', guildId, number),
      decide: (number, decision, origin) => ask('reports.decide', number, decision, origin),
    },
    schedules: {
      list: (guildId) => ask('schedules.list', guildId),
      create: (plan, nextRunMs, origin) => ask('schedules.create', plan, nextRunMs, origin),
      change: (number, change, origin) => ask('schedules.change', number, change, origin),
    },
    runs: {
      claimDue: (query) => ask('runs.claimDue', query),
      shown: (schedule) => ask('runs.shown', schedule),
      choose: (run, item, nowMs) => ask('runs.choose', run, item, nowMs),
      settle: (run, outcome, nowMs) => ask('runs.settle', run, outcome, nowMs),
    },
    members: {
      show: (query) => ask('members.show', query),
      forget: (query) => ask('members.forget', query),
      expire: (cutoffs) => ask('members.expire', cutoffs),
    },
    use: {
      note: (guildId) => ask('use.note', guildId),
      passDay: (day, keepDays) => ask('use.passDay', day, keepDays),
    },
  };
  return { store, probe: () => ask(PROBE) };
}

/**
 * The other side: answers with what the store answers, or throws.
 *
 * @param probe - resolves when the database answers.
 */
export function createStoreKeeper(store: Store, probe: () => Promise<unknown>): (question: unknown) => Promise<string> {
  return async (question) => {
    const [path, args] = decode(question);
    const [port, method] = String(path).split('.');
    try {
      if (path === PROBE) {
        await probe();
        return encode([null]);
      }
      const ports: Readonly<Record<string, object>> = store;
      const asked = ports[port ?? ''];
      const work: unknown = asked === undefined ? undefined : Reflect.get(asked, method ?? '');
      if (asked === undefined || typeof work !== 'function') throw new StoreError('store-failed', { detail: String(path) });
      return encode([null, await Reflect.apply(work, asked, args)]);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      return encode([error.code, null, error.detail]);
    }
  };
}

/** As Node itself copies values from thread to thread, since JSON knows neither `undefined` nor large numbers. */
function encode(value: readonly unknown[]): string {
  return serialize(value).toString('base64');
}

/** What is read here was written by the same program, in another of its processes. */
function decode(text: unknown): ReturnType<typeof deserialize> {
  return deserialize(Buffer.from(String(text), 'base64'));
}

function isCode(code: unknown): code is StoreErrorCode {
  return STORE_ERROR_CODES.some((known) => known === code);
}
