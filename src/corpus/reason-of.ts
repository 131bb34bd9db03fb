/** The system's code for why something cannot be read, e.g. `EACCES`; `unknown` when it gives none. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
