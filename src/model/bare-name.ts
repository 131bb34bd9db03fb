/**
 * What is left of a name once case, width, spaces, signs and invisible characters are set aside: `Press-TV` → `presstv`.
 * Two outlets that are left with the same could not be told apart by what a member types. Empty for a name of signs alone.
 */
export function bareName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
