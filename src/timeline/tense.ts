import { sentenceEnd, sentenceStart } from './sentence.ts';

/** Whether a clause tells of what is over or of what is to come; null when its words do not tell. */
export type Tense = 'past' | 'future' | null;

/** Said of what is to come, wherever it stands in the clause. */
const FUTURE =
  /\b(?:will|won['’]t|would|shall|could|may|might|must|should|can|['’]ll|going to|to be|schedul\w+|planned|planning|plans?(?= (?:an?|to)\b)|expect\w*|due|slated|set (?:for|to)|intend\w*|hop(?:es?|ing) to|deadline|upcoming|forthcoming|postponed|next(?! to\b)|tomorrow|prepar\w+)\b/g;

/** Said of what is to come only when it stands right before the expression. */
const FUTURE_LINK =
  /\b(?:until|till|by|as (?:early|soon|late) as|no later than)\s+(?:\d{1,2}(?::\d\d)? [ap]\.?m\.? (?:[A-Z]{2,3} )?)?$/;

const PAST =
  /\b(?:was|were|had|did(?:n['’]t)?|said|told|came|went|took|made|gave|held|met|left|began|won|lost|got|saw|found|fled|shot|fell|rose|became|spoke|wrote|sent|ran|led|brought|kept|set (?:off|aside|up)|struck|hit|sank|tore|broke|drove|since|after|following|ago|last|(?!need|embed|hundred|sacred|kindred)[a-z]{2,}ed)\b/g;

/** "Friday's ruling" lies behind unless the clause says plainly that it is to come; "would" and "could" tell of other things. */
const PLAIN_FUTURE =
  /\b(?:will|shall|going to|schedul\w+|planned|expect\w*|due|slated|upcoming|forthcoming|ahead of|next(?! to\b))\b/g;

/** The cue nearest before the expression decides, else the first after it in its sentence. */
export function tenseAt(text: string, start: number, end: number): Tense {
  const before = text.slice(sentenceStart(text, start), start);
  const after = text.slice(end, Math.min(sentenceEnd(text, end), end + 60));
  // "By Friday, officials hardened their line": at the head of a sentence its verb is still to come.
  if (FUTURE_LINK.test(before)) return /^\W*\w+(?: \w+)?\s+$/.test(before) ? firstCue(after) : 'future';
  const future = /^['’]s?\s/.test(after) ? PLAIN_FUTURE : FUTURE;
  return lastCue(before, future) ?? firstCue(after);
}

function lastCue(words: string, cue: RegExp): Tense {
  const past = lastIndex(words, PAST);
  const future = lastIndex(words, cue);
  // "scheduled", "planned", "expected" are found by both and mean what is to come.
  return past < 0 && future < 0 ? null : future >= past ? 'future' : 'past';
}

function firstCue(words: string): Tense {
  const past = words.search(new RegExp(PAST.source));
  const future = words.search(new RegExp(FUTURE.source));
  if (past < 0) return future < 0 ? null : 'future';
  return future >= 0 && future <= past ? 'future' : 'past';
}

function lastIndex(words: string, cue: RegExp): number {
  let last = -1;
  for (const { index } of words.matchAll(cue)) last = index;
  return last;
}
