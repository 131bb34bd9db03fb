import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Access, type AccessSubject, DEFAULT_POLICY, type GuildPolicy, type HiddenItem } from '../../model/guild-policy.ts';
import type { Database, Db } from './database.ts';
import { HideTargetColumns, LanguageColumn, parseRow, RefusalColumn, ReplyModeColumn, SubjectColumn } from './rows.ts';
import { guildAccess, guilds, hiddenItems } from './schema.ts';

export type VersionedPolicy = {
  readonly policy: GuildPolicy;
  /** No other policy ever had it; null where nobody set anything. */
  readonly version: number | null;
};

/** Beyond so many servers, the one that was read longest ago is read anew. */
const KEPT = 10_000;

/**
 * Reads policies, and parses each once: a server may hide thousands of passages, and is asked about with each interaction. What
 * was parsed before is taken as long as the store has it under the same version, which changes with the policy in one
 * transaction, whichever process makes the change. Where this process alone writes, an embedded database is not even asked
 * until something was written: that takes more of its thread than all else that an answer needs.
 */
export function createPolicyReading(database: Database): (guildId: string) => Promise<GuildPolicy> {
  const kept = new Map<string, VersionedPolicy & { readonly writes: number | null }>();
  return async (guildId) => {
    const writes = database.writes?.() ?? null;
    const known = kept.get(guildId);
    if (known !== undefined && writes !== null && known.writes === writes) return known.policy;
    const read = await database.run((db) => readUnlessKept(db, guildId, known));
    // Last in the map is what was read last. Of two reads at once the one that ends later may keep what is older: it is found
    // to be so the next time.
    kept.delete(guildId);
    kept.set(guildId, { ...read, writes });
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return read.policy;
  };
}

async function readUnlessKept(db: Db, guildId: string, known: VersionedPolicy | undefined): Promise<VersionedPolicy> {
  const [row] = await db.select({ version: guilds.policyVersion }).from(guilds).where(eq(guilds.guildId, guildId));
  if (row === undefined) return NOTHING_SET;
  return known?.version === row.version ? known : await readPolicy(db, guildId);
}

const NOTHING_SET: VersionedPolicy = { policy: DEFAULT_POLICY, version: null };

const AccessRows = z.array(z.object({ subject: SubjectColumn, id: z.string(), access: z.enum(['allowed', 'denied']) }));
const HiddenRows = z.array(
  z.object({
    target: HideTargetColumns,
    reason: z.string(),
    hiddenBy: z.string().nullable(),
    hiddenAtMs: z.number(),
    copies: z
      .int()
      .nullable()
      .transform((copies) => copies ?? undefined),
  }),
);

/** In one statement, so that all of it, and the version, is of one moment. */
export async function readPolicy(db: Db, guildId: string): Promise<VersionedPolicy> {
  const [row] = await db
    .select({
      excerptMaxChars: guilds.excerptMaxChars,
      replies: guilds.replies,
      cooldownSeconds: guilds.cooldownSeconds,
      language: guilds.language,
      logChannelId: guilds.logChannelId,
      logChannelRefused: guilds.logChannelRefused,
      version: guilds.policyVersion,
      access: sql<unknown>`(select coalesce(json_agg(json_build_object('subject', subject, 'id', id, 'access', access)), '[]')
        from ${guildAccess} where guild_id = ${guildId})`,
      hidden: sql<unknown>`(select coalesce(json_agg(json_build_object('target', json_build_object('kind', kind, 'id', id),
        'reason', reason, 'hiddenBy', hidden_by, 'hiddenAtMs', round(extract(epoch from hidden_at) * 1000),
        'copies', copies) order by place), '[]')
        from ${hiddenItems} where guild_id = ${guildId})`,
    })
    .from(guilds)
    .where(eq(guilds.guildId, guildId));
  if (row === undefined) return NOTHING_SET;
  const singledOut = parseRow(AccessRows, row.access, 'guild_access');
  const hidden: readonly HiddenItem[] = parseRow(HiddenRows, row.hidden, 'hidden_items');
  const access = (subject: AccessSubject): Access => ({
    allowed: idsOf(singledOut.filter((one) => one.subject === subject && one.access === 'allowed')),
    denied: idsOf(singledOut.filter((one) => one.subject === subject && one.access === 'denied')),
  });
  const policy: GuildPolicy = {
    settings: {
      access: { channel: access('channel'), role: access('role'), outlet: access('outlet') },
      excerptMaxChars: row.excerptMaxChars,
      replies: parseRow(ReplyModeColumn, row.replies, 'guilds'),
      cooldownSeconds: row.cooldownSeconds,
      language: parseRow(LanguageColumn, row.language, 'guilds'),
      logChannelId: row.logChannelId,
    },
    hidden,
    logChannelRefused: parseRow(RefusalColumn, row.logChannelRefused, 'guilds'),
    known: 'now',
  };
  return { policy, version: row.version };
}

/** By code units, as the model says: the database would order them by its locale. */
function idsOf(rows: readonly { readonly id: string }[]): readonly string[] {
  return rows.map(({ id }) => id).sort();
}
