import type { Language } from '../model/language.ts';
import { LABELS } from './languages/labels/labels.ts';

/** What a member reads of commands in one language. */
export type CommandLabels = {
  /** Of a command, subcommand or option, as it is typed: `zitat` for `quote`. */
  name(english: string): string;
  /** A description, the name of a choice or of a command in the menu of a message. */
  text(english: string): string;
};

/** The labels of commands in a language; what it has no label for stays as the command's definition has it. */
export function commandLabels(language: Language): CommandLabels {
  if (language === 'en') return { name: (english) => english, text: (english) => english };
  const { names, texts } = LABELS[language];
  return { name: (english) => own(names, english), text: (english) => own(texts, english) };
}

/** A name may come from a forged request: `constructor` is nobody's label. */
function own(labels: Readonly<Record<string, string>>, english: string): string {
  return Object.hasOwn(labels, english) ? (labels[english] ?? english) : english;
}
