import {
  AFTER_TIMES,
  BEFORE_NEW_SENTENCES,
  BEFORE_NUMBERS,
  CONNECTORS,
  INSIDE_NAMES,
  STARTERS,
  TITLES,
} from './abbreviations.ts';
import type { Candidate } from './candidate.ts';

/** `end`: the sentence ends at the candidate's tail. `inside`: it goes on. `null`: ask the next rule. */
export type EndRule = (candidate: Candidate) => 'end' | 'inside' | null;

const LOWER = /^\p{Ll}/u;
const UPPER = /^\p{Lu}/u;
const DIGIT = /^\p{N}/u;
/** "al-Qaeda", "el-Sisi", "iPhone": names that begin small. */
const SMALL_NAME = /^(?:\p{Ll}{1,4}[-’']\p{Lu}|[ei]\p{Lu}\p{Ll})/u;
const SPEECH =
  /^\W{0,2}(?:[\p{L}.’'-]+ ){0,6}?(?:said|says|asked|asks|replied|added|adds|wrote|writes|stated|declared|noted|told|remarked|recalled|wondered|shouted|cried|exclaimed|answered|responded|continued|tweeted|insisted|demanded|explained|read|reads)\b/u;

/** Asked in order; the first that knows decides. What none knows is a sentence's end. */
export const END_RULES: readonly EndRule[] = [
  atTheTextsEnd,
  insideBrackets,
  markOfAScriptWithoutSpaces,
  bracketedOmission,
  beforeALowerCaseWord,
  titleOrConnector,
  beforeANumber,
  patronymic,
  listNumber,
  initialOrAcronym,
  timeOrEtcetera,
  partOfAName,
  attributionAfterAQuestion,
  gluedToTheNextWord,
];

/** Whether the word before a full stop is a known abbreviation, an acronym with points or an initial. */
export function isAbbreviation(word: string): boolean {
  const lower = word.toLowerCase();
  return wantsMore(word) || INSIDE_NAMES.has(lower) || BEFORE_NEW_SENTENCES.has(lower) || isInitials(word);
}

/** Whether the text could not have ended here: a title wants its name, "e.g." its example. */
export function wantsMore(word: string): boolean {
  // "Lt.-Gen." is read by its last part.
  return TITLES.has(word.slice(word.lastIndexOf('-') + 1)) || CONNECTORS.has(word.toLowerCase());
}

function atTheTextsEnd({ next, text, nextAt }: Candidate): 'end' | null {
  return next === '' && nextAt >= text.length ? 'end' : null;
}

function insideBrackets({ inBrackets }: Candidate): 'inside' | null {
  return inBrackets ? 'inside' : null;
}

function markOfAScriptWithoutSpaces({ mark }: Candidate): 'end' | null {
  return /[。！？｡]/u.test(mark) ? 'end' : null;
}

/** "went home […] He said": the ellipsis stands for words, it ends nothing by itself. */
function bracketedOmission({ mark, text, markAt }: Candidate): 'inside' | null {
  const opened = text[markAt - 1] === '[' || text[markAt - 1] === '(';
  return opened && /^(?:…|\.{2,})/u.test(mark) ? 'inside' : null;
}

/** A sentence begins with a capital: this keeps `?” he said`, "etc. and" and "values… and thus" whole. */
function beforeALowerCaseWord({ next, word, mark, spaced }: Candidate): 'inside' | null {
  if (!LOWER.test(next)) return null;
  return spaced && SMALL_NAME.test(next) && !(mark === '.' && isAbbreviation(word)) ? null : 'inside';
}

function titleOrConnector({ mark, word, closed }: Candidate): 'inside' | null {
  return mark === '.' && !closed && wantsMore(word) ? 'inside' : null;
}

function beforeANumber({ mark, word, next, closed }: Candidate): 'inside' | null {
  if (mark !== '.' || closed || !BEFORE_NUMBERS.has(word.toLowerCase())) return null;
  return DIGIT.test(next) || isRomanAfter(word, next) ? 'inside' : null;
}

/** "Vol. II". A lone "I" is a word, but after what only a number follows. */
function isRomanAfter(word: string, next: string): boolean {
  return /^[IVXLC]{2,7}$|^[VX]$/u.test(next) || (next === 'I' && /^(?:vols?|chs?|arts?|figs?|pts?)$/iu.test(word));
}

/** "Ali b. Abi Talib", "Fatima bt. Muhammad": son or daughter of. */
function patronymic({ mark, word, next, closed, text, markAt }: Candidate): 'inside' | null {
  if (mark !== '.' || closed || !/^bt?$/u.test(word) || !(UPPER.test(next) || SMALL_NAME.test(next))) return null;
  return /\p{Lu}[\p{L}\p{M}’'ʿʾ-]* $/u.test(text.slice(Math.max(0, markAt - word.length - 40), markAt - word.length))
    ? 'inside'
    : null;
}

/** "1. The first point": the number heads its sentence. */
function listNumber({ mark, word, sentenceStart, markAt }: Candidate): 'inside' | null {
  return mark === '.' && /^\(?(?:\d{1,3}|[a-zA-Z])$/.test(word) && markAt - word.length === sentenceStart ? 'inside' : null;
}

/** "J. R. R. Tolkien", "George W. Bush", "the U.S. State Department"; but "in the U.S. He left". */
function initialOrAcronym({ mark, word, next, spaced }: Candidate): 'end' | 'inside' | null {
  if (mark !== '.' || !isInitials(word) || BEFORE_NEW_SENTENCES.has(word.toLowerCase())) return null;
  return spaced && isStarter(next) ? 'end' : 'inside';
}

function timeOrEtcetera({ mark, word, next, spaced }: Candidate): 'end' | 'inside' | null {
  if (mark !== '.' || !BEFORE_NEW_SENTENCES.has(word.toLowerCase())) return null;
  return !spaced || AFTER_TIMES.test(next) ? 'inside' : 'end';
}

function partOfAName({ mark, word, next, closed }: Candidate): 'end' | 'inside' | null {
  if (mark !== '.' || closed || !INSIDE_NAMES.has(word.toLowerCase()) || !UPPER.test(word)) return null;
  return isStarter(next) ? 'end' : 'inside';
}

/** “Who was he?” General Soleimani asked. */
function attributionAfterAQuestion({ mark, closed, text, tail, next }: Candidate): 'inside' | null {
  const quoted = closed && /[!?]$/u.test(mark) && /[”’"'»]/u.test(text.slice(tail - 1, tail));
  return quoted && !isStarter(next) && SPEECH.test(text.slice(tail, tail + 80).trimStart()) ? 'inside' : null;
}

/** No white space after the mark: "3.5", "presstv.ir", but also "your own mouth.”Haj Qassem replied" and "them…But". */
function gluedToTheNextWord({ spaced, closed, mark, word, next, text, tail }: Candidate): 'end' | 'inside' | null {
  if (spaced) return null;
  if (!UPPER.test(next) || /[-–—/@_]/u.test(text[tail] ?? ''))
    return closed && !DIGIT.test(next) && next !== '' ? null : 'inside';
  if (closed || mark !== '.') return 'end';
  return /^[\p{L}’'-]*\p{Ll}{2}$/u.test(word) && /^\p{Lu}(?:\p{Ll}|$)/u.test(next) ? 'end' : 'inside';
}

/** Whether the capitalised word begins a sentence rather than goes on with a name; "That's" counts as "That". */
function isStarter(word: string): boolean {
  return STARTERS.has(word.split(/[’']/u, 1)[0] ?? '');
}

function isInitials(word: string): boolean {
  return /^(?:\p{Lu}|\p{L}(?:\.\p{L}){1,5}|Ph\.D|\p{Lu}\p{Ll}?(?:\.[- ]?\p{Lu}){1,4})$/u.test(word);
}
