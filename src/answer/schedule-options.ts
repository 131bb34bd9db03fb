import type { OptionSpec, OptionValues } from '../model/command.ts';
import type { InteractionContext } from '../model/interaction-context.ts';
import type { Language } from '../model/language.ts';
import type { Refusal } from '../model/reply-parts.ts';
import { MISSED_RUNS, QUIET_DAYS, SCHEDULE_KINDS, type SchedulePlan } from '../model/schedule.ts';
import type { FixedSuggestion, Suggestion } from '../model/search.ts';
import type { Shelf } from '../model/shelf.ts';
import { readLocalTime, writeLocalTime } from '../schedule/local-time.ts';
import { createZoneFinder, readZone } from '../schedule/zone-names.ts';
import { EVERY_OUTLET, meansEvery, OUTLETS, type ReadOutlets, readOutlets, suggestOutletList } from './outlet-list.ts';
import { refuseChannel } from './refuse-channel.ts';
import { MAX_SUGGESTIONS, textOf } from './request-options.ts';

/** The options of a schedule's plan: how each is registered, and how it is read. */

const CHANNEL: OptionSpec = {
  name: 'channel',
  description: 'Where to post',
  required: true,
  type: 'channel',
  postable: true,
};

const TIME = {
  name: 'time',
  description: 'When to post every day, by the clocks of the zone: HH:MM, e.g. 09:30',
  required: true,
  type: 'text',
  maxLength: 20,
  suggests: false,
} as const satisfies OptionSpec;

const ZONE = {
  name: 'zone',
  description: 'The time zone, e.g. Europe/Berlin; type a city to find it',
  required: true,
  type: 'text',
  maxLength: 60,
  suggests: true,
} as const satisfies OptionSpec;

const POSTS: OptionSpec = {
  name: 'posts',
  description: 'What to post; a passage when left out',
  required: false,
  type: 'text',
  maxLength: 20,
  suggests: false,
  choices: [
    { name: 'a passage a day', value: 'passage' },
    { name: 'what happened on this day', value: 'this-day' },
  ],
};

const MISSED: OptionSpec = {
  name: 'missed',
  description: 'After the bot was offline: one post for all that was missed (when left out), or none',
  required: false,
  type: 'text',
  maxLength: 20,
  suggests: false,
  choices: [
    { name: 'one post for all that was missed', value: 'catch-up' },
    { name: 'no post; go on with the next day', value: 'skip' },
  ],
};

const QUIET: OptionSpec = {
  name: 'quiet-days',
  description: 'Where nothing is dated to the day: post nothing (when left out), or say so',
  required: false,
  type: 'text',
  maxLength: 20,
  suggests: false,
  choices: [
    { name: 'post nothing', value: 'silent' },
    { name: 'say that nothing is dated to the day', value: 'say-so' },
  ],
};

export const SCHEDULE_NUMBER = {
  name: 'number',
  description: 'The number of the daily post, as the list shows it',
  required: true,
  type: 'integer',
  min: 1,
  max: 1_000_000,
} as const satisfies OptionSpec;

export const PLAN_OPTIONS: readonly OptionSpec[] = [CHANNEL, TIME, ZONE, POSTS, OUTLETS, MISSED, QUIET];

/** The same where there is a plan already: what is left out stays as it is. */
export const EDIT_OPTIONS: readonly OptionSpec[] = [
  { ...CHANNEL, required: false },
  { ...TIME, required: false },
  { ...ZONE, required: false },
  { ...POSTS, description: 'What to post' },
  { ...OUTLETS, description: 'Only these outlets: ids or names with commas between; “every outlet” to quote all again' },
  { ...MISSED, description: 'After the bot was offline: one post for all that was missed, or none' },
  { ...QUIET, description: 'Where nothing is dated to the day: post nothing, or say so' },
];

export type ReadPlan =
  | { readonly ok: true; readonly plan: SchedulePlan }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** What a new schedule is like where nothing was chosen; where and when it posts is always given. */
