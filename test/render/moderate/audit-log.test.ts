import { expect, it } from 'vitest';
import type { AuditEntry } from '../../../src/model/audit.ts';
import { LANGUAGES } from '../../../src/model/language.ts';
import { render } from '../../../src/render/render.ts';
import { buttonsIn } from '../../fakes/press.ts';
import { exported, ODD_LOG } from './odd-log.ts';

const REASON = 'word '.repeat(100).trim();

/** The longest lines that a moderator can bring about. */
function entries(idChars: number): readonly AuditEntry[] {
  return [...Array(10).keys()].map((at) => ({
    number: 99_990 - at,
    by: '10000000000000000001',
    atMs: Date.UTC(2026, 10, 20),
    action: { kind: 'unhide', target: { kind: 'document', id: `outlet/${'d'.repeat(idChars - 7)}` }, reason: REASON },
  }));
}

it.each(LANGUAGES)('shows every line of a page, however long their reasons and ids are: %s', (language) => {
  for (const idChars of [20, 90, 200]) {
    const page = { entries: entries(idChars), older: 99_981, isOlder: false, lost: 0, untold: null };
    const { embeds } = render({ kind: 'audit-log', visibility: 'private', ...page }, language);
    const text = embeds?.[0]?.description ?? '';
    expect(text.split('\n')).toHaveLength(10);
    expect(text.length).toBeLessThanOrEqual(4096);
  }
});

it('exports words as text that no spreadsheet runs or reckons with, and only our own figures as figures', () => {
  const table = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(exported(ODD_LOG));
  expect(table.startsWith('\ufeff"line","time (UTC)"')).toBe(true);
  expect(table).toContain(`"tasnim/a","document","'123456789012345678"\r\n`);
  expect(table).toContain(`"'12e34","allowed",""\r\n`);
  expect(table).toContain(`"1","2026-11-20T09:00:35.000Z","<@123456789012345678>","cooldown","","30",""\r\n`);
});

it('exports a log of any size in files that Discord takes, the rest behind a button, and leaves no line out', () => {
  const reason = 'دلیل '.repeat(100);
  const log: readonly AuditEntry[] = Array.from({ length: 12_000 }, (_, index) => ({
    number: 12_000 - index,
    by: '10000000000000000001',
    atMs: 0,
    action: { kind: 'hide', target: { kind: 'passage', id: 'k7d2-9fq4mab' }, reason },
  }));
  const names: string[] = [];
  let left = log;
  for (let files = 0; left.length > 0 && files < 5; files += 1) {
    const hasNewer = left.length < log.length;
    const payload = render({ kind: 'audit-export', visibility: 'private', entries: left, hasNewer, hasOlder: false }, 'en');
    const [file] = payload.files ?? [];
    expect(file?.data.byteLength).toBeLessThanOrEqual(10 * 1024 * 1024);
    const text = new TextDecoder().decode(file?.data);
    expect(text.startsWith(`"line"`)).toBe(true);
    const lines = [...text.matchAll(/^"(\d+)"/gm)].map(([, number]) => Number(number));
    expect(lines).toEqual(left.slice(0, lines.length).map(({ number }) => number));
    left = left.slice(lines.length);
    names.push(file?.name ?? '');
    const further = left.length === 0 ? [] : [`v1:log-export:${lines.at(-1)}`];
    expect(buttonsIn(payload).map(({ custom_id }) => custom_id)).toEqual(further);
    expect(payload.content?.includes('Older lines have no room in it')).toBe(left.length > 0);
  }
  expect(left).toEqual([]);
  expect(names[0]).toMatch(/^moderation-log-\d+-12000\.csv$/);
  expect(names.at(-1)).toMatch(/^moderation-log-1-\d+\.csv$/);
});
