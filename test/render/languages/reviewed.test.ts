import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/model/language.ts';

const README = readFileSync(new URL('../../../src/render/languages/README.md', import.meta.url), 'utf8');

test('every translation says whether somebody has read it, by name and day', () => {
  const rows = Array.from(README.matchAll(/^\| ([a-z]{2}) \| (.+) \|$/gm), ([, language, state]) => [language, state] as const);
  expect(rows.map(([language]) => language)).toEqual(LANGUAGES.filter((language) => language !== 'en'));
  for (const [, state] of rows) expect(state).toMatch(/^(machine-made, wants review|reviewed by \S.*, \d{4}-\d{2}-\d{2})$/);
});
