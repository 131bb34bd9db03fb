import type { BlockKind } from '../../model/document.ts';
import { countWords, type Page } from './paragraph.ts';

/** Notices are short; a longer paragraph with the same words is an argument about views. */
const NOTICE_MAX = 900;
/** How many paragraphs from the end may be an author's biography. */
const BACK_MAX = 8;

const VIEWS = /\b(?:views?|opinions?|statements?|positions?|content|contents|material|information)\b/iu;
const NOTICES: readonly RegExp[] = [
  /\b(?:do|does|may|might|need) not (?:necessarily )?(?:reflect|represent|express|mirror|state|constitute|imply)\b.{0,120}\b(?:views?|opinions?|polic(?:y|ies)|positions?|stance|those|editorial|endorsement)\b/iu,
  /\b(?:views?|opinions?|statements?)\b.{0,60}\b(?:expressed|presented|contained|stated|published)\b.{0,60}\b(?:here(?:in)?|above|(?:in|on) th(?:is|ese)|by (?:the |our )?(?:authors?|writers?|contributors?|columnists?|guests?|speakers?))\b.{0,120}\b(?:solely|own|alone|not|those of)\b/iu,
  /\b(?:the (?:author|writer|columnist|contributor)[’']?s?[’']? (?:own )?(?:views?|opinions?)|(?:views?|opinions?) (?:are|is) (?:the (?:author|writer)[’']s|his|her|their|my) own)\b/iu,
  /\b(?:editorial|official) (?:stance|policy|position|line) of\b/iu,
];
const LABELLED =
  /^[([*_ ]{0,4}(?:disclaimers?|editor(?:s|[’']s|ial)?[’']? note|publisher[’']s note|note (?:from|to) (?:the )?(?:editors?|readers?)|ed(?:itor|\.)? note|correction|clarification|copyright|legal notice|terms of use|about this (?:article|story))\b ?[:.–—-]/iu;
const RIGHTS =
  /^(?:our standards: |©|\(c\) ?\d{4}|copyright\b.{0,20}\d{4}|all rights reserved|all content\b.{0,60}\blicen[sc]ed|this (?:article|story|piece|report|text|essay|column|post|interview|conversation|transcript|excerpt) (?:was|is|has been|first|originally|appeared|appears)\b.{0,40}\b(?:published|republished|reprinted|updated|corrected|amended|licensed|translated|appeared|opinion|edited|reproduced|produced|adapted|based on)\b)/iu;

const ROLE =
  '(?:journalist|reporter|writer|author|analyst|commentator|columnist|correspondent|editor|professor|lecturer|researcher|scholar|academic|historian|fellow|student|candidate|activist|campaigner|politician|MP|lawyer|attorney|barrister|diplomat|ambassador|broadcaster|host|presenter|producer|film-?maker|director|founder|co-founder|president|chair(?:man|woman|person)?|advis[eo]r|consultant|expert|specialist|contributor|strategist|economist|political scientist|sociologist|poet|novelist|photographer|blogger|freelancer?|officer|minister|veteran|physician|teacher|member|head|chief|scientist|intern|translator)s?';
const NAME =
  "(?:(?:Dr|Prof|Mr|Mrs|Ms|Sir|Lord|Rev)\\.? )?\\p{Lu}[\\p{L}\\p{M}.’'-]*(?: (?:\\p{Lu}[\\p{L}\\p{M}.’'-]*|al-\\p{Lu}\\p{L}+|de|van|von|bin|ibn|el|al)){1,5}";
const IS_A_ROLE = new RegExp(
  `^[([*_ ]{0,4}(?:(?:The|Our) (?:author|writer|columnist)|${NAME}(?:,? and ${NAME})?)[*_ ]{0,2},? (?:is|are|was|has been|works as|serves as) (?:(?:currently|also|now) )?(?:an?|the|one of)? ?.{0,120}\\b${ROLE}\\b`,
  'u',
);
const ABOUT_AUTHOR =
  /^[([*_ ]{0,4}(?:about the authors?|the (?:author|writer|columnist)s? (?:is|are|was|has|tweets?|can|holds|teaches|works|writes|covers|blogs)|(?:follow|contact|reach|e-?mail) (?:the (?:author|writer)|him|her|them|me|\p{Lu}[\p{L}’'-]+)\b.{0,60}(?:@|\bat\b|\bon\b)|(?:he|she|they) (?:also )?(?:tweets?|can be (?:reached|followed|contacted|found)|hosts?|teaches|blogs|holds an?)\b.{0,160}|\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,3} (?:tweets?|can be (?:reached|followed|contacted)|writes (?:for|about|on)|blogs|covers|reports (?:for|on|from)|contributed(?: reporting)?)\b)/iu;
const AT_HOME =
  /\b(?:based in|lives in|resid(?:es|ing) in|contribut\w+ (?:to|editor|reporting)|author of|has (?:written|published|worked|reported|covered|appeared|authored)|writes (?:for|on|about)|works? (?:for|at|with)|speciali[sz]\w+ (?:in|on)|focus\w* on|at the (?:\p{Lu}\p{L}+ )*(?:University|Institute|Cent(?:er|re|er)|School|College|Council)|University|PhD|Ph\.D|non-?resident|senior fellow|freelance|who served|tweets?|also hosts|holds a|degree|his (?:latest |first |new )?book|her (?:latest |first |new )?book|former\b)/iu;

/** What a document prints about itself and about its author: notices anywhere, biographies at the end or under a byline. */
export function* back({ paragraphs, kinds }: Page): Generator<readonly [number, BlockKind]> {
  for (const [index, { text }] of paragraphs.entries()) {
    if (kinds[index] === undefined && isDisclaimer(text)) yield [index, 'disclaimer'];
  }
  const authors = authorsOf(paragraphs.filter((_, index) => kinds[index] === 'byline').map(({ text }) => text));
  let proseBelow = 0;
  let last = 0;
  for (let index = paragraphs.length - 1; index > 0 && last < BACK_MAX && proseBelow < 2; index -= 1) {
    const text = paragraphs[index]?.text ?? '';
    if (kinds[index] !== undefined || isDisclaimer(text) || countWords(text) < 6 || text.length > NOTICE_MAX) {
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

function isDisclaimer(text: string): boolean {
  if (text.length > NOTICE_MAX) return false;
  if (LABELLED.test(text) || RIGHTS.test(text)) return true;
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
  return Boolean(reflects?.test(text) && stance?.test(text));
}

function isBiography(text: string, authors: readonly string[], isNamedEarlier: (name: string) => boolean): boolean {
  if (ABOUT_AUTHOR.test(text)) return true;
  const bare = text.replace(/^[([*_ ]{1,4}/u, '');
  if (authors.some((author) => bare.startsWith(author) || (/^(?:Dr|Prof|Mr|Mrs|Ms)\.? /u.test(bare) && bare.includes(author)))) {
    return /\b(?:is|are|was|has|works|writes|teaches|covers|reports|tweets|holds|serves)\b/u.test(bare);
  }
  if (!IS_A_ROLE.test(text) || !AT_HOME.test(text)) return false;
  const surname = new RegExp(`^[([*_ ]{0,4}(${NAME})`, 'u').exec(text)?.[1]?.split(' ').at(-1);
  return surname === undefined || !isNamedEarlier(surname);
}

/** Full names out of bylines: what follows "By", parted by "and", commas and bars. */
function authorsOf(bylines: readonly string[]): readonly string[] {
  return bylines
    .flatMap((byline) => byline.replace(/^.{0,30}?\bby:? /iu, '').split(/ and |,|\||&|;| - | – /u))
    .map((name) => name.replace(/[*_()]+|\b(?:Dr|Prof|Professor|Sir)\b\.?/gu, '').trim())
    .filter((name) => /^\p{Lu}\S+ .*\p{Lu}/u.test(name));
}
