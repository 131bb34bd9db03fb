import type { Language } from '../../model/language.ts';
import { commandLabels } from '../command-labels.ts';

/** What a member's client calls commands and their options; not inert: a name may have been forged. */
export function labelWords(language: Language) {
  const labels = commandLabels(language);
  return {
    /** `/zitat`; a subcommand's name stands behind its command's, after a space. */
    command: (name: string): string => `/${name.split(' ').map(labels.name).join(' ')}`,
    optionName: labels.name,
    /** A description, or a name in the menu of a message. */
    commandText: labels.text,
  };
}

export type LabelWords = ReturnType<typeof labelWords>;
