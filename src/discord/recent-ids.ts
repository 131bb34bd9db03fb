/**
 * Remembers the last ids it was given. Discord delivers an event again when a connection is resumed and the first delivery
 * was not confirmed yet.
 *
 * @param limit at least 1; beyond it the oldest id is forgotten.
 * @returns a function that tells whether an id is new, and remembers it.
 */
export function createRecentIds(limit: number): (id: string) => boolean {
  const ids = new Set<string>();
  return (id) => {
    if (ids.has(id)) return false;
    ids.add(id);
    const [oldest] = ids;
    if (ids.size > limit && oldest !== undefined) ids.delete(oldest);
    return true;
  };
}
