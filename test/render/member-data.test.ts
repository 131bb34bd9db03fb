import { describe, expect, it } from 'vitest';
import type { MemberReport } from '../../src/model/member-data.ts';
import type { MemberDataReply } from '../../src/model/service-replies.ts';
import { render } from '../../src/render/render.ts';

const REPORT: MemberReport = {
  guildId: '1',
  passageId: 'k7d2-9fq4mab',
  reason: 'other',
  note: 'It **misleads** @everyone',
  atMs: Date.UTC(2026, 10, 3),
  state: 'kept',
  decision: { kind: 'keep' },
};

describe('a member’s own data', () => {
  it('shows each report with its note, inert, and what became of it', () => {
    const { content, embeds, flags } = render(replyWith({ reports: [REPORT], reportCount: 1 }), 'en');
    expect(flags).toBe(64);
    expect(content).toBe('Stored about you in this server:\n1 report that you sent');
    expect(embeds?.[0]?.fields).toEqual([
      {
        name: 'Your reports',
        value: '3 November 2026 · `k7d2-9fq4mab` · Something else · the passage stays\n“It \\*\\*misleads\\*\\* \\@everyone”',
      },
    ]);
  });

  it('shows as much of each note as there is room for, and every report', () => {
    const long = { ...REPORT, note: 'word '.repeat(200).trim() };
    const one = textOf(replyWith({ reports: [long], reportCount: 1 }));
    expect(one).toContain('word '.repeat(150));
    const many = textOf(replyWith({ reports: Array.from({ length: 25 }, () => long), reportCount: 40 }));
    expect(many.match(/k7d2-9fq4mab/g)).toHaveLength(25);
    expect(many).toContain('15 older reports are not shown here.');
  });

  it('says that nothing is stored, and offers no button then', () => {
    const payload = render({ ...replyWith({}), where: 'everywhere', forget: null }, 'en');
    expect(payload).toMatchObject({ content: 'Nothing is stored about you in any server.' });
    expect(payload.components).toBeUndefined();
  });

  it('names what would be deleted before it is, and leads there by two buttons', () => {
    const record = { reports: [REPORT], reportCount: 1, hidden: 2, decided: 3, auditLines: 4 };
    const ids = (step: MemberDataReply['step'], forget: MemberDataReply['forget']) =>
      JSON.stringify(render({ ...replyWith(record), step, forget }, 'en').components ?? null).match(/v1:\w+/g);
    expect(ids('shown', [])).toEqual(['v1:forget']);
    expect(ids('to-confirm', [])).toEqual(['v1:forgetnow']);
    expect(ids('deleted', null)).toBeNull();
    const { content } = render({ ...replyWith(record), step: 'to-confirm' }, 'en');
    expect(content).toMatch(/1 report .*\n.*2 things .*\n.*3 reports .*\nWhat stays:\n.*4 lines .* 365 days old/);
  });

  it('lists under what was deleted nothing that stays', () => {
    const told = (of: Partial<MemberDataReply['record']>, step: MemberDataReply['step'] = 'deleted') =>
      render({ ...replyWith(of), step, forget: null }, 'en')
        .content?.split('\n')
        .map((line) => line.replace(/ .*/, '')) ?? [];
    const record = { reports: [REPORT], reportCount: 1, hidden: 2, auditLines: 4 };
    expect(told(record)).toEqual(['Your', '1', '2', 'What', '4', 'When']);
    expect(told(record, 'to-confirm')).toEqual(['This', '1', '2', 'What', '4', 'When']);
    expect(told({ auditLines: 4 })).toEqual(['There', 'What', '4']);
    expect(told({ hidden: 2 })).toEqual(['Your', '2']);
  });

  it('says what a deletion leaves in memory for an hour, where there are reports', () => {
    const record = { reports: [REPORT], reportCount: 1, hidden: 2 };
    const told = (step: MemberDataReply['step'], of: Partial<MemberDataReply['record']>) =>
      render({ ...replyWith(of), step }, 'en').content?.includes('held in memory until an hour is over');
    expect([told('to-confirm', record), told('deleted', record)]).toEqual([true, true]);
    expect([told('shown', record), told('deleted', { hidden: 2 })]).toEqual([false, false]);
  });
});

function replyWith(record: Partial<MemberDataReply['record']>): MemberDataReply {
  return {
    kind: 'member-data',
    visibility: 'private',
    step: 'shown',
    where: 'this-server',
    record: { reports: [], reportCount: 0, hidden: 0, decided: 0, auditLines: 0, ...record },
    keptDays: { decidedReport: 90, openReport: 180, auditLine: 365, unusedServer: 365 },
    forget: [],
  };
}

function textOf(reply: MemberDataReply): string {
  return JSON.stringify(render(reply, 'en'));
}
