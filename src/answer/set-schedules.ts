import type { ChangeOrigin } from '../model/audit.ts';
import type { OptionValues } from '../model/command.ts';
import type { Corpus } from '../model/corpus.ts';
import type { InteractionContext } from '../model/interaction-context.ts';
import { refused } from '../model/refused.ts';
import type { Reply } from '../model/reply.ts';
import type { Refusal } from '../model/reply-parts.ts';
import { SCHEDULES_MAX, type Schedule, type ScheduleChange, type SchedulePlan } from '../model/schedule.ts';
import type { ScheduleChangedReply, ScheduleShown } from '../model/schedule-replies.ts';
import { readLocalTime, writeLocalTime } from '../schedule/local-time.ts';
import { dayShown, isoDay, nextRun } from '../schedule/next-run.ts';
import { createZoneClocks } from '../schedule/zone-clock.ts';
import { announce } from './announce.ts';
import { answerScheduled } from './answer-scheduled.ts';
import { justAdded } from './just-added.ts';
import { postingIn } from './posting-in.ts';
import { outletNames } from './read-narrowing.ts';
import { integerOf } from './request-options.ts';
import { newPlan, readPlan, SCHEDULE_NUMBER } from './schedule-options.ts';

/** Sets up a schedule; its first run is the next time that the clocks show its time. */
export async function addSchedule(values: OptionValues, context: InteractionContext): Promise<Reply> {
  const { language, store, herald } = context;
  if (!herald.canWrite) return refused({ code: 'answers-only' });
  const read = readPlan(values, newPlan(language), context);
  if (!read.ok) return refused(...read.refusals);
  const already = await justAdded(read.plan, originOf(context), store);
  if (already !== null) return changed('added', already, context);
  const created = await store.schedules.create(read.plan, nextRunMs(read.plan, context), originOf(context));
  if (created.kind === 'full') return refused({ code: 'schedules-full', max: created.max });
  return { ...changed('added', created.schedule, context), untold: await announce(created.entry, context) };
}

/** Changes what is given of a schedule's plan; all else stays. */
export async function editSchedule(values: OptionValues, context: InteractionContext): Promise<Reply> {
  if (!context.herald.canWrite) return refused({ code: 'answers-only' });
  return withSchedule(values, context, async (schedule) => {
    const read = readPlan(values, schedule.plan, context);
    if (!read.ok) return refused(...read.refusals);
    const { plan } = read;
    const change = { kind: 'plan', plan, nextRunMs: nextRunMs(plan, context) } as const;
    return apply({ change, says: 'changed', after: { ...schedule, plan, nextRunMs: change.nextRunMs } }, context);
  });
}

/** Stops a schedule until it is resumed. */
export async function pauseSchedule(values: OptionValues, context: InteractionContext): Promise<Reply> {
  return withSchedule(values, context, (schedule) => {
    const off = { reason: 'moderator', atMs: context.nowMs() } as const;
    return apply({ change: { kind: 'off' }, says: 'paused', after: { ...schedule, off } }, context);
  });
}

/** Lets a schedule go on with its next run, whoever stopped it; what it would have posted meanwhile is not caught up. */
export async function resumeSchedule(values: OptionValues, context: InteractionContext): Promise<Reply> {
  if (!context.herald.canWrite) return refused({ code: 'answers-only' });
  return withSchedule(values, context, (schedule) => {
    const change = { kind: 'on', nextRunMs: nextRunMs(schedule.plan, context) } as const;
    const after = { ...schedule, off: null, nextRunMs: change.nextRunMs };
    return apply({ change, says: 'resumed', after }, context);
  });
}

/** Ends a schedule for good. */
export async function removeSchedule(values: OptionValues, context: InteractionContext): Promise<Reply> {
  return withSchedule(values, context, (schedule) =>
    apply({ change: { kind: 'remove' }, says: 'removed', after: schedule }, context),
  );
}

/** Every schedule of the server. */
export async function listSchedules(context: InteractionContext): Promise<Reply> {
  const schedules = await context.store.schedules.list(guildOf(context));
  return {
    kind: 'schedules',
    visibility: 'private',
    schedules: schedules.map((schedule) => shownOf(schedule, context)),
    max: SCHEDULES_MAX,
    arePosted: context.herald.canWrite,
  };
}

