import { expect, it } from 'vitest';
import { ORIGIN } from '../fakes/origins.ts';
import { BY_ASKER, pressButton } from '../fakes/press.ts';
import { GOLDEN_CORPUS, openLibrary } from '../fakes/small-library.ts';

it('opens an entry of a timeline as a quotation of its own, with all that is offered under one', async () => {
  const { application } = await openLibrary(GOLDEN_CORPUS);
  const { reply, payload } = await application.runCommand('timeline', { query: 'bridge' }, ORIGIN);
  const menus = (payload.components ?? []).flatMap(({ components }) => components.filter((one) => one.type === 3));
  const entries = reply.kind === 'timeline' ? reply.entries : [];
  expect(entries.length).toBeGreaterThan(1);
  expect(menus.map(({ options }) => options.map(({ value }) => value))).toEqual([
    [...new Set(entries.map(({ excerpt }) => excerpt.passageId))],
  ]);
  // In a process of its own, as after a restart.
  const restarted = (await openLibrary(GOLDEN_CORPUS)).application;
  for (const { custom_id: id, options } of menus) {
    for (const { value } of options) {
      const opened = await pressButton(restarted, id, { press: { ...BY_ASKER, chosen: [value] } });
      expect(opened).toMatchObject({
        turnsPage: false,
        reply: { kind: 'passage', visibility: 'private', excerpt: { passageId: value } },
      });
      expect(JSON.stringify(opened.payload.components)).toMatch(/v1:context:.*v1:cite:/);
    }
  }
});

it.each([[[]], [['not an id']], [['k7d2-9fq4mab', 'k7d2-9fq4mab']], [['']]])('refuses the forged choice %j', async (chosen) => {
  const { application } = await openLibrary(GOLDEN_CORPUS);
  const { reply } = await pressButton(application, 'v1:entry', { press: { ...BY_ASKER, chosen } });
  expect(reply).toMatchObject({ kind: 'refusal', refusals: [{ code: 'button-unknown' }] });
});
