import { expect, it } from 'vitest';
import { languageOf } from '../../src/render/language-of.ts';

it.each([
  ['en-GB', 'en'],
  ['de', 'de'],
  ['es-419', 'es'],
  ['FR', 'fr'],
  ['fa_IR', 'fa'],
  ['pt-BR', 'en'],
  ['', 'en'],
  [null, 'en'],
] as const)('answers a client in %s in %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});
