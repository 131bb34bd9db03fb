import { oneLine } from './one-line.ts';

/** An author as CSL-JSON has it: a person in parts, or a group by the name it gives itself. */
export type CslName =
  | { readonly literal: string }
  | { readonly family: string; readonly given: string; readonly 'non-dropping-particle'?: string; readonly suffix?: string };

/** Words that name a body and no person, in bylines of news outlets and encyclopaedias. */
const BODIES = new Set(
  `agencies agency army assembly association authority board broadcaster broadcasting bureau center centre channel
  collective commission committee company contributors corporation corps correspondent correspondents council court daily
  department desk directorate editor editorial editors embassy federation force forces foundation front gazette government
  group herald institute international journal magazine media ministry monitor movement network news newsroom newspaper
  observatory office organisation organization parliament party post press project radio reporter reporters research review
  secretariat service services society staff state studies syndicate team telegraph television the times tribune tv union
  university watch website wire writers`.split(/\s+/),
);

/** Particles that belong to the family name behind them. */
const PARTICLES = /^(?:af|al|ap|ben|bin|bint|da|das|de|del|della|den|der|des|di|do|dos|du|el|ibn|la|le|ten|ter|van|vom|von|zu)$/u;
/** In front of a name these are no part of it, and what styles do with them differs. */
const HONORIFIC =
  /^(?:adm|ayatollah|brig|capt|col|doctor|dr|gen|general|hajj?|hon|imam|lady|lord|lt|maj|mrs?|ms|president|prof|professor|rev|sgt|sheikh|sir)\.?$/iu;
const SUFFIX = /^(?:jr|sr)\.?$|^[IVX]{2,4}$/iu;
/** A capital, then letters: what a word of a person's name looks like in Latin script; initials too. */
const NAME_WORD =
  /^\p{Lu}[\p{Script=Latin}\p{M}.’'ʿʾ‘-]*$|^(?:al|el|d|ad|an|ar|as|at|az)[-’']\p{Lu}[\p{Script=Latin}\p{M}’'-]*$/u;

/**
 * Divides a byline into given and family name where it reads like a person's name in Western order, and takes everything
 * else literally: bodies, single names, names in other scripts, names behind a title. A name taken literally is printed as it
 * stands, a wrongly divided one is altered; so in doubt it is taken literally.
 *
 * @returns null when nothing of the name can be printed.
 */
export function nameOf(author: string, outlet: string): CslName | null {
  const name = oneLine(author);
  if (name === '') return null;
  const [inverted = '', given = '', ...rest] = name.split(', ');
  const isInverted = given !== '' && rest.length === 0 && !SUFFIX.test(given);
  if (isInverted && isPerson([...given.split(' '), ...inverted.split(' ')])) return { family: inverted, given };
  const words = name.replace(/,(?= )/gu, '').split(' ');
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? words.pop() : undefined;
  const startsFamily = familyStart(words);
  if (words.length < 2 || startsFamily < 1 || !isPerson(words) || isOf(outlet, name)) return { literal: name };
  const particle = words.slice(startsFamily, -1).join(' ');
  return {
    family: words.at(-1) ?? '',
    given: words.slice(0, startsFamily).join(' '),
    ...(particle === '' ? {} : { 'non-dropping-particle': particle }),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

/** Where the family name begins: its last word and the particles before that. */
function familyStart(words: readonly string[]): number {
  let at = words.length - 1;
  while (at > 0 && PARTICLES.test(words[at - 1] ?? '')) at--;
  return at;
}

function isPerson(words: readonly string[]): boolean {
  return (
    words.length <= 6 &&
    words.every((word) => NAME_WORD.test(word) || PARTICLES.test(word)) &&
    !HONORIFIC.test(words[0] ?? '') &&
    !words.some((word) => BODIES.has(word.toLowerCase()) || isAcronym(word))
  );
}

/** `BBC`, `AFP`, `WANA`; not `J.` or the `JK` of two initials. */
function isAcronym(word: string): boolean {
  return /^\p{Lu}{3,}$/u.test(word);
}

/** The outlet signs with its own name, or a part of it. */
function isOf(outlet: string, name: string): boolean {
  return oneLine(outlet).toLowerCase().includes(name.toLowerCase());
}
