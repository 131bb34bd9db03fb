import type { Language } from '../../model/language.ts';
import ar from './ar.json' with { type: 'json' };
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fa from './fa.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** The name of a sentence of ours; English has them all. */
export type MessageKey = keyof typeof en;

/** Every sentence in every language, in ICU MessageFormat. A language that lacks one does not type-check. */
export const MESSAGES: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { en, de, fr, es, ar, fa };
