/** What the longest excerpt may be set to, in UTF-16 units. A shorter one would not hold a sentence. */
export const EXCERPT_LENGTH = { least: 80, most: 1000 } as const;
