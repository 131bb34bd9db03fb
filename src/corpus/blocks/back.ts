import type { BlockKind } from '../../model/document.ts';
import { labelAlone, labelled } from './labels.ts';
import { countWords, type Page, type Paragraph } from './paragraph.ts';
import { isReported } from './spoken.ts';

/** Notices are short; a longer paragraph with the same words is an argument about views. */
const NOTICE_MAX = 900;
/** How many paragraphs from the start may introduce whom an interview questions. */
const TOP_MAX = 5;
/** How many paragraphs from the end may be an author's biography. */
const BACK_MAX = 8;

const VIEWS = /\b(?:views?|opinions?|statements?|positions?|content|contents|material|information)\b/iu;
const NOTICES: readonly RegExp[] = [
  /\b(?:do|does|may|might|need) not (?:necessarily )?(?:reflect|represent|express|mirror|state|constitute|imply)\b.{0,120}\b(?:views?|opinions?|polic(?:y|ies)|positions?|stance|those|editorial|endorsement)\b/iu,
  /\b(?:views?|opinions?|statements?)\b.{0,60}\b(?:expressed|presented|contained|stated|published)\b.{0,60}\b(?:here(?:in)?|above|(?:in|on) th(?:is|ese)|by (?:the |our )?(?:authors?|writers?|contributors?|columnists?|guests?|speakers?))\b.{0,120}\b(?:solely|own|alone|not|those of)\b/iu,
  /\b(?:the (?:author|writer|columnist|contributor)[’']?s?[’']? (?:own )?(?:views?|opinions?)|(?:views?|opinions?) (?:are|is) (?:the (?:author|writer)[’']s|his|her|their|my) own)\b/iu,
  /\b(?:editorial|official) (?:stance|policy|position|line) of\b/iu,
];
const THOSE_OF =
  /^[([*_ ]{0,4}(?:the |any |all )?(?:views?|opinions?)\b[^.]{0,80}\b(?:is|are) (?:solely |entirely |only |strictly )?(?:those|that) of (?:the|their|its|his|her) (?:individual )?(?:authors?|writers?|contributors?|interviewees?|speakers?|columnists?)\b/iu;
const RIGHTS =
  /^(?:our standards: |©|\(c\) ?\d{4}|copyright\b.{0,20}\d{4}|all rights reserved|[*_(]{0,2}(?:all |the )?(?:content|contents|text|articles?|works?|material|photographs?)\b.{0,60}\b(?:licen[sc]ed|republished|available) under\b.{0,80}\b(?:creative commons|CC|licen[sc]e|GNU)\b|(?:republished|licen[sc]ed|published|released|reprinted|available)\b.{0,60}\bunder (?:an? |the )?(?:creative commons|CC|open)\b|[*_(]{0,2}this (?:work|article|content|site|website|page|text|story|translation|material)\b.{0,40}\blicen[sc]ed\b|do you have an opinion on the issues\b|if you would like to submit (?:a|your) (?:letter|response)\b|(?:some|all|several|most|the|his|her|their)? ?(?:of the )?names? (?:(?:in|for|of) (?:this|these|the) (?:\p{L}+ ){1,2})?(?:quoted |mentioned |used )?(?:has|have) been (?:changed|withheld|altered)\b[^,]{0,80}$|[*_(]{0,2}this (?:article|story|piece|report|text|essay|column|post|interview|conversation|transcript|excerpt|explainer|analysis|translation|episode) (?:was|is|has been|first|originally|appeared|appears)\b.{0,40}\b(?:published|republished|reprinted|updated|corrected|amended|licensed|translated|appeared|opinion|edited|reproduced|produced|adapted|based on)\b|(?:this|the) (?:interview|conversation|transcript|discussion)\b.{0,120}\b(?:edited|condensed|abridged)\b.{0,30}\b(?:length|clarity|brevity|style)\b[^,]{0,40}$)/iu;

const ROLES =
  'journalist|reporter|writer|author|analyst|commentator|columnist|correspondent|editor|professor|lecturer|researcher|scholar|academic|historian|fellow|student|candidate|curator|artist|musician|pseudonym|pen name|engineer|architect|designer|doctor|cook|chef|publisher|podcaster|essayist|critic|theologian|cleric|linguist|anthropologist|geographer|psychologist|archivist|activist|campaigner|politician|MP|lawyer|attorney|barrister|diplomat|ambassador|broadcaster|host|presenter|producer|film-?maker|director|founder|co-founder|president|chair(?:man|woman|person)?|advis[eo]r|consultant|expert|specialist|contributor|strategist|economist|political scientist|sociologist|poet|novelist|photographer|blogger|freelancer?|officer|minister|veteran|physician|teacher|member|head|chief|scientist|intern|translator';
/** With or without a capital: "is Assistant Professor of". */
const ROLE = `(?:${ROLES.split('|')
  .map((role) => `[${role.charAt(0)}${role.charAt(0).toUpperCase()}]${role.slice(1)}`)
  .join('|')})s?`;
const NAME =
  "(?:(?:Dr|Prof|Mr|Mrs|Ms|Sir|Lord|Rev)\\.? )?\\p{Lu}[\\p{L}\\p{M}.’'-]*(?: (?:\\p{Lu}[\\p{L}\\p{M}.’'-]*|al-\\p{Lu}\\p{L}+|de|van|von|bin|ibn|el|al)){1,5}";
const IS_A_ROLE = new RegExp(
  `^[([*_ ]{0,4}(?:(?:The|Our) (?:author|writer|columnist)|${NAME}(?:,? and ${NAME})?)[*_ ]{0,2},? (?:is|are|was|has been|works as|serves as) (?:(?:currently|also|now) )?(?:an?|the|one of)? ?.{0,120}\\b${ROLE}\\b`,
  'u',
);
/** "Jane Doe has reported from Libya …", "Jane Doe, a journalist based in Rome, has …" */
const HAS_WRITTEN = new RegExp(
  `^[([*_ ]{0,4}${NAME}(?: has (?:reported|written|covered|published|blogged)|, (?:an?|the) [^.]{0,80}\\b${ROLE}\\b[^.]{0,80},? (?:has|is|was|writes|covers|works|teaches|lives))\\b`,
  'u',
);
const CALLED =
  "(?!(?:He|She|They|It|We|I|You|The|This|That|These|Those|Nobody|Who)\\b)\\p{Lu}[\\p{L}’'-]+(?: (?:\\p{Lu}[\\p{L}.’'-]*|al-\\p{Lu}\\p{L}+|de|van|von|bin|ibn|el|al)){0,3}";
const ABOUT_AUTHOR: readonly RegExp[] = [
  /^[([*_ ]{0,4}the (?:author|writer|columnist)s? (?:is|are|lives|was|has|tweets?|can|holds|teaches|works|writes|covers|blogs)\b(?! not\b)/iu,
  /^[([*_ ]{0,4}(?:[Ff]ollow|[Cc]ontact|[Rr]each|[Ee]-?mail) (?:the (?:author|writer)|him|her|them|me|\p{Lu}[\p{L}’'-]+)\b.{0,60}(?:@|\bat\b|\bon\b)/u,
  /^[([*_ ]{0,4}(?:he|she|they) (?:also )?(?:tweets?|can be (?:reached|followed|contacted|found)|hosts?|teaches|blogs|holds an?)\b/iu,
  new RegExp(
    `^[([*_ ]{0,4}${CALLED} (?:tweets?|can be (?:reached|followed|contacted)|writes (?:for|about|on)|blogs|covers|reports (?:for|on|from)|is on (?:X|Twitter|Instagram|Facebook|Bluesky|Mastodon))\\b`,
    'u',
  ),
];
const AT_HOME =
  /\b(?:based in|lives in|resid(?:es|ing) in|contribut\w+ (?:to|editor|reporting)|author of|has (?:written|published|worked|reported|covered|appeared|authored)|writes (?:for|on|about)|works? (?:for|at|with)|speciali[sz]\w+ (?:in|on)|focus\w* on|at the (?:\p{Lu}\p{L}+ )*(?:University|Institute|Cent(?:er|re|er)|School|College|Council)|University|PhD|Ph\.D|non-?resident|senior fellow|freelance|who served|the (?:author|writer) lives|(?:reporter|journalist|writer|correspondent|editor|columnist|contributor|fellow|analyst|producer|photographer)s? (?:at|for|with) (?:the )?\p{Lu}|(?:he|she|they) (?:covers?|writes?|reports?)|tweets?|also hosts|holds a|degree|his (?:latest |first |new )?book|her (?:latest |first |new )?book|former\b)/iu;

/** What a document prints about itself and about its author: notices anywhere, biographies at the end or under a byline. */
export function* back({ paragraphs, kinds }: Page): Generator<readonly [number, BlockKind]> {
  const above = new Map<number, 'disclaimer' | 'biography'>();
  for (const [index, { text }] of paragraphs.entries()) {
    if (kinds[index] !== undefined) continue;
    const said = labelled(text) ?? above.get(index) ?? (isDisclaimer(text) ? 'disclaimer' : null);
    if (said !== null) yield [index, said];
    const below = labelAlone(text);
    if (below !== null) above.set(index + 1, below);
    if (index >= paragraphs.length - BACK_MAX && headsOwnName(text, paragraphs[index + 1]?.text))
      above.set(index + 1, 'disclaimer');
  }
  const authors = authorsOf(paragraphs.filter((_, index) => kinds[index] === 'byline').map(({ text }) => text));
  yield* introduced(paragraphs, kinds);
  let proseBelow = 0;
  let last = 0;
  for (let index = paragraphs.length - 1; index > 0 && last < BACK_MAX && proseBelow < 2; index -= 1) {
    const text = paragraphs[index]?.text ?? '';
    if (
      kinds[index] !== undefined ||
      labelled(text) !== null ||
      isDisclaimer(text) ||
      countWords(text) < 4 ||
      text.length > NOTICE_MAX
    ) {
      if (text.length > NOTICE_MAX) proseBelow += 1;
      continue;
    }
    last += 1;
    const earlier = paragraphs.slice(0, index).filter((_, at) => kinds[at] !== 'byline');
    if (isBiography(text, authors, (name) => earlier.some((paragraph) => paragraph.text.includes(name))))
      yield [index, 'biography'];
    else proseBelow += 1;
  }
}

/** "About the Water Trust", and below it what the trust prints about itself. */
function headsOwnName(text: string, next = ''): boolean {
  const name = /^(?:#{1,6} )?About (?:the |us: )?(\p{Lu}[^.:]{1,60})$/u.exec(text)?.[1];
  return name !== undefined && next.replace(/^[Tt]he /u, '').startsWith(name);
}

/** The person whom an interview questions, introduced above the first question: somebody of the title, told by a role. */
function* introduced(paragraphs: readonly Paragraph[], kinds: Page['kinds']): Generator<readonly [number, BlockKind]> {
  const title = paragraphs[0]?.text ?? '';
  const top = paragraphs.slice(0, TOP_MAX);
  if (!top.some(({ text }) => text.length <= 220 && /\b(?:interview(?:ed)?|in conversation|q ?& ?a|questions)\b/iu.test(text)))
    return;
  for (const [index, { text }] of top.entries()) {
    const name = /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'.-]*){1,3}(?= is )/u.exec(text)?.[0];
    if (index > 0 && kinds[index] === undefined && name !== undefined && title.includes(name) && IS_A_ROLE.test(text))
      yield [index, 'biography'];
  }
}

function isDisclaimer(text: string): boolean {
  if (text.length > NOTICE_MAX) return false;
  if (RIGHTS.test(text)) return true;
  const [reflects, , own, stance] = NOTICES;
  if (
    /\bnot necessarily\b/iu.test(text) &&
    VIEWS.test(text) &&
    /\b(?:article|author|writer|column|piece|op-?ed|publication|publisher|contributor|interviewee|guest|website|site|editorial|reflect|represent|those of|share)/iu.test(
      text,
    )
  ) {
    return !/[“"]/u.test(text) || /^[([*_]/u.test(text);
  }
  if (own?.test(text) && text.length <= 320) return true;
  if (NOTICES[1]?.test(text) && /^[([*_ ]{0,4}(?:the |any |all |these )?(?:views?|opinions?|statements?)\b/iu.test(text))
    return true;
  if (THOSE_OF.test(text) && !isReported(text)) return true;
  return Boolean(reflects?.test(text) && stance?.test(text));
}

function isBiography(text: string, authors: readonly string[], isNamedEarlier: (name: string) => boolean): boolean {
  if (!/\b(?:said|told)\b/u.test(text) && ABOUT_AUTHOR.some((pattern) => pattern.test(text))) return true;
  const bare = text.replace(/^[([*_ ]{1,4}/u, '');
  if (authors.some((author) => bare.startsWith(author) || (/^(?:Dr|Prof|Mr|Mrs|Ms)\.? /u.test(bare) && bare.includes(author)))) {
    return /\b(?:is|are|was|has|works|writes|teaches|covers|reports|tweets|holds|serves)\b/u.test(bare);
  }
  if (!(IS_A_ROLE.test(text) || (HAS_WRITTEN.test(text) && !isReported(text))) || !AT_HOME.test(text)) return false;
  const surname = new RegExp(`^[([*_ ]{0,4}(${NAME})`, 'u').exec(text)?.[1]?.split(' ').at(-1);
  return surname === undefined || !isNamedEarlier(surname);
}

/** Full names out of bylines: what follows "By", parted by "and", commas and bars. */
function authorsOf(bylines: readonly string[]): readonly string[] {
  return bylines
    .flatMap((byline) => byline.replace(/^.{0,30}?\bby:? /iu, '').split(/ and |,|\||&|;| - | – /u))
    .map((name) =>
      name
        .replace(/ (?:on|in|at) .*$/u, '')
        .replace(/[*_()]+|\b(?:Dr|Prof|Professor|Sir)\b\.?/gu, '')
        .trim(),
    )
    .filter((name) => /^\p{Lu}\S+ .*\p{Lu}/u.test(name));
}
