import { countWords, endsSentence } from './paragraph.ts';

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const WEEKDAY = '(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?';
const DATE = `(?:${WEEKDAY},? )?(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{4}|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4})`;

/** A capitalised word, or a particle inside a name. */
const NAME_WORD =
  "(?:(?:\\p{Lu}[\\p{L}\\p{M}.’'-]*|al-\\p{Lu}[\\p{L}’'-]+|[dlo][’']\\p{Lu}[\\p{L}’'-]+|de|del|der|den|van|von|bin|bint|ibn|ben|el|al|la|le|da|dos|di|du)(?=[ ,|;.&/)*_–—-]|$))";
const NAME = `${NAME_WORD}(?: ${NAME_WORD}){0,7}`;
const DESK = '(?:\\p{L}+ ){0,3}(?:staff|desk|correspondents?|reporters?|writers?|editors?|agencies|bureau|team)';
const AUTHOR = `(?:(?:the|a|an|our|special to) )?(?:${NAME}|${DESK})`;
const BETWEEN = '(?:,? (?:and|&|with|in|for|at|of|from) | ?[|,;/•·&–—-] ?)';
/** Emphasis and brackets that may stand around a byline. */
const WRAP = '[(*_ ]{0,3}';
const CREDITS =
  'written words text story report reported reporting analysis opinion commentary interview interviewed edited editing compiled translated translation photographs photography produced research posted published authored column essay review reviewed illustrations graphics';
/** In any of the three spellings; the name behind it must have its capital, so the flag for all would not do. */
const CREDIT = `(?:[Aa]dditional )?(?:${CREDITS.split(' ')
  .flatMap((word) => [word, `${word.charAt(0).toUpperCase()}${word.slice(1)}`, word.toUpperCase()])
  .join('|')})`;

/** `mayEnd`: may close with a full stop; otherwise a line that does is a sentence. */
type Pattern = { readonly pattern: RegExp; readonly maxWords: number; readonly mayEnd: boolean };

