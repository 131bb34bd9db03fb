import { UNUSED_GUILD_KEEP_DAYS } from '../model/guild-use.ts';
import type { InteractionContext } from '../model/interaction-context.ts';
import {
  AUDIT_KEEP_DAYS,
  DECIDED_REPORTS_KEEP_DAYS,
  type MemberQuery,
  type MemberRecord,
  OPEN_REPORTS_KEEP_DAYS,
} from '../model/member-data.ts';
import type { Origin } from '../model/origin.ts';
import type { KeptDays, MemberDataReply, PrivacyReply } from '../model/service-replies.ts';

const KEPT_DAYS: KeptDays = {
  decidedReport: DECIDED_REPORTS_KEEP_DAYS,
  openReport: OPEN_REPORTS_KEEP_DAYS,
  auditLine: AUDIT_KEEP_DAYS,
  unusedServer: UNUSED_GUILD_KEEP_DAYS,
};

/** What is read and stored, with the ways to one's own data. */
export function answerPrivacy(): PrivacyReply {
  return { kind: 'privacy', visibility: 'private', keptDays: KEPT_DAYS, offers: { show: [], forget: [] } };
}

/** What is stored about whoever asks, in this server; in every server where it is asked outside of one. */
export async function showOwnData(context: InteractionContext): Promise<MemberDataReply> {
  return replyOf('shown', await stored(context), context.origin);
}

/** The same, as what would be deleted: nothing is yet. */
export async function askToForget(context: InteractionContext): Promise<MemberDataReply> {
  return replyOf('to-confirm', await stored(context), context.origin);
}

/** Deletes it. */
export async function forgetOwnData({ origin, store: { members } }: InteractionContext): Promise<MemberDataReply> {
  const query = queryOf(origin);
  return replyOf('deleted', query === null ? NOTHING : await members.forget(query), origin);
}

async function stored({ origin, store: { members } }: InteractionContext): Promise<MemberRecord> {
  const query = queryOf(origin);
  return query === null ? NOTHING : await members.show(query);
}

/** Null where the platform does not say who asks: nothing is ever stored from there. */
function queryOf(origin: Origin): MemberQuery | null {
  return origin.memberId === null ? null : { memberId: origin.memberId, guildId: serverOf(origin) };
}

/** A server that the bot was not added to has no data of its own; one that only brought it along asks as in a direct message. */
function serverOf({ guildId, addedToServer }: Origin): string | null {
  return addedToServer ? guildId : null;
}

function replyOf(step: MemberDataReply['step'], record: MemberRecord, origin: Origin): MemberDataReply {
  const canDelete = record.reportCount + record.hidden + record.decided > 0;
  return {
    kind: 'member-data',
    visibility: 'private',
    step,
    where: serverOf(origin) === null ? 'everywhere' : 'this-server',
    record,
    keptDays: KEPT_DAYS,
    forget: step !== 'deleted' && canDelete ? [] : null,
  };
}

const NOTHING: MemberRecord = { reports: [], reportCount: 0, hidden: 0, decided: 0, auditLines: 0 };
