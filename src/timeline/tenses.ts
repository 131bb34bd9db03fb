import { lastAtMost } from './last-at-most.ts';
import type { Sentences } from './sentences.ts';

/** Whether a clause tells of what is over or of what is to come; null when its words do not tell. */
export type Tense = 'past' | 'future' | null;

/** The tenses of a text, asked where a date stands. */
export type Tenses = {
  at(start: number, end: number): Tense;
};

/** Says plainly that something is to come. */
const PLAIN_FUTURE =
  "(?:will|would|to) (?:[a-z]{2,9} )?be(?: [a-z]{2,14})?|will|won['’]t|shall|['’]ll|going to|schedul(?:e|es|ed|ing)|planned|planning|plans?(?= (?:an?|to)\\b)|expect(?:s|ed|ing)?|due|slated|set (?:for|to)|intend(?:s|ed|ing)?|hop(?:es?|ing) to|deadline|upcoming|forthcoming|postponed|next(?! to\\b)|tomorrow|prepar(?:e|es|ed|ing)";
/** Says so often enough, but also tells of other things. */
const FAINT_FUTURE =
  'would|could|may|might|must|should|can|(?:is|are) (?:to [a-z]{2,14}|[a-z]{2,12}ing)|(?:begins?|starts|opens|arrives?|leaves|takes? (?:place|effect)|ends|meets?|go(?:es)?|returns|resumes?|expires?)';
const PAST =
  "was|were|had|did(?:n['’]t)?|said|told|came|went|took|made|gave|held|met|left|began|won|lost|got|saw|found|fled|shot|fell|rose|became|spoke|wrote|sent|ran|led|brought|kept|set (?:off|aside|up)|struck|hit|sank|tore|broke|drove|since|after|following|ago|last|(?!(?:need|embed|hundred|sacred|kindred)\\b)[a-z]{2,14}ed";
/** "scheduled", "planned", "expected" look past and mean what is to come: the first group that fits counts. */
const CUE = new RegExp(`\\b(?:(?<plain>${PLAIN_FUTURE})|(?<faint>${FAINT_FUTURE})|(?:${PAST}))\\b`, 'g');

/** Says that something is to come only when it stands right before the date. */
const LINK = /\b(?:until|till|by|as (?:early|soon|late) as|no later than)\s+(?:\d{1,2}(?::\d\d)? [ap]\.?m\.? (?:[A-Z]{2,3} )?)?$/;
const LINK_REACH = 40;

/** How far behind a date its verb is looked for. */
const AHEAD = 120;

/** Runs once over the text, at the first question. */
export function tensesOf(text: string, sentences: Sentences): Tenses {
  let read: Cues | null = null;
  return {
    at(start, end) {
      read ??= readCues(text);
      const sentence = sentences.at(start);
      const link = LINK.exec(text.slice(Math.max(sentence.start, start - LINK_REACH), start));
      const isPossessive = /^['’]s?\s/.test(text.slice(end, end + 3));
      const before = () => lastCue(read ?? NO_CUES, sentence.start, start, isPossessive);
      const after = () => firstCue(read ?? NO_CUES, end, Math.min(sentence.end, end + AHEAD));
      if (link === null) return before() ?? after();
      // "By Friday, officials hardened their line": at the head of a clause its verb is still to come.
      const head = text.slice(sentence.start, start - link[0].length).slice(-4);
      return head.trim() === '' || /[;,:–—]\s*$/.test(head) ? after() : 'future';
    },
  };
}

type Cues = {
  /** Ascending. */
  readonly starts: readonly number[];
  readonly kinds: readonly ('past' | 'plain' | 'faint')[];
};

const NO_CUES: Cues = { starts: [], kinds: [] };

function readCues(text: string): Cues {
  const starts: number[] = [];
  const kinds: ('past' | 'plain' | 'faint')[] = [];
  for (const { index, groups } of text.matchAll(CUE)) {
    starts.push(index);
    kinds.push(groups?.plain !== undefined ? 'plain' : groups?.faint !== undefined ? 'faint' : 'past');
  }
  return { starts, kinds };
}

/** "Friday's ruling" lies behind unless the clause says plainly that it is to come; a "would" there tells of something else. */
function lastCue({ starts, kinds }: Cues, from: number, to: number, isPossessive: boolean): Tense {
  const last = lastAtMost(starts.length, to - 1, (index) => starts[index]);
  // A few steps back are enough, and keep a sentence of a thousand dates linear.
  for (let at = last; at > last - 8 && (starts[at] ?? -1) >= from; at -= 1) {
    if (kinds[at] === 'past') return 'past';
    if (kinds[at] === 'plain' || !isPossessive) return 'future';
  }
  return null;
}

function firstCue({ starts, kinds }: Cues, from: number, to: number): Tense {
  const at = lastAtMost(starts.length, from - 1, (index) => starts[index]) + 1;
  const start = starts[at];
  if (start === undefined || start >= to) return null;
  return kinds[at] === 'past' ? 'past' : 'future';
}