const BYLINES: readonly Pattern[] = [
  // By Jane Doe and John Roe in Beirut
  {
    pattern: new RegExp(`^${WRAP}(?:BY|[Bb]y):? ${AUTHOR}(?:${BETWEEN}${AUTHOR}){0,8}${WRAP}$`, 'u'),
    maxWords: 24,
    mayEnd: false,
  },
  { pattern: new RegExp(`^${WRAP}By ${NAME}\\.$`, 'u'), maxWords: 6, mayEnd: true },
  // Story by …, Written by: …
  {
    pattern: new RegExp(`^${WRAP}${CREDIT}(?: from (?:the )?\\p{L}+)? (?:by|BY):? \\p{Lu}.{1,120}$`, 'u'),
    maxWords: 14,
    mayEnd: false,
  },
  { pattern: /^(?:authors?|writers?|reporters?|correspondents?|editors?|byline) ?: .{2,120}$/iu, maxWords: 16, mayEnd: false },
  // Reuters' closing line: (Reporting by …; Editing by …)
  {
    pattern:
      /^[([]?(?:[Aa]dditional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslat(?:ion|ed))(?: in [\p{L} ,]{2,40})? by (?:(?:the|our) )?\p{Lu}.{1,300}$/u,
    maxWords: 48,
    mayEnd: true,
  },
  // Translated from Arabic by Jane Doe.
  {
    pattern: new RegExp(
      `^${WRAP}${CREDIT}(?: from (?:the )?\\p{L}+)? by:? ${AUTHOR}(?:${BETWEEN}${AUTHOR}){0,4}\\.${WRAP}$`,
      'u',
    ),
    maxWords: 16,
    mayEnd: true,
  },
  // Agency writer Jane Doe in Rome contributed to this report.
  {
    pattern:
      /^[^“"]{0,300}\bcontributed (?:reporting\b[^.]{0,60}|(?:research )?(?:to|for) this (?:report|story|article|piece|dispatch)(?: from \p{Lu}[^.]{1,40})?)\.?[)*_ ]{0,3}$/u,
    maxWords: 48,
    mayEnd: true,
  },
  {
    pattern:
      /^[^“"]{0,200}\b(?:writers?|reporters?|journalists?|correspondents?|producers?|photographers?|videojournalists?)\b[^.“"]{2,200}\bcontributed\.$/u,
    maxWords: 40,
    mayEnd: true,
  },
  { pattern: new RegExp(`^${NAME} reported from ${NAME}(?:${BETWEEN}${NAME}){0,3}\\.$`, 'u'), maxWords: 16, mayEnd: true },
  { pattern: /^[^\p{L}\p{N}]*_{3,}$/u, maxWords: 1, mayEnd: false },
  { pattern: /^source ?: (?!.*\/).{0,60}\b(?:agenc(?:y|ies)|news|media|wires?|staff)\b.{0,30}$/iu, maxWords: 12, mayEnd: false },
  // An editor's sign at the end: MNA/5021
  { pattern: /^\p{Lu}{2,6}(?: ?\/ ?[\p{Lu}\d]{1,8}){1,3}$/u, maxWords: 4, mayEnd: false },
  // Jane Doe | The Daily Ledger
  { pattern: new RegExp(`^${NAME} ?\\| ?(?!.*\\d{1,2}:\\d{2}).{2,60}$`, 'u'), maxWords: 12, mayEnd: false },
];

const DATE_LINES: readonly RegExp[] = [
  // Monday, 6 January 2020 - 10:15
  new RegExp(`^[([]?${DATE}(?:[ ,|·•–—@T-]{0,4}(?:at )?\\d{1,2}[:.]\\d{2}.{0,80})?(?: ?[|·•–—-] ?.{1,40})?[)\\]]?$`, 'u'),
  new RegExp(`^${MONTH} \\d{4}$`, 'u'),
  // NAIROBI, Kenya (AP) —
  /^\p{Lu}{2}[\p{Lu} .’'-]{1,30}(?:, [\p{L}\d. ]{2,30})?(?: ?\([\p{L} /]{2,30}\))? ?[-–—_]{1,2}$/u,
  // CAIRO, March 4 (AP) / Rome, 5 February 2023
  new RegExp(`^${NAME}, (?:${DATE}|${MONTH} \\d{1,2})(?: ?\\([\\p{L} /]{2,30}\\))?$`, 'u'),
  // Tehran, IRNA –
  new RegExp(`^${NAME}(?:, ${MONTH} \\d{1,2})?(?:, ${NAME})?(?: ?\\([\\p{L} /]{2,30}\\))? ?[–—-]{1,2}$`, 'u'),
  /^\d{1,2} (?:minutes?|mins?|hours?|days?|weeks?|months?) ago$/iu,
  /^(?:published|updated|last updated|posted)$/iu,
  /^\d{1,3}[- ]?min(?:ute)?s?(?: read)?$/iu,
  /^(?:first |last |originally )?(?:published|updated|posted|modified|created|issued|date|publish(?:ed)? date|news ?id|news code|code|story code|issue|time|reading time|read time|category|section)(?: (?:on|at|in|online|date))? ?:? .{1,80}$/iu,
  /^source ?: .{2,60}$/iu,
];

const DESK_LINE =
  /^(?:(?:(?:\p{L}+ ){0,2}(?:writer|reporter|correspondent|editor|columnist|contributor|producer|journalist)s?(?:, .{2,40}| at .{2,40})?)$|(?:the )?(?:\p{Lu}[\p{L}.&’'-]* ){0,4}(?:staff|news ?desk|web ?desk|(?:website )?staff|(?:staff )?(?:writer|reporter|correspondent|editor)s?|bureau|editorial (?:board|team|staff)|news agenc(?:y|ies)|newsroom|agencies|press|news service)|reuters|afp|ap|upi|irna|tasnim|xinhua|anadolu(?: agency)?|opinion|analysis|editorial|commentary|feature|exclusive|interview)$/iu;
const NAME_LINE = new RegExp(
  `^(?!(?:The|A|An|How|Why|What|Who|When|Where|In|On|Of|From)\\b)${NAME_WORD}(?: ${NAME_WORD}){1,4}(?:, .{2,50}| (?:in|and) ${NAME})?$`,
  'u',
);

/** A place in capitals, or a place and an agency: what heads a report above its first sentence. */
const PLACE_LINE = new RegExp(`^(?:\\p{Lu}{2}[\\p{Lu} .’'-]{1,30}|${NAME} [-–—] ${NAME})$`, 'u');
/** A desk, a paper, a date and a time between bars. */
const BARRED_LINE = /^[^|]{2,60}(?: ?\| ?[^|]{2,60}){1,4}$/u;

/** Whether the line names authors, editors or a desk and says so by a word or a sign: "By …", "Edited by …", "Jane Doe | The Daily". */
export function isByline(text: string): boolean {
  if (text.length > 320) return false;
  const ends = endsSentence(text) && !/\b\p{Lu}\.$/u.test(text);
  return BYLINES.some(({ pattern, maxWords, mayEnd }) => (mayEnd || !ends) && countWords(text) <= maxWords && pattern.test(text));
}

/** Whether the line is only a date, perhaps with a time and a place, a dateline that stands alone, or names when and where it was published. */
export function isDateLine(text: string): boolean {
  return text.length <= 120 && !endsSentence(text.replace(/\.m\.$/u, 'm')) && DATE_LINES.some((pattern) => pattern.test(text));
}

/** Whether the line could be nothing but a person's or a desk's name: two to five capitalised words, perhaps with a role. */
export function isNameLine(text: string): boolean {
  const ends = endsSentence(text) && !/ \p{Lu}\.$/u.test(text);
  return text.length <= 90 && !ends && (DESK_LINE.test(text) || NAME_LINE.test(text));
}

/** Whether a line above the first prose, by its shape alone, tells where a report comes from. */
export function isOriginLine(text: string): boolean {
  return text.length <= 120 && !endsSentence(text) && countWords(text) <= 14 && (PLACE_LINE.test(text) || BARRED_LINE.test(text));
}
