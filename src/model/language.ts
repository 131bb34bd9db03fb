/** The languages in which the bot's own sentences are written, as BCP 47 tags; quotations stay in theirs. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'ar', 'fa'] as const;

export type Language = (typeof LANGUAGES)[number];
