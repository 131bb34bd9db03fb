import { expect, it } from 'vitest';
import type { AuditEntry } from '../../../src/model/audit.ts';
import { LANGUAGES } from '../../../src/model/language.ts';
import { render } from '../../../src/render/render.ts';
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
    const page = { entries: entries(idChars), older: 99_981, isOlder: false };
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
