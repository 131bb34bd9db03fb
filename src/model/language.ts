/** The languages in which the bot's own sentences are written, as BCP 47 tags; quotations stay in theirs. */
export type Language = 'en' | 'de' | 'fr' | 'es' | 'ar' | 'fa';
