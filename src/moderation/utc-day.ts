/** The day in UTC, `YYYY-MM-DD`. @param atMs milliseconds since 1970. */
export function utcDay(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 'YYYY-MM-DD'.length);
}
