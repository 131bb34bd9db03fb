import { sql } from 'drizzle-orm';
import { bigint, boolean, date, integer, jsonb, pgSchema, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/**
 * The tables as queries name them. They are made by the files in `src/storage/migrations`, which also hold what only the
 * database can enforce (checks, indexes, the log's triggers); a test holds both to the same columns.
 */

/** Where the tables stand, so that they share a database with whatever else is in it. */
export const SCHEMA = 'verbatim';

const own = pgSchema(SCHEMA);

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const guilds = own.table('guilds', {
  guildId: text('guild_id').primaryKey(),
  excerptMaxChars: integer('excerpt_max_chars'),
  replies: text('replies').notNull().default('public'),
  cooldownSeconds: integer('cooldown_seconds').notNull().default(0),
  language: text('language'),
  logChannelId: text('log_channel_id'),
  logChannelRefused: text('log_channel_refused'),
  lastAudit: integer('last_audit').notNull().default(0),
  lastReport: integer('last_report').notNull().default(0),
  lastSchedule: integer('last_schedule').notNull().default(0),
  /** Another one after each change of the policy; no two policies ever have the same. */
  policyVersion: bigint('policy_version', { mode: 'number' }).notNull().default(sql`nextval('verbatim.policy_versions')`),
  unusedDays: integer('unused_days').notNull().default(0),
});

export const guildAccess = own.table(
  'guild_access',
  {
    guildId: text('guild_id').notNull(),
    subject: text('subject').notNull(),
    id: text('id').notNull(),
    access: text('access').notNull(),
  },
  (table) => [primaryKey({ columns: [table.guildId, table.subject, table.id] })],
);

export const hiddenItems = own.table(
  'hidden_items',
  {
    guildId: text('guild_id').notNull(),
    kind: text('kind').notNull(),
    id: text('id').notNull(),
    reason: text('reason').notNull(),
    hiddenBy: text('hidden_by'),
    hiddenAt: at('hidden_at').notNull(),
    copies: integer('copies'),
    place: bigint('place', { mode: 'number' }).generatedAlwaysAsIdentity(),
  },
  (table) => [primaryKey({ columns: [table.guildId, table.kind, table.id] })],
);

export const auditEntries = own.table(
  'audit_entries',
  {
    guildId: text('guild_id').notNull(),
    number: integer('number').notNull(),
    actedBy: text('acted_by'),
    actedAt: at('acted_at').notNull(),
    action: jsonb('action').notNull(),
  },
  (table) => [primaryKey({ columns: [table.guildId, table.number] })],
);

export const reports = own.table(
  'reports',
  {
    guildId: text('guild_id').notNull(),
    number: integer('number').notNull(),
    passageId: text('passage_id').notNull(),
    openedAt: at('opened_at').notNull(),
    decidedBy: text('decided_by'),
    decidedAt: at('decided_at'),
    decision: jsonb('decision'),
  },
  (table) => [primaryKey({ columns: [table.guildId, table.number] })],
);

export const reportNotes = own.table('report_notes', {
  guildId: text('guild_id').notNull(),
  report: integer('report').notNull(),
  place: bigint('place', { mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
  reportedBy: text('reported_by'),
  reason: text('reason').notNull(),
  note: text('note').notNull(),
  reportedAt: at('reported_at').notNull(),
});

export const schedules = own.table(
  'schedules',
  {
    guildId: text('guild_id').notNull(),
    number: integer('number').notNull(),
    channelId: text('channel_id').notNull(),
    posts: text('posts').notNull(),
    outlets: jsonb('outlets').notNull(),
    localTime: text('local_time').notNull(),
    zone: text('zone').notNull(),
    missed: text('missed').notNull(),
    quietDays: text('quiet_days').notNull(),
    language: text('language').notNull(),
    offReason: text('off_reason'),
    offAt: at('off_at'),
    nextRunAt: at('next_run_at').notNull(),
    claim: uuid('claim'),
    claimedUntil: at('claimed_until'),
    failures: integer('failures').notNull().default(0),
    chosen: text('chosen'),
    chosenAt: at('chosen_at'),
  },
  (table) => [primaryKey({ columns: [table.guildId, table.number] })],
);

export const shownItems = own.table(
  'shown_items',
  {
    guildId: text('guild_id').notNull(),
    schedule: integer('schedule').notNull(),
    item: text('item').notNull(),
    place: bigint('place', { mode: 'number' }).generatedAlwaysAsIdentity(),
  },
  (table) => [primaryKey({ columns: [table.guildId, table.schedule, table.item] })],
);

export const upkeep = own.table('upkeep', {
  onlyRow: boolean('only_row').primaryKey().default(true),
  countedOn: date('counted_on', { mode: 'string' }).notNull(),
});
