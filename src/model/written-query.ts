/** A query as a button's id carries it: a query may hold any character, an id only few. */
export function writeQuery(query: string): string {
  return Buffer.from(query).toString('base64url');
}
