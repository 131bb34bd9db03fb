import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_FILTER } from '../../src/model/filter.ts';
import { createSearch } from '../../src/search/create-search.ts';
import { indexPassages, keptItems } from '../../src/search/passage-index.ts';
import { textOf, tinyCorpus } from './tiny-corpus.ts';

const HARBOUR = { id: 'gazette/harbour', paragraphs: ['The harbour was full.', 'Ships waited outside.'] };
const STORM = { id: 'gazette/storm', paragraphs: ['A storm broke the gates.'] };
const BREAD = { id: 'herald/bread', outlet: 'herald', paragraphs: ['Bread was dear that winter.', 'Bakers closed early.'] };

test('keeps the segments of documents that stay, and reads only the new one', () => {
  const before = indexPassages(tinyCorpus([HARBOUR, STORM]));
  const after = indexPassages(tinyCorpus([HARBOUR, STORM, BREAD]), before);
  expect(after.index.segments[0]).toBe(before.index.segments[0]);
  expect(after.index.segments[1]?.segment.size).toBe(2);
});

test('a changed body leaves its old passages unfound', async () => {
  const search = createSearch(tinyCorpus([HARBOUR, STORM, BREAD]));
  const changed = tinyCorpus([{ ...STORM, paragraphs: ['A calm mended the gates.'] }, HARBOUR, BREAD]);
  search.update(changed);
  const find = async (text: string) => {
    const { clear, closest } = await search.search({ text, filter: NO_FILTER, limit: 5 });
    return [...clear, ...closest].map(({ passage }) => textOf(changed, passage));
  };
  expect(await find('storm')).toEqual([]);
  expect(await find('calm gates')).toEqual(['A calm mended the gates.']);
});

test('new metadata of an unchanged body counts for filters at once', () => {
  const before = indexPassages(tinyCorpus([HARBOUR, STORM]));
  const after = indexPassages(tinyCorpus([{ ...HARBOUR, kind: 'opinion' }, STORM]), before);
  expect(after.index).toBe(before.index);
  expect([...(keptItems(after, { ...NO_FILTER, kinds: ['opinion'] }) ?? [])]).toEqual([1, 1, 0]);
});

test('a search that has begun goes on in the corpus it began in', async () => {
  let release: () => void = () => undefined;
  const held = new Promise<null>((resolve) => {
    release = () => resolve(null);
  });
  const search = createSearch(tinyCorpus([HARBOUR]), { meaningOf: () => ({ compare: () => held, knows: () => false }) });
  const begun = search.search({ text: 'harbour full', filter: NO_FILTER, limit: 5 });
  search.update(tinyCorpus([STORM]));
  release();
  expect((await begun).clear).toHaveLength(1);
});

test('after any changes finds what a new index finds', async () => {
  const documents = [HARBOUR, STORM, BREAD];
  const words = ['harbour', 'ships', 'storm', 'gates', 'bread', 'winter', 'bakers'];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.subarray(documents), { minLength: 1, maxLength: 20 }),
      fc.constantFrom(...words),
      async (steps, text) => {
        const search = createSearch(tinyCorpus([]));
        for (const step of steps) search.update(tinyCorpus(step));
        const fresh = createSearch(tinyCorpus(steps.at(-1) ?? []));
        const found = async (one: typeof search) => {
          const { clear, closest } = await one.search({ text, filter: NO_FILTER, limit: 50 });
          return [...clear, ...closest].map(({ passage }) => passage).sort();
        };
        expect(await found(search)).toEqual(await found(fresh));
      },
    ),
    { numRuns: 60 },
  );
});
