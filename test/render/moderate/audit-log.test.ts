import { expect, it } from 'vitest';
import type { AuditEntry } from '../../../src/model/audit.ts';
import { LANGUAGES } from '../../../src/model/language.ts';
import { render } from '../../../src/render/render.ts';

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
