import fc from 'fast-check';
import type { AuditAction, AuditEntry } from '../../src/model/audit.ts';
import type { Excerpt } from '../../src/model/excerpt.ts';
import { ACCESS_SUBJECTS, type GuildPolicy, type HideTarget, REPLY_MODES } from '../../src/model/guild-policy.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import { type ModerationReply, SETTING_PARTS } from '../../src/model/moderation-replies.ts';
import type { Visibility } from '../../src/model/reply-parts.ts';
import {
  ANSWER_MAX_CHARS,
  NOTE_MAX_CHARS,
  NOTES_SHOWN,
  REPORT_REASONS,
  type Report,
  type ReportDecision,
} from '../../src/model/report.ts';
import {
  CHANNEL_REFUSALS,
  MISSED_RUNS,
  QUIET_DAYS,
  SCHEDULE_KINDS,
  SCHEDULE_STOPS,
  type SchedulePlan,
} from '../../src/model/schedule.ts';

type Parts = {
  readonly visibility: fc.Arbitrary<Visibility>;
  readonly words: fc.Arbitrary<string>;
  readonly excerpt: fc.Arbitrary<Excerpt>;
};

/** Replies to moderators and to members who report, with whatever a store may hold. */
export function hostileModeration({ visibility, words, excerpt }: Parts) {
  const id = fc.oneof(fc.bigInt({ min: 10n ** 17n, max: 10n ** 19n }).map(String), words);
  const number = fc.integer({ min: 1, max: 999_999_999 });
  const atMs = fc.integer({ min: 0, max: 8_000_000_000_000 });
  const by = fc.option(id);
  const passageId = fc.constantFrom('k7d2-9fq4mab', 'zzzz-0000000');
  const short = (max: number) => words.map((text) => text.slice(0, max));
  const target: fc.Arbitrary<HideTarget> = fc.record({ kind: fc.constantFrom('passage', 'document', 'outlet'), id: words });
  const plan: fc.Arbitrary<SchedulePlan> = fc.record({
    channelId: id,
    posts: fc.constantFrom(...SCHEDULE_KINDS),
    outlets: fc.array(words, { maxLength: 3 }),
    localTime: fc.constant('08:00'),
    zone: words,
    missed: fc.constantFrom(...MISSED_RUNS),
    quietDays: fc.constantFrom(...QUIET_DAYS),
    language: fc.constantFrom(...LANGUAGES),
  });
  const decision: fc.Arbitrary<ReportDecision> = fc.oneof(
    fc.record({ kind: fc.constant('hide' as const), reason: short(500) }),
    fc.record({ kind: fc.constant('keep' as const) }),
    fc.record({ kind: fc.constant('answer' as const), text: short(ANSWER_MAX_CHARS) }),
  );
  const action: fc.Arbitrary<AuditAction> = fc.oneof(
    fc.record({
      kind: fc.constant('access' as const),
      subject: fc.constantFrom(...ACCESS_SUBJECTS),
      id,
      access: fc.constantFrom('allowed', 'denied', 'unset'),
    }),
    fc.record({ kind: fc.constant('excerpt-max' as const), chars: fc.option(fc.nat()) }),
    fc.record({ kind: fc.constant('replies' as const), replies: fc.constantFrom(...REPLY_MODES) }),
    fc.record({ kind: fc.constant('cooldown' as const), seconds: fc.nat() }),
    fc.record({ kind: fc.constant('language' as const), language: fc.option(fc.constantFrom(...LANGUAGES)) }),
    fc.record({ kind: fc.constant('log-channel' as const), channelId: by }),
    fc.record({ kind: fc.constantFrom('hide' as const, 'unhide' as const), target, reason: short(500) }),
    fc.record({ kind: fc.constant('report-decided' as const), report: number, passageId, decision }),
    fc.record({ kind: fc.constantFrom('schedule-created' as const, 'schedule-changed' as const), schedule: number, plan }),
    fc.record({ kind: fc.constantFrom('schedule-on' as const, 'schedule-removed' as const), schedule: number }),
    fc.record({ kind: fc.constant('schedule-off' as const), schedule: number, reason: fc.constantFrom(...SCHEDULE_STOPS) }),
  );
  const entry: fc.Arbitrary<AuditEntry> = fc.record({ number, by, atMs, action });
  const untold = fc.option(fc.record({ channelId: id, refused: fc.constantFrom(...CHANNEL_REFUSALS) }));
  const access = fc.record({ allowed: fc.array(id, { maxLength: 60 }), denied: fc.array(id, { maxLength: 60 }) });
  const policy: fc.Arbitrary<GuildPolicy> = fc.record({
    settings: fc.record({
      access: fc.record({ channel: access, role: access, outlet: access }),
      excerptMaxChars: fc.option(fc.nat()),
      replies: fc.constantFrom(...REPLY_MODES),
      cooldownSeconds: fc.nat(),
      language: fc.option(fc.constantFrom(...LANGUAGES)),
      logChannelId: by,
    }),
    hidden: fc.array(fc.record({ target, reason: short(500), hiddenBy: by, hiddenAtMs: atMs }), { maxLength: 60 }),
    logChannelRefused: fc.option(fc.constantFrom(...CHANNEL_REFUSALS)),
    known: fc.constantFrom('now', 'before', 'never'),
  });
  const note = fc.record({ by, reason: fc.constantFrom(...REPORT_REASONS), note: short(NOTE_MAX_CHARS), atMs });
  const report: fc.Arbitrary<Report> = fc.record({
    number,
    passageId,
    state: fc.constantFrom('open', 'hidden', 'kept', 'answered'),
    openedAtMs: atMs,
    notes: fc.array(note, { minLength: 1, maxLength: NOTES_SHOWN }),
    reporters: fc.integer({ min: 1, max: 9999 }),
    decided: fc.option(fc.record({ by, atMs, decision })),
  });
  const full = fc.record({ kind: fc.constant('full' as const), max: fc.nat() });
  const lost = fc.array(fc.record({ target, state: fc.constantFrom('words-changed', 'copy-changed', 'gone') }), {
    maxLength: 60,
  });
  const settings = fc.record({
    kind: fc.constant('settings' as const),
    visibility,
    parts: fc.subarray([...SETTING_PARTS], { minLength: 1 }),
    policy,
    outlets: fc.array(fc.record({ id: words, name: words }), { maxLength: 5 }),
    lost,
    usualMaxChars: fc.nat(),
  });
  return {
    settings,
    'policy-change': fc.record({
      kind: fc.constant('policy-change' as const),
      visibility,
      change: fc.oneof(
        fc.record({ kind: fc.constant('changed' as const), entry }),
        fc.record({ kind: fc.constant('unchanged' as const) }),
        full,
      ),
      now: fc.option(settings),
      untold,
    }),
    announcement: fc.record({ kind: fc.constant('announcement' as const), visibility, entry }),
    'no-target': fc.record({
      kind: fc.constant('no-target' as const),
      visibility,
      value: words,
      lost: fc.constantFrom(null, 'words-changed' as const, 'copy-changed' as const, 'gone' as const),
    }),
    'report-queue': fc.record({
      kind: fc.constant('report-queue' as const),
      visibility,
      report: fc.option(report, { freq: 8 }),
      excerpt: fc.option(excerpt, { freq: 4 }),
      hasMore: fc.boolean(),
    }),
    'report-decided': fc.record({
      kind: fc.constant('report-decided' as const),
      visibility,
      outcome: fc.oneof(
        fc.record({ kind: fc.constant('decided' as const), report, entry }),
        fc.record({ kind: fc.constant('decided-before' as const), report }),
        fc.record({ kind: fc.constant('unknown' as const) }),
        full,
      ),
      told: fc.option(
        fc.record({
          reached: fc.nat(),
          refused: fc.nat(),
          failed: fc.nat(),
          underWay: fc.nat(),
          of: fc.nat(),
          left: fc.nat(),
          forgotten: fc.nat(),
        }),
      ),
      untold,
    }),
    'report-filed': fc.record({
      kind: fc.constant('report-filed' as const),
      visibility,
      outcome: fc.oneof(
        fc.record({ kind: fc.constantFrom('opened' as const, 'joined' as const, 'repeated' as const), report }),
        fc.record({ kind: fc.constant('limited' as const), retryAtMs: atMs }),
        fc.record({ kind: fc.constant('queue-full' as const) }),
      ),
    }),
    'report-answer': fc.record({
      kind: fc.constant('report-answer' as const),
      visibility,
      passageId,
      text: short(ANSWER_MAX_CHARS),
    }),
    'audit-log': fc.record({
      kind: fc.constant('audit-log' as const),
      visibility,
      entries: fc.array(entry, { maxLength: 10 }),
      older: fc.option(number),
      isOlder: fc.boolean(),
      lost: fc.nat({ max: 5_000 }),
      untold,
    }),
    'audit-export': fc.record({
      kind: fc.constant('audit-export' as const),
      visibility,
      entries: fc.array(entry, { maxLength: 30 }),
      hasNewer: fc.boolean(),
      hasOlder: fc.boolean(),
    }),
  } satisfies { [Kind in ModerationReply['kind']]: fc.Arbitrary<Extract<ModerationReply, { kind: Kind }>> };
}
