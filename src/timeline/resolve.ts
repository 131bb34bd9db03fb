import type { DateMention, DatePrecision } from '../model/date.ts';
import type { DocumentKind } from '../model/document.ts';
import type { PartialDate } from '../model/outlet.ts';
import { eventsOf } from './events.ts';
import { areEnds } from './range-words.ts';
import type { ReadResult } from './read-result.ts';
import { isPartOfYear, type Reading } from './reading.ts';
import { sentencesOf } from './sentences.ts';
import { type Ends, type Outcome, type Place, settle, settleEnds } from './settle.ts';
import { parsePublished } from './settle-by-publication.ts';
import { precisionOf, timexOf } from './settled.ts';
import { tensesOf } from './tenses.ts';
import type { Told } from './told.ts';

/** What is known about the text beside its words. */
export type TextFacts = {
  /** The document's publication date as far as it is known; null: unknown. */
  readonly published: PartialDate | null;
  readonly kind: DocumentKind;
};

/**
 * Gives the readings of a text their values, in its order. What nothing settles stays a mention without a value, save "five years
 * after it began", which without a date for its event is a mere duration and is left out.
 */
export function resolve(text: string, results: readonly ReadResult[], facts: TextFacts): readonly DateMention[] {
  const told: Told[] = [];
  const sentences = sentencesOf(text);
  const scene = {
    text,
    sentences,
    tenses: tensesOf(text, sentences),
    events: eventsOf(text, told),
    told,
    // An encyclopaedia is rewritten for years: it has no day from which "last year" counts.
    published: facts.kind === 'encyclopaedia' ? null : parsePublished(facts.published),
    kind: facts.kind,
  };
  const placeOf = ({ index, endIndex }: ReadResult): Place => ({ ...scene, start: index, end: endIndex });
  const mentions: DateMention[] = [];
  const hangingOnEvents: ReadResult[] = [];
  let awaited: Outcome | null = null;
  for (const [at, result] of results.entries()) {
    if (saysNowadays(text, result, facts.kind)) continue;
    if (result.reading.kind === 'after-event') {
      hangingOnEvents.push(result);
      continue;
    }
    const ends: Ends | null = awaited === null ? endsOf(placeOf(result), result, results[at + 1]) : null;
    const outcome: Outcome = awaited ?? ends?.from ?? settle(placeOf(result), result.reading);
    awaited = ends?.to ?? null;
    mentions.push(mentionOf(result, outcome));
    const { settled, basis } = outcome;
    if (settled !== null) told.push({ settled, basis, start: result.index, end: result.endIndex });
  }
  for (const result of hangingOnEvents) {
    const outcome = settle(placeOf(result), result.reading);
    if (outcome.settled !== null) mentions.push(mentionOf(result, outcome));
  }
  return hangingOnEvents.length === 0 ? mentions : mentions.toSorted((a, b) => a.start - b.start);
}

/** The ends of a worded range that may lend each other a year; null where there is no such range. */
function endsOf(place: Place, from: ReadResult, to: ReadResult | undefined): Ends | null {
  if (to === undefined || !isPartOfYear(from.reading) || !isPartOfYear(to.reading)) return null;
  if (!areEnds(place.text, place, { start: to.index, end: to.endIndex })) return null;
  return settleEnds({ ...place, end: to.endIndex }, from.reading, to.reading);
}

/** In essays and reference works "today" is the age we live in, and so it is in "today they have fled"; in reports it is a day. */
function saysNowadays(whole: string, { text, endIndex }: ReadResult, kind: DocumentKind): boolean {
  if (!/^today$/i.test(text)) return false;
  const isReport = kind !== 'feature' && kind !== 'opinion' && kind !== 'encyclopaedia';
  return !isReport || /^\s+(?:\p{L}+\s+){1,4}(?:has|have)\b/u.test(whole.slice(endIndex, endIndex + 60));
}

function mentionOf({ index, endIndex, text, reading, qualifier }: ReadResult, { settled, basis }: Outcome): DateMention {
  return {
    start: index,
    end: endIndex,
    text,
    value: settled === null ? null : timexOf(settled),
    precision: settled === null ? precisionOfReading(reading) : precisionOf(settled),
    qualifier,
    basis,
  };
}

function precisionOfReading(reading: Reading): DatePrecision {
  if (reading.kind === 'shift' || reading.kind === 'after-event') return reading.unit;
  if (reading.kind === 'weekday') return 'day';
  if (reading.kind === 'weekend') return 'range';
  return reading.kind === 'week-of' ? 'week' : reading.kind;
}