export function newPlan(language: Language): SchedulePlan {
  return {
    channelId: '',
    localTime: '00:00',
    zone: 'UTC',
    posts: 'passage',
    outlets: [],
    missed: 'catch-up',
    quietDays: 'silent',
    language,
  };
}

const ZONES = createZoneFinder();
const NEAREST = 3;

/**
 * Reads a plan. All mistakes at once.
 *
 * @param before what holds where an option was not given.
 */
export function readPlan(
  values: OptionValues,
  before: SchedulePlan,
  { shelf, origin }: Pick<InteractionContext, 'shelf' | 'origin'>,
): ReadPlan {
  const refusals: Refusal[] = [];
  const strange = refuseChannel(values, CHANNEL, origin);
  if (strange !== null) refusals.push(strange);
  const outlets = readPlanOutlets(values, before, shelf);
  if (!outlets.ok) refusals.push(...outlets.refusals);
  const time = textOf(values, TIME.name);
  const minute = time === null ? null : readLocalTime(time);
  if (time !== null && minute === null) refusals.push({ code: 'time-malformed', option: TIME.name, value: time });
  const named = textOf(values, ZONE.name);
  const zone = named === null ? null : readZone(named);
  if (named !== null && zone === null) {
    refusals.push({ code: 'zone-unknown', value: named, nearest: ZONES.nearest(named, NEAREST) });
  }
  const posts = chosenOf(values, POSTS, SCHEDULE_KINDS) ?? before.posts;
  const quietDays = chosenOf(values, QUIET, QUIET_DAYS);
  // It would be kept, and change nothing that is posted.
  if (quietDays !== null && posts === 'passage') {
    refusals.push({ code: 'quiet-days-unfit', option: QUIET.name, posts: POSTS.name });
  }
  if (!outlets.ok || refusals.length > 0) return { ok: false, refusals };
  return {
    ok: true,
    plan: {
      channelId: textOf(values, CHANNEL.name) ?? before.channelId,
      posts,
      outlets: outlets.ids,
      localTime: minute === null ? before.localTime : writeLocalTime(minute),
      zone: zone ?? before.zone,
      missed: chosenOf(values, MISSED, MISSED_RUNS) ?? before.missed,
      quietDays: quietDays ?? before.quietDays,
      language: before.language,
    },
  };
}

type ReadIds = { readonly ok: true; readonly ids: SchedulePlan['outlets'] } | Extract<ReadOutlets, { readonly ok: false }>;

/** Empty for every outlet, those of later days included. */
function readPlanOutlets(values: OptionValues, before: SchedulePlan, shelf: Shelf): ReadIds {
  const list = textOf(values, OUTLETS.name);
  if (list === null) return { ok: true, ids: before.outlets };
  if (meansEvery(list, shelf)) return { ok: true, ids: [] };
  const read = readOutlets(values, shelf);
  return read.ok ? { ok: true, ids: read.outlets.map(({ id }) => id).sort() } : read;
}

function chosenOf<T extends string>(values: OptionValues, { name }: OptionSpec, choices: readonly T[]): T | null {
  const value = textOf(values, name);
  return choices.find((choice) => choice === value) ?? null;
}

/** Suggestions for a zone or for outlets; at most 25, best first, empty for the other options. */
export function suggestForPlan(option: string, typed: string, shelf: Shelf): readonly (Suggestion | FixedSuggestion)[] {
  if (option === OUTLETS.name) return withEveryOutlet(suggestOutletList(typed, shelf), typed);
  return option === ZONE.name ? ZONES.find(typed, MAX_SUGGESTIONS).map((name) => ({ name, value: name })) : [];
}

/** First before anything is typed; behind what fits the typed words else, since these may be the words for it in any language. */
function withEveryOutlet(outlets: readonly Suggestion[], typed: string): readonly (Suggestion | FixedSuggestion)[] {
  return typed.trim() === '' ? [EVERY_OUTLET, ...outlets] : [...outlets.slice(0, MAX_SUGGESTIONS - 1), EVERY_OUTLET];
}
