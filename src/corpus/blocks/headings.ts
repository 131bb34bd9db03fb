import type { BlockKind } from '../../model/document.ts';
import { isCutOff, isSurelyCutOff } from './cut-off.ts';
import { countWords, endsSentence, type Page, type Paragraph } from './paragraph.ts';
import { isClockLine } from './post-marks.ts';
import { isReported } from './spoken.ts';

const HEADING_MAX = 110;
const HEADING_WORDS = 16;
/** A document with several questions of at most this length is an interview, whose questions are prose. */
const QUESTION_MAX = 160;
const BULLET = /^(?:[-•*▪–] |\(?[a-z0-9]{1,3}[.)] \p{Ll})/u;

const NUMBER = /^(?:\(?\d{1,2}[.):]|(?:Question|Q) ?\d{1,2}[.:)]) /u;
/** "Q: …", "Jane: …", "THE MINISTER (via interpreter): …" */
const SPEAKER = /^(?:([QA])\. |(\p{Lu}[\p{L}\d.’'-]*(?: \p{Lu}[\p{L}\d.’'-]*){0,4})(?: \([^()]{1,40}\))? ?: )/u;

/** Section headings: marked ones, and short lines without a sentence's end that something follows. */
export function* headings({ paragraphs, kinds }: Page): Generator<readonly [number, BlockKind]> {
  const asked = paragraphs.filter(({ text }) => text.endsWith('?') && text.length <= QUESTION_MAX);
  const told = paragraphs
    .slice(0, 5)
    .some(({ text }) => text.length <= 220 && /\b(?:interview(?:ed)?|transcript|in conversation|q ?& ?a)\b/iu.test(text));
  const interview = asked.length > (told ? 1 : 2) && asked.some(({ text }) => /\byour?s?\b/iu.test(text));
  const speakers = speakersOf(paragraphs);
  for (const [index, { text }] of paragraphs.entries()) {
    if (kinds[index] !== undefined) continue;
    if (/^#{1,6} /u.test(text) || /^(\*\*|__)[^*_]{1,110}\1:?$/u.test(text) || !/[\p{L}\p{N}]/u.test(text))
      yield [index, 'heading'];
    else if (speakers.has(speakerOf(text))) continue;
    else if (index === paragraphs.length - 1) {
      // Nothing follows that it could head; but no sentence either, unless it is one that breaks off.
      if ((isHeading(text) && !isCutOff(text)) || (NUMBER.test(text) && text.endsWith('?') && isQuestion(text)))
        yield [index, 'heading'];
    } else if (
      text.endsWith('?') ? !interview && isQuestion(text) : isHeading(text, paragraphs[index + 1]?.text) || isClockLine(text)
    )
      yield [index, 'heading'];
  }
}

function isHeading(text: string, next = ''): boolean {
  if (text.length > HEADING_MAX || countWords(text) > HEADING_WORDS || endsSentence(text) || /[,;–—-]$/u.test(text)) return false;
  if (isSurelyCutOff(text)) return false;
  if (BULLET.test(text) || /^\p{Ll}/u.test(text)) return false;
  // "Three things could bring prices down:" leads on to a list or a quotation; "Key dates:" heads a section.
  return !text.endsWith(':') || (countWords(text) <= 4 && !BULLET.test(next) && !/^["“«]/u.test(next));
}

/** "What next?" heads a section; a longer question, a quoted one, or one that asks somebody is the article's own. */
function isQuestion(numbered: string): boolean {
  const text = numbered.replace(NUMBER, '');
  return (
    countWords(text) <= (text === numbered ? 6 : 12) &&
    !/^["“‘'(]/u.test(text) &&
    !/[.!?] /u.test(text) &&
    !isReported(text) &&
    !/\b(?:you|your|I|we|me|us)\b/u.test(text)
  );
}

/** Those who speak in turns: at least two, of whom one speaks twice, or once where all are written in capitals. */
function speakersOf(paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  const turns = paragraphs.map(({ text }) => speakerOf(text)).filter((speaker) => speaker !== '');
  const names = new Set(turns);
  const inCapitals = [...names].filter((name) => name === name.toUpperCase());
  if (inCapitals.length > 1) return new Set(inCapitals);
  return names.size > 1 && turns.length > names.size + 1
    ? new Set([...names].filter((name) => turns.indexOf(name) !== turns.lastIndexOf(name)))
    : new Set();
}

/** Empty when nobody is named as speaking. */
function speakerOf(text: string): string {
  const [, letter, name] = SPEAKER.exec(text) ?? [];
  return letter ?? name ?? '';
}
