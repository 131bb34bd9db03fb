import { and, desc, eq, lt, sql } from 'drizzle-orm';
import type { AuditLog, PolicyChanger } from '../../model/audit.ts';
import type { HiddenItem, PolicyChange, PolicyReader } from '../../model/guild-policy.ts';
import { applyPolicyChange } from '../apply-policy-change.ts';
import { cleanChange } from '../clean-change.ts';
import type { Database, Db } from './database.ts';
import { appendAudit, lockGuild } from './lock-guild.ts';
import { createPolicyReading, readPolicy } from './read-policy.ts';
import { ActionColumn, parseRow } from './rows.ts';
import { auditEntries, guildAccess, guilds, hiddenItems } from './schema.ts';

export function createSqlPolicies(database: Database): PolicyReader & PolicyChanger {
  return {
    read: createPolicyReading(database),
    change: (asked, origin) =>
      database.transaction(async (db) => {
        const change = cleanChange(asked);
        const guild = await lockGuild(db, origin.guildId);
        const applied = applyPolicyChange((await readPolicy(db, origin.guildId)).policy, change, origin);
        if (applied.kind !== 'changed') return applied;
        await write(db, change, origin);
        return { kind: 'changed', entry: await appendAudit(db, guild, { ...origin, action: change }) };
      }),
    async noteTold({ guildId, channelId, refused }) {
      const other = sql`${guilds.logChannelRefused} is distinct from ${refused}`;
      const here = and(eq(guilds.guildId, guildId), eq(guilds.logChannelId, channelId), other);
      // As a transaction: other writes go unnoticed by whoever keeps policies.
      await database.transaction((db) => db.update(guilds).set({ logChannelRefused: refused }).where(here));
    },
  };
}

export function createSqlAudit(database: Database): AuditLog {
  return {
    async page({ guildId, before, limit }) {
      const older = before === null ? undefined : lt(auditEntries.number, before);
      const rows = await database.run((db) =>
        db
          .select()
          .from(auditEntries)
          .where(and(eq(auditEntries.guildId, guildId), older))
          .orderBy(desc(auditEntries.number))
          .limit(limit),
      );
      return rows.map(({ number, actedBy, actedAt, action }) => ({
        number,
        by: actedBy,
        atMs: actedAt.getTime(),
        action: parseRow(ActionColumn, action, 'audit_entries'),
      }));
    },
  };
}

/** Hides a passage, document or outlet unless it is hidden. */
export type Hiding = Pick<HiddenItem, 'target' | 'reason' | 'copies'> & {
  readonly guildId: string;
  readonly by: string;
  readonly atMs: number;
};

export async function hide(db: Db, { guildId, target, reason, copies, by, atMs }: Hiding): Promise<void> {
  const row = { guildId, ...target, reason, copies, hiddenBy: by, hiddenAt: new Date(atMs) };
  await db.insert(hiddenItems).values(row).onConflictDoNothing();
}

async function write(
  db: Db,
  change: PolicyChange,
  origin: { readonly guildId: string; readonly by: string; readonly atMs: number },
) {
  const { guildId } = origin;
  const set = (values: Partial<typeof guilds.$inferInsert>) => db.update(guilds).set(values).where(eq(guilds.guildId, guildId));
  switch (change.kind) {
    case 'access':
      return writeAccess(db, guildId, change);
    case 'excerpt-max':
      return set({ excerptMaxChars: change.chars });
    case 'replies':
      return set({ replies: change.replies });
    case 'cooldown':
      return set({ cooldownSeconds: change.seconds });
    case 'language':
      return set({ language: change.language });
    case 'log-channel':
      return set({ logChannelId: change.channelId, logChannelRefused: null });
    case 'hide':
      return hide(db, { ...origin, target: change.target, reason: change.reason, copies: change.copies });
    case 'unhide': {
      const { kind, id } = change.target;
      return db
        .delete(hiddenItems)
        .where(and(eq(hiddenItems.guildId, guildId), eq(hiddenItems.kind, kind), eq(hiddenItems.id, id)));
    }
    default:
      return change satisfies never;
  }
}

async function writeAccess(db: Db, guildId: string, { subject, id, access }: Extract<PolicyChange, { kind: 'access' }>) {
  if (access === 'unset') {
    return db
      .delete(guildAccess)
      .where(and(eq(guildAccess.guildId, guildId), eq(guildAccess.subject, subject), eq(guildAccess.id, id)));
  }
  return db
    .insert(guildAccess)
    .values({ guildId, subject, id, access })
    .onConflictDoUpdate({ target: [guildAccess.guildId, guildAccess.subject, guildAccess.id], set: { access } });
}
