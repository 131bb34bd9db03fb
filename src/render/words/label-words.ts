import type { Language } from '../../model/language.ts';
import { commandLabels } from '../command-labels.ts';

/**
 * What a member's client calls commands and their options; not inert: a name may have been forged.
 *
 * @param language of the sentences around them.
 * @param clientLanguage of the client, which shows names in its own language whatever the server's is.
 */
export function labelWords(language: Language, clientLanguage: Language) {
  const labels = commandLabels(clientLanguage);
  return {
    /** `/zitat`; a subcommand's name stands behind its command's, after a space. */
    command: (name: string): string => `/${name.split(' ').map(labels.name).join(' ')}`,
    optionName: labels.name,
    /** As it stands in the menu of a message. */
    menuName: labels.text,
    /** A description, or what a choice means. */
    commandText: commandLabels(language).text,
  };
}

export type LabelWords = ReturnType<typeof labelWords>;
