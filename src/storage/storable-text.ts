/**
 * Text as every database takes it: PostgreSQL has no NUL in text, and UTF-8 no half of a surrogate pair. Nothing else is
 * changed, so what a moderator or member wrote stays as it was written.
 */
export function storableText(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD');
}
