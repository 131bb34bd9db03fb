import { countWords, endsSentence } from './paragraph.ts';

const NAME_WORD =
  "(?:(?:\\p{Lu}[\\p{L}\\p{M}.’'-]*|al-\\p{Lu}[\\p{L}’'-]+|de|del|der|den|van|von|bin|bint|ibn|ben|el|al|la|le|da|dos|di|du|st\\.?|Ó)(?=[ ,|;.&/–—-]|$))";
const NAME = `${NAME_WORD}(?: ${NAME_WORD}){0,7}`;
const AFTER_NAME = '(?:,? (?:and|&|with|in|for|at|of) | ?[|,;/•·&–—-] ?)';
const CREDIT =
  '(?:(?:written|words|text|story|report(?:ed|ing)?|reporting|analysis|opinion|commentary|interview(?:ed)?|edit(?:ed|ing)|compiled|translat(?:ed|ion)|photograph(?:s|y|ed)?|produced|additional reporting|research|posted|published|author(?:ed)?|column|editorial|essay|review(?:ed)?|illustrations?|graphics?) )?by';
const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const DAY = '(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?';

const BYLINES: readonly RegExp[] = [
  new RegExp(
    `^[(*_ ]{0,3}(?:${CREDIT}|BY|By):? (?:the |a |an |our |special to )?${NAME}(?:${AFTER_NAME}(?:the |a |an |our |special to )?${NAME}){0,8}[)*_ ]{0,3}$`,
    'u',
  ),
  new RegExp(`^[(*_ ]{0,3}${CREDIT}:? .{2,120}$`, 'iu'),
  /^(?:Authors?|Writers?|Reporters?|Correspondents?|Editors?|Byline)\s?: .{2,120}$/u,
  // Reuters' closing line, with or without brackets.
  /^[([]?(?:(?:Additional )?(?:Reporting|Writing|Editing|Compiled|Translation|Translated)(?: in [\p{L} ,]{2,40})? by) .{2,300}$/u,
];
const STAFF =
  /^(?:by )?(?:(?:the )?(?:[\p{Lu}][\p{L}.&’'-]* ){0,4}(?:staff|news ?desk|web ?desk|website staff|staff (?:writer|reporter)s?|correspondents?|reporters?|bureau|editorial (?:board|team|staff)|news agenc(?:y|ies)|newsroom|agencies|press|news service|and agencies)|reuters|afp|ap|upi|irna|tasnim|xinhua|anadolu(?: agency)?|agencies|opinion|analysis|editorial|commentary|feature|exclusive|interview)$/iu;
const PUBLISHED =
  /^(?:first |last |originally )?(?:published|updated|posted|modified|created|issued|edited|date|publish(?:ed)? date|news ?id|news code|code|story code|issue|time|reading time|read time|category|section)(?: (?:on|at|in|online|date))?\s?:? .{1,80}$/iu;
const DATE = `(?:(?:${DAY}),? )?(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{4}|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4})`;
const DATE_LINE = new RegExp(
  `^[(\\[]?${DATE}(?:[ ,|·•–—@T-]{0,4}(?:at )?\\d{1,2}[:.]\\d{2}.{0,30})?(?: ?[|·•–—-] ?.{1,40})?[)\\]]?$`,
  'u',
);
const DATELINE_ALONE = /^\p{Lu}{2}[\p{Lu} .’'-]{1,30}(?:, [\p{L}. ]{2,30})?(?: ?\([\p{L} /]{2,30}\))? ?[-–—_]{1,2}$/u;

/** Whether the line names authors, editors or a desk by a word that says so, or parts a name from an outlet: `Jane Doe | The Daily`. */
export function isByline(text: string): boolean {
  if (text.length > 320) return false;
  const [first = '', second = '', third = ''] = BYLINES.map((pattern) => (pattern.test(text) ? 'yes' : ''));
  const ends = endsSentence(text) && !/\b\p{Lu}\.$/u.test(text);
  if (first && (!ends || countWords(text) <= 6)) return true;
  if (second && !ends && countWords(text) <= 14 && /^[(*_ ]{0,3}(?!by)\p{L}/iu.test(text)) return true;
  if (third && !ends) return true;
  if (BYLINES[3]?.test(text)) return true;
  return new RegExp(`^${NAME} ?\\| ?.{2,60}$`, 'u').test(text) && !ends && countWords(text) <= 12 && !/\d{1,2}:\d{2}/u.test(text);
}

/** Whether the line is only a date, perhaps with a time and a place, or a dateline that stands alone. */
export function isDateLine(text: string): boolean {
  return text.length <= 120 && (DATE_LINE.test(text) || DATELINE_ALONE.test(text));
}

/** "Published: …", "News ID: …", "5 min read". */
export function isPublicationLine(text: string): boolean {
  return (
    text.length <= 140 &&
    ((PUBLISHED.test(text) && !endsSentence(text)) ||
      /^\d{1,3}[- ]?min(?:ute)?s?(?: read)?$/iu.test(text) ||
      /^source\s?: .{2,60}$/iu.test(text))
  );
}

/** Whether the line could be nothing but a person's or a desk's name: two to five capitalised words, perhaps with a role. */
export function isNameLine(text: string): boolean {
  if (text.length > 90 || endsSentence(text)) return false;
  if (STAFF.test(text)) return true;
  return (
    new RegExp(`^${NAME_WORD}(?: ${NAME_WORD}){1,4}(?:, .{2,50}| (?:in|and) ${NAME})?$`, 'u').test(text) &&
    !/^(?:The|A|An|How|Why|What|Who|When|Where|In|On|Of|From)\b/u.test(text)
  );
}
