import { buildExcerpt, isWithheld } from '../excerpt/build-excerpt.ts';
import { oneSided } from '../excerpt/one-sided.ts';
import type { DatedPassage } from '../model/day-index.ts';
import type { Excerpt } from '../model/excerpt.ts';
import type { OutletId } from '../model/outlet.ts';
import type { Passage, PassageId } from '../model/passage.ts';
import type { Schedule } from '../model/schedule.ts';
import type { ScheduledReply } from '../model/schedule-replies.ts';
import type { Shelf } from '../model/shelf.ts';
import type { Span } from '../model/span.ts';
import { type Candidate, chooseNext } from '../schedule/choose-next.ts';
import { NO_OFFERS, offersUnder } from './offers.ts';

export type ScheduledRequest = {
  readonly schedule: Schedule;
  /** That the post is for, `YYYY-MM-DD` by the schedule's zone. */
  readonly day: string;
  /** What was shown before, in the order in which it was last shown. */
  readonly shown: readonly string[];
  /** Nothing else may be posted; null: the next in turn. */
  readonly item: string | null;
};

export type Scheduled = {
  /** Under which it counts as shown. */
  readonly item: string;
  readonly reply: ScheduledReply;
};

/** The item that stands for "nothing happened on this day". */
const QUIET_DAY = 'quiet-day';
/** Should what is next in turn be withheld, one of so many that follow stands in for it. */
const TRIED = 5;

/**
 * What a schedule posts for a day, from what its server may see; null where there is nothing to post.
 */
export async function answerScheduled(request: ScheduledRequest, shelf: Shelf): Promise<Scheduled | null> {
  const { plan } = request.schedule;
  switch (plan.posts) {
    case 'passage': {
      const excerpt = nextExcerpt(request, passagesOn(shelf, plan.outlets), (id) => excerptOf(id, shelf, []));
      return excerpt && { item: excerpt.passageId, reply: { ...(await scheduled(excerpt, shelf)), posts: 'passage' } };
    }
    case 'this-day':
      return thisDay(request, shelf);
    default:
      return plan.posts satisfies never;
  }
}

async function thisDay(request: ScheduledRequest, shelf: Shelf): Promise<Scheduled | null> {
  const { day, item, schedule } = request;
  const wanted = (await shelf.days.on(day)).filter(({ outlet }) => isWanted(schedule.plan.outlets, outlet));
  const dated = wanted.filter(({ passage }) => shelf.corpus.passages.has(passage));
  const byId = new Map(dated.map((one) => [one.passage, one]));
  const candidates: Candidates = {
    all: () => dated.map(({ passage, outlet }) => ({ id: passage, outlet })),
    outletOf: (id) => byId.get(id)?.outlet ?? null,
  };
  const excerpt = nextExcerpt(request, candidates, (id) => excerptOf(id, shelf, dateSpans(byId.get(id))));
  const shown = excerpt && byId.get(excerpt.passageId);
  if (excerpt && shown) {
    const { start, end } = excerpt.span;
    const alsoDated = shown.alsoDated.filter((date) => start <= date.start && date.end <= end);
    const told = { posts: 'this-day', day, date: shown.date, alsoDated } as const;
    return { item: excerpt.passageId, reply: { ...(await scheduled(excerpt, shelf)), ...told } };
  }
  if (schedule.plan.quietDays === 'silent' || (item !== null && item !== QUIET_DAY)) return null;
  const documents = documentsOn(shelf, schedule.plan.outlets);
  const hidden = wanted.length - dated.length;
  return { item: QUIET_DAY, reply: { kind: 'scheduled', visibility: 'public', posts: 'quiet-day', day, documents, hidden } };
}

/** The excerpt of what is next in turn; null when there is none, or nothing of what was tried can be shown. */
function nextExcerpt(
  { schedule, shown, item }: ScheduledRequest,
  { all, outletOf }: Candidates,
  build: (id: PassageId) => Excerpt | null,
): Excerpt | null {
  if (item !== null) return outletOf(item) === null ? null : build(item);
  const seed = `${schedule.guildId}:${schedule.number}`;
  const withheld = new Set<PassageId>();
  for (let tried = 0; tried < TRIED; tried += 1) {
    const candidates = withheld.size === 0 ? all() : [...all()].filter(({ id }) => !withheld.has(id));
    const next = chooseNext({ candidates, outletOf: (id) => (withheld.has(id) ? null : outletOf(id)), shown, seed });
    if (next === null) return null;
    const excerpt = build(next.id);
    if (excerpt !== null) return excerpt;
    withheld.add(next.id);
  }
  return null;
}

type Candidates = {
  all(): Iterable<Candidate>;
  /** Null for what is no candidate. */
  outletOf(id: PassageId): OutletId | null;
};

/** Passages that may be posted: a text that breaks off is not what a day's passage should be. */
function passagesOn({ corpus }: Shelf, outlets: readonly OutletId[]): Candidates {
  const outletOf = (passage: Passage | undefined): OutletId | null => {
    if (passage === undefined || passage.breaksOff) return null;
    const outlet = corpus.documents.get(passage.document)?.outlet;
    return outlet !== undefined && isWanted(outlets, outlet) ? outlet : null;
  };
  return {
    *all() {
      for (const passage of corpus.passages.values()) {
        const outlet = outletOf(passage);
        if (outlet !== null) yield { id: passage.id, outlet };
      }
    },
    outletOf: (id) => outletOf(corpus.passages.get(id)),
  };
}

function documentsOn({ corpus }: Shelf, outlets: readonly OutletId[]): number {
  return [...corpus.documents.values()].filter(({ outlet }) => isWanted(outlets, outlet)).length;
}

function isWanted(outlets: readonly OutletId[], outlet: OutletId): boolean {
  return outlets.length === 0 || outlets.includes(outlet);
}

function dateSpans(dated: DatedPassage | undefined): readonly Span[] {
  return dated === undefined ? [] : [{ start: dated.date.start, end: dated.date.end }];
}

function excerptOf(passageId: PassageId, shelf: Shelf, marks: readonly Span[]): Excerpt | null {
  const { corpus, excerptMaxChars: maxChars } = shelf;
  const built = buildExcerpt({ corpus, passageId, maxChars, marks, score: 0, today: shelf.today() });
  return isWithheld(built) ? null : built;
}

async function scheduled(excerpt: Excerpt, shelf: Shelf) {
  const [offers = NO_OFFERS] = await offersUnder([excerpt], null, shelf);
  return {
    kind: 'scheduled',
    visibility: 'public',
    excerpt,
    offers,
    oneSided: oneSided([excerpt], shelf.corpus, shelf.today()),
  } as const;
}