/** What a schedule would post now, for the moderator alone. It does not count as shown. */
export async function previewSchedule(values: OptionValues, context: InteractionContext): Promise<Reply> {
  return withSchedule(values, context, async (schedule) => {
    const day = isoDay(dayShown(createZoneClocks()(schedule.plan.zone), context.nowMs()));
    const shown = await context.store.runs.shown(schedule);
    const scheduled = await answerScheduled({ schedule, day, shown, item: null }, context.shelf);
    if (scheduled !== null) return { ...scheduled.reply, visibility: 'private' };
    const { unrestricted } = context.shelf;
    const isHidden =
      unrestricted !== null && (await answerScheduled({ schedule, day, shown, item: null }, unrestricted)) !== null;
    return { kind: 'nothing-scheduled', visibility: 'private', schedule: shownOf(schedule, context), isHidden };
  });
}

async function withSchedule(
  values: OptionValues,
  context: InteractionContext,
  act: (schedule: Schedule) => Promise<Reply>,
): Promise<Reply> {
  const number = integerOf(values, SCHEDULE_NUMBER.name) ?? 0;
  const all = await context.store.schedules.list(guildOf(context));
  const schedule = all.find((one) => one.number === number);
  return schedule === undefined ? refused(unknown(number, all)) : act(schedule);
}

type Step = {
  readonly change: ScheduleChange;
  readonly says: Exclude<ScheduleChangedReply['change'], 'added' | 'unchanged'>;
  /** The schedule as it is once changed. */
  readonly after: Schedule;
};

async function apply({ change, says, after }: Step, context: InteractionContext): Promise<Reply> {
  const done = await context.store.schedules.change(after.number, change, originOf(context));
  switch (done.kind) {
    case 'changed':
      return { ...changed(says, after, context), untold: await announce(done.entry, context) };
    case 'unchanged':
      return changed('unchanged', after, context);
    // Removed by somebody else since it was read.
    case 'unknown':
      return refused(unknown(after.number, await context.store.schedules.list(guildOf(context))));
    case 'full':
      return refused({ code: 'schedules-full', max: done.max });
    default:
      return done satisfies never;
  }
}

function changed(change: ScheduleChangedReply['change'], schedule: Schedule, context: InteractionContext): ScheduleChangedReply {
  return {
    kind: 'schedule-changed',
    visibility: 'private',
    change,
    schedule: shownOf(schedule, context),
    untold: null,
    posting: postingIn(schedule.plan.channelId, context.origin),
  };
}

function unknown(number: number, all: readonly Schedule[]): Refusal {
  return { code: 'schedule-unknown', number, numbers: all.map((one) => one.number) };
}

function shownOf({ number, plan, off, nextRunMs }: Schedule, { shelf, policy }: InteractionContext): ScheduleShown {
  const language = policy.settings.language ?? plan.language;
  const { corpus, unrestricted } = shelf;
  const outlets = namesOf(plan, unrestricted?.corpus ?? corpus);
  const isHidden = (id: string): boolean => unrestricted?.corpus.outlets.has(id) === true && !corpus.outlets.has(id);
  const wallMs = createZoneClocks()(plan.zone).wallAt(nextRunMs);
  const next = {
    day: isoDay(Math.floor(wallMs / DAY_MS)),
    time: writeLocalTime(Math.floor((wallMs % DAY_MS) / MINUTE_MS)),
    offsetMinutes: Math.round((wallMs - nextRunMs) / MINUTE_MS),
  };
  return { number, plan, off, language, outlets, hiddenOutlets: outlets.filter(({ id }) => isHidden(id)), next };
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

function namesOf({ outlets }: SchedulePlan, corpus: Corpus): ScheduleShown['outlets'] {
  const named = new Map(outletNames(corpus).map((outlet) => [outlet.id, outlet]));
  return outlets.map((id) => named.get(id) ?? { id, name: id });
}

function nextRunMs({ zone, localTime }: SchedulePlan, { nowMs }: InteractionContext): number {
  const minute = readLocalTime(localTime);
  if (minute === null) throw new TypeError(`no time of day: ${localTime}`);
  return nextRun(createZoneClocks()(zone), minute, nowMs()).atMs;
}

/** Only servers have schedules, and only their members set them: the command is not offered elsewhere. */
function guildOf({ origin: { guildId } }: InteractionContext): string {
  if (guildId === null) throw new TypeError('a schedule outside of a server');
  return guildId;
}

function originOf(context: InteractionContext): ChangeOrigin {
  const { memberId } = context.origin;
  if (memberId === null) throw new TypeError('a schedule that nobody sets');
  return { guildId: guildOf(context), by: memberId, atMs: context.nowMs() };
}
