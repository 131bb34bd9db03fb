/** Words that a person's name follows. Without one they name an office only. */
const TITLES = new Set(
  (
    'leader president general minister secretary martyr captain mayor doctor dr ayatollah imam sayyed seyed sheikh haj hajj mr mrs ' +
    'ms sir lady lt lieutenant major colonel brigadier admiral commander chief judge professor senator ambassador spokesman ' +
    'spokeswoman spokesperson king queen prince princess pope bishop pilot rapporteur envoy chancellor premier chairman chairwoman ' +
    'director representative'
  ).split(' '),
);
/** Further words with a capital that name an office or begin a sentence; alone they are no name. */
const NO_NAME = new Set(
  (
    'he she it they we i you who the a an this that supreme grand prime foreign defense defence interior deputy vice senior former ' +
    'late ministry government council army guard guards corps official officials statement letter report reports source sources ' +
    'revolution islamic republic united states state national but and as in on at'
  ).split(' '),
);

export function isTitle(word: string): boolean {
  return TITLES.has(word.toLowerCase());
}

/** The parts of a name that tell people apart, without the signs above and below their letters. */
export function partsOf(name: string): readonly string[] {
  return wordsOf(name).filter((part) => part.length > 2 && !isTitle(part) && !NO_NAME.has(part.toLowerCase()));
}

/**
 * The same of a person alone: "The Hezbollah Leader" and "the President of Peru" name an office, whose parts tell nobody apart.
 */
export function personIn(name: string): readonly string[] {
  const words = wordsOf(name);
  const behind = words.slice(words.findLastIndex(isTitle) + 1);
  const isOffice = behind.length < words.length && (behind.length === 0 || /^(?:of|for)$/iu.test(behind[0] ?? ''));
  return isOffice ? [] : partsOf(name);
}

/** The titles and offices in a name. */
export function titlesOf(name: string): readonly string[] {
  return wordsOf(name).filter(isTitle);
}

export function share(parts: readonly string[], others: readonly string[]): boolean {
  return parts.some((part) => others.some((other) => part.toLowerCase() === other.toLowerCase()));
}

export function wordsOf(name: string): readonly string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[\s-]+/u)
    .map((part) => part.replace(/['’]s$/u, '').replace(/\.$/u, ''));
}
