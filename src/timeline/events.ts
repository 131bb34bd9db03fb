import { type Settled, timexOf } from './settled.ts';
import type { Told } from './told.ts';

/** The events that a text dates: which dates stand right beside which noun. */
export type Events = {
  /** The dates of the event that words such as "the great flood of the north" name; empty when none is dated or the words name none. */
  datesOf(event: string): readonly Settled[];
};

/** More different dates than this for one noun tell nothing about any of them. */
const MAX_DATES = 20;

/** `the flood of 3 May`, `the 3 May flood`: farther off a date may belong to something else. Read once, at the first question. */
export function eventsOf(text: string, told: readonly Told[]): Events {
  let read: ReadonlyMap<string, ReadonlyMap<string, Settled>> | null = null;
  return {
    datesOf(event) {
      read ??= readEvents(text, told);
      const noun = nounOf(event);
      return noun === null ? [] : [...(read.get(stemOf(noun))?.values() ?? [])];
    },
  };
}

function readEvents(text: string, told: readonly Told[]): ReadonlyMap<string, ReadonlyMap<string, Settled>> {
  const events = new Map<string, Map<string, Settled>>();
  for (const { settled, start, end } of told) {
    for (const noun of nounsBeside(text, start, end)) {
      const dates = events.get(stemOf(noun)) ?? new Map<string, Settled>();
      if (dates.size < MAX_DATES) dates.set(timexOf(settled), settled);
      events.set(stemOf(noun), dates);
    }
  }
  return events;
}

function nounsBeside(text: string, start: number, end: number): readonly string[] {
  const before = /(\p{Ll}{4,}),?\s(?:on|in|of)\s(?:the\s)?$/u.exec(text.slice(Math.max(0, start - 40), start))?.[1];
  const after = /^,? (?!(?:in|on|and|to|of|at|by|for)\b)(\p{L}+)(?:,? (\p{L}+))?/u.exec(text.slice(end, end + 50));
  return [before, after?.[1], after?.[2]].filter((noun) => noun !== undefined);
}

/** The noun of "the flood", "his sudden arrest", "General Smith's death"; null for a clause such as "he was born". */
function nounOf(event: string): string | null {
  const phrase = /^(?:the|his|her|its|their|this|that|[^,]{0,40}?['’]s?)\s+(?:\p{L}+\s+)?(\p{Ll}{4,})(?=[\s.,;:!?)]|$)/u.exec(
    event.trim(),
  );
  return phrase?.[1] ?? null;
}

function stemOf(noun: string): string {
  return noun.toLowerCase().replace(/s$/, '');
}
