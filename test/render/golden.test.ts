import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Reply } from '../../src/model/reply.ts';
import { render } from '../../src/render/render.ts';
import { violationsOf } from '../fakes/discord-limits.ts';

/** A folder a case: `reply.json` as a command made it, `payload.json` as it goes to Discord. `vitest -u` rewrites the latter; read the diff. */
const CASES = new URL('../golden/render/', import.meta.url);

test.each(readdirSync(CASES))('%s looks as it was reviewed', async (name) => {
  const reply: Reply = JSON.parse(readFileSync(new URL(`${name}/reply.json`, CASES), 'utf8'));
  const payload = render(reply, 'en');
  expect(violationsOf(payload)).toEqual([]);
  await expect(`${JSON.stringify(payload, null, 2)}\n`).toMatchFileSnapshot(new URL(`${name}/payload.json`, CASES).pathname);
});
