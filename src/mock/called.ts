import type { OptionSpec } from '../model/command.ts';
import type { CommandLabels } from '../render/command-labels.ts';

/** A name, and what its bearer is called in the reader's language, as replies and Discord's client name it. */
export type Called = { readonly name: string; readonly called: string };
export type CalledOption = OptionSpec & Called;
export type CalledCommand = Called & { readonly options: readonly CalledOption[] };

/** Commands and their options with their names in a language; a subcommand's stands behind its command's, after a space. */
export function callCommands(
  commands: readonly { readonly name: string; readonly options: readonly OptionSpec[] }[],
  { name: labelOf }: CommandLabels,
): readonly CalledCommand[] {
  return commands.map(({ name, options }) => ({
    name,
    called: name.split(' ').map(labelOf).join(' '),
    options: options.map((option) => ({ ...option, called: labelOf(option.name) })),
  }));
}

/** The same for commands in the menu of a message. */
export function callMessageCommands(commands: readonly { readonly name: string }[], { text }: CommandLabels): readonly Called[] {
  return commands.map(({ name }) => ({ name, called: text(name) }));
}

/** What has the written name, else what is called so in the reader's language; capitals and the way accents are typed do not count. */
export function findCalled<Thing extends Called>(things: readonly Thing[], written: string): Thing | undefined {
  const wanted = fold(written);
  return things.find(({ name }) => fold(name) === wanted) ?? things.find(({ called }) => fold(called) === wanted);
}

/** The name that goes on from what is written: the one in the reader's language, else the other; null when neither does. */
export function nameGoingOn({ name, called }: Called, written: string): string | null {
  return [called, name].find((each) => fold(each).startsWith(fold(written))) ?? null;
}

/** Every name that is taken for one of the things. */
export function namesOf(things: readonly Called[]): readonly string[] {
  return [...things.map(({ called }) => called), ...things.map(({ name }) => name)];
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
