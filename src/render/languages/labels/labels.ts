import type { Language } from '../../../model/language.ts';
import ar from './ar.json' with { type: 'json' };
import de from './de.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fa from './fa.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** What commands are called in a language, by what they are called in English. */
export type Labels = {
  /** Of commands, subcommands and options, as they are typed. Empty where Discord's client does not speak the language. */
  readonly names: Readonly<Record<string, string>>;
  /** Descriptions, names of choices, and names in the menu of a message. */
  readonly texts: Readonly<Record<string, string>>;
};

export const LABELS: Readonly<Record<Exclude<Language, 'en'>, Labels>> = { de, fr, es, ar, fa };
