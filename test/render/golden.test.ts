import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/model/language.ts';
import type { Reply } from '../../src/model/reply.ts';
import { render } from '../../src/render/render.ts';
import { violationsOf } from '../fakes/discord-limits.ts';

/** A folder a case: `reply.json` as a command made it, `payload.json` as it goes to Discord. `vitest -u` rewrites the latter; read the diff. */
const CASES = new URL('../golden/render/', import.meta.url);
/** Those that are kept in every language, as `payload.de.json` and so on: between them they hold most of what is said. */
const IN_ALL_LANGUAGES = ['no-match-filters', 'outlets', 'quotes-same-ownership', 'refusal', 'timeline', 'fault'];

async function looksAsReviewed(name: string, language: Language, file: string): Promise<void> {
  const reply: Reply = JSON.parse(readFileSync(new URL(`${name}/reply.json`, CASES), 'utf8'));
  const payload = render(reply, language);
  expect(violationsOf(payload)).toEqual([]);
  await expect(`${JSON.stringify(payload, null, 2)}\n`).toMatchFileSnapshot(new URL(`${name}/${file}`, CASES).pathname);
}

test.each(readdirSync(CASES))('%s looks as it was reviewed', (name) => looksAsReviewed(name, 'en', 'payload.json'));

describe.each(LANGUAGES.filter((language) => language !== 'en'))('in %s', (language) => {
  test.each(IN_ALL_LANGUAGES)('%s looks as it was reviewed', (name) =>
    looksAsReviewed(name, language, `payload.${language}.json`),
  );
});
