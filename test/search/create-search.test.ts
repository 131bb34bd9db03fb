import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTER, passesFilter } from '../../src/model/filter.ts';
import type { Filter } from '../../src/model/search.ts';
import { createSearch } from '../../src/search/create-search.ts';
import type { TextGroup } from '../../src/search/meaning/create-meaning.ts';
import { textOf, tinyCorpus } from './tiny-corpus.ts';

const CORPUS = tinyCorpus([
  {
    id: 'gazette/tunnels',
    outlet: 'gazette',
    published: { date: '2024-05-02', precision: 'day', basis: 'stated', note: null },
    paragraphs: [
      'Engineers dug a network of tunnels under the old harbour in 1911.',
      'The harbour master refused to close the gates before the storm.',
      'A storm had broken three gates the year before.',
    ],
  },
  {
    id: 'herald/opinion',
    outlet: 'herald',
    kind: 'opinion',
    published: { date: '2020', precision: 'year', basis: 'link', note: null },
    paragraphs: ['No tunnel was ever worth its price, the mayor once said.', 'To be or not to be, that was her question.'],
  },
  { id: 'herald/undated', outlet: 'herald', language: 'fr', paragraphs: ['La tempête a détruit le port et ses tunnels.'] },
]);

async function find(text: string, filter: Partial<Filter> = {}) {
  const result = await createSearch(CORPUS).search({ text, filter: { ...NO_FILTER, ...filter }, limit: 5 });
  const texts = (hits: typeof result.clear) => hits.map(({ passage }) => textOf(CORPUS, passage));
  return {
    ...result,
    answers: texts(result.clear),
    maybe: texts(result.closest),
    all: [...texts(result.clear), ...texts(result.closest)],
  };
}

test('puts the passage that has the words first, whatever their form', async () => {
  expect((await find('tunnel networks')).answers[0]).toMatch(/^Engineers/);
});

test('says which stored words stood for which typed ones', async () => {
  const [hit] = (await find('Tunnel Harbour')).clear;
  expect(hit?.words).toEqual([
    { query: 'Tunnel', matched: ['tunnels'], by: 'stem' },
    { query: 'Harbour', matched: ['harbour'], by: 'word' },
  ]);
});

test('keeps passages that have a small part of the query out of the answers', async () => {
  const { answers, maybe } = await find('harbour strike committee elections');
  expect(answers).toEqual([]);
  expect(maybe.length).toBeGreaterThan(0);
});

test('a query of grammar alone finds the passage that says so', async () => {
  expect((await find('to be or not to be')).all[0]).toMatch(/^To be/);
});

describe('operators', () => {
  test('a quoted phrase leaves out passages that have its words apart', async () => {
    expect((await find('"harbour master"')).all).toEqual(['The harbour master refused to close the gates before the storm.']);
  });

  test('an excluded word leaves out its other forms too', async () => {
    expect((await find('harbour -tunnel')).all).toEqual(['The harbour master refused to close the gates before the storm.']);
  });

  test('only excluded words find nothing', async () => {
    expect((await find('-harbour -"old harbour"')).all).toEqual([]);
  });
});

describe('filters', () => {
  test('act before the list is cut', async () => {
    const corpus = tinyCorpus([
      { id: 'gazette/many', paragraphs: Array.from({ length: 300 }, (_, i) => `tunnels tunnels number ${i}`) },
      { id: 'herald/one', outlet: 'herald', paragraphs: ['Between other things a long sentence mentions tunnels at its end.'] },
    ]);
    const { clear } = await createSearch(corpus).search({
      text: 'tunnels',
      filter: { ...NO_FILTER, outlets: ['herald'] },
      limit: 1,
    });
    expect(clear).toHaveLength(1);
  });

  test('by date, kind and language', async () => {
    expect((await find('tunnels', { from: '2021' })).all).toHaveLength(1);
    expect((await find('tunnels', { kinds: ['opinion'] })).all).toEqual([expect.stringMatching(/^No tunnel/)]);
    expect((await find('tunnels', { languages: ['fr'] })).all).toEqual([expect.stringMatching(/^La/)]);
  });

  test('leave exactly the passages of the documents that pass', async () => {
    const filters = fc.record({
      outlets: fc.option(fc.subarray(['gazette', 'herald'])),
      from: fc.option(fc.constantFrom('2019', '2020-03', '2024-05-02', '2025')),
      to: fc.option(fc.constantFrom('2019', '2020-03', '2024-05-02', '2025')),
      kinds: fc.option(fc.constantFrom(['opinion' as const], ['news' as const])),
      languages: fc.option(fc.constantFrom(['en'], ['fr'])),
    });
    const search = createSearch(CORPUS);
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const { clear, closest } = await search.search({ text: 'tunnels storm question', filter, limit: 100 });
        const found = [...clear, ...closest].map(({ passage }) => passage).sort();
        const expected = [...CORPUS.passages.values()].filter((passage) => {
          const document = CORPUS.documents.get(passage.document);
          return (
            document !== undefined && passesFilter(document, filter) && /tunnel|storm|question/.test(textOf(CORPUS, passage.id))
          );
        });
        expect(found).toEqual(expected.map(({ id }) => id).sort());
      }),
    );
  });
});

test('asks for meaning with the spelling corrected, in the order of the passages', async () => {
  const asked: string[] = [];
  const meaningOf = (groups: readonly TextGroup[]) => ({
    knows: () => false,
    compare: async (query: string) => {
      asked.push(query);
      return Float32Array.from(groups.flatMap(({ texts }) => texts.map((text) => (text.startsWith('To be') ? 0.9 : 0.1))));
    },
  });
  const { clear, closest } = await createSearch(CORPUS, { meaningOf }).search({
    text: 'philosophy tunels -mayor',
    filter: NO_FILTER,
    limit: 9,
  });
  expect(asked).toEqual(['philosophy tunnels']);
  const hit = [...clear, ...closest].find(({ similarity }) => (similarity ?? 0) > 0.5);
  expect(textOf(CORPUS, hit?.passage ?? '')).toMatch(/^To be/);
});

test('an empty corpus answers nothing', async () => {
  const result = await createSearch(tinyCorpus([])).search({ text: 'tunnels', filter: NO_FILTER, limit: 3 });
  expect(result).toEqual({ clear: [], closest: [] });
});

test.each(['', ' ', '🙂🙂', '"', '-', '\0', '\ud800', '()[]{}*+?'])('nothing to look up in %j finds nothing', async (text) => {
  expect((await find(text)).all).toEqual([]);
});

test('confidence lies in [0, 1], and the first of the answers is a clear one', async () => {
  const { clear, closest } = await find('storm gates harbour tunnels price');
  for (const { confidence } of [...clear, ...closest]) expect(confidence >= 0 && confidence <= 1).toBe(true);
  expect(clear[0]?.confidence ?? 1).toBeGreaterThanOrEqual(0.5);
});

test('beside an answer, passages with a good part of the words are shown after it', async () => {
  const { clear } = await find('harbour master refused storm');
  expect(clear.length).toBeGreaterThanOrEqual(1);
  expect(clear.map(({ confidence }) => confidence >= 0.5)).toEqual(
    clear.map((_, i) => i < clear.filter(({ confidence }) => confidence >= 0.5).length),
  );
});
