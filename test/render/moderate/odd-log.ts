import type { AuditAction, AuditEntry } from '../../../src/model/audit.ts';
import type { Language } from '../../../src/model/language.ts';
import { render } from '../../../src/render/render.ts';

/** Words that a spreadsheet may run, reckon with, round or garble. */
export const ODD_WORDS: readonly string[] = [
  `=cmd|' /C calc'!A0`,
  '=HYPERLINK("http://example.invalid","look")',
  '=1+1',
  '+1+1',
  '-1',
  '@SUM(1,2)',
  '\t=1+1',
  '  =1+1',
  '\u200f=1+1',
  '＝1+1',
  'tab\there',
  'say "no", “no”; no',
  'two\nlines',
  'سلام، دنیا; =1+1',
  'שלום, עולם',
  '🏳️‍🌈 and 👩‍👩‍👧',
  '123456789012345678',
  '1234567890123456789',
  '0012',
  '12E34',
  '1e5',
  '2026-11-20',
  '1.2.2026',
  '3/4',
  '10:30',
  '1,5',
  '50%',
  '$5',
  'May 2020',
  'TRUE',
  "'quoted'",
  'sep=;',
];

const MEMBER = '123456789012345678';
const TARGETS: readonly AuditAction[] = [
  { kind: 'access', subject: 'role', id: '1234567890123456789', access: 'denied' },
  { kind: 'access', subject: 'outlet', id: '12e34', access: 'allowed' },
  { kind: 'log-channel', channelId: '1234567890123456789' },
  { kind: 'cooldown', seconds: 30 },
];

/** A log whose reasons are {@link ODD_WORDS}, and whose other lines name ids; newest first, a line a second. */
export const ODD_LOG: readonly AuditEntry[] = [
  ...ODD_WORDS.map((reason): AuditAction => ({ kind: 'hide', target: { kind: 'document', id: 'tasnim/a' }, reason })),
  ...TARGETS,
].map((action, index, { length }) => ({ number: length - index, by: MEMBER, atMs: Date.UTC(2026, 10, 20, 9, 0, index), action }));

/** The file as a moderator downloads it. */
export function exported(entries: readonly AuditEntry[], language: Language = 'en'): Uint8Array {
  const whole = { hasNewer: false, hasOlder: false };
  const [file] = render({ kind: 'audit-export', visibility: 'private', entries, ...whole }, language).files ?? [];
  if (file === undefined) throw new Error('nothing was exported');
  return file.data;
}
