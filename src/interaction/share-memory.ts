/**
 * What share buttons stand for whose state has no room in an id: a long question, a text that was checked. Only whoever may
 * share gets such a button, and sees it only until their client is opened anew, so that a process which forgets it when it
 * ends, or after a quarter of an hour, takes little away; a database of questions is what we do not want to have.
 */
export type ShareMemory = {
  /** @returns a token that nobody can guess: letters, digits and hyphens. */
  keep(state: readonly string[], guildId: string | null): string;
  /** Null for what was never kept for that server, or is kept no more. */
  find(token: string, guildId: string | null): readonly string[] | null;
};

export type ShareMemoryParts = {
  newToken(): string;
  /** Runs something once after so many milliseconds. */
  later(run: () => void, ms: number): void;
};

/** `/privacy` tells of it. */
export const SHARE_KEEP_MS = 15 * 60 * 1000;
/** Each state is some kilobytes at most. */
const MAX_KEPT = 500;

/** Beyond five hundred, what was kept first goes first. */
export function createShareMemory({ newToken, later }: ShareMemoryParts): ShareMemory {
  const kept = new Map<string, { readonly state: readonly string[]; readonly guildId: string | null }>();
  return {
    keep(state, guildId) {
      const token = newToken();
      kept.set(token, { state, guildId });
      later(() => kept.delete(token), SHARE_KEEP_MS);
      const [oldest] = kept.keys();
      if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest);
      return token;
    },
    find(token, guildId) {
      const found = kept.get(token);
      return found?.guildId === guildId ? found.state : null;
    },
  };
}
