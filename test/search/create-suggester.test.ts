import { expect, test } from 'vitest';
import { NO_FILTER } from '../../src/model/filter.ts';
import { createSuggester } from '../../src/search/create-suggester.ts';
import { tinyCorpus } from './tiny-corpus.ts';

const CORPUS = tinyCorpus([
  {
    id: 'gazette/a',
    title: 'Storm over the harbour',
    authors: ['Rosa Field'],
    paragraphs: ['The mayor, Ahmed Sulaiman, blamed Port Castle.'],
  },
  { id: 'herald/b', outlet: 'herald', paragraphs: ['Later Ahmed Sulaiman left for Geneva.'] },
]);
const suggester = createSuggester(CORPUS);
const values = (typed: string) => suggester.suggestQueries(typed, 25).map(({ value }) => value);

test('suggests titles, authors and names for a beginning or a misspelling', () => {
  expect(values('storm')).toContain('Storm over the harbour');
  expect(values('fiel')).toContain('Rosa Field');
  expect(values('ahmad sulaimen')).toContain('Ahmed Sulaiman');
});

test('completes the last word of a longer query', () => {
  expect(values('who left for genev')).toContain('who left for Geneva');
});

test('suggests the whole list before anything is typed, titles first', () => {
  expect(values('')[0]).toBe('Storm over the harbour');
  expect(suggester.suggestQueries('', 2)).toHaveLength(2);
});

test('offers nothing longer than a choice may be', () => {
  expect(suggester.suggestQueries(`${'x '.repeat(2000)}genev`, 25)).toEqual([]);
});

test('suggests outlets by name, with their ids as values', () => {
  expect(suggester.suggestOutlets('heralt', 25)).toEqual([{ name: 'The herald', value: 'herald' }]);
  expect(suggester.suggestOutlets('', 25)).toHaveLength(2);
});

test('names the documents nearest to a query, within the filter', () => {
  expect(suggester.nearestDocuments('what happened in Geneva', NO_FILTER, 3)[0]).toBe('herald/b');
  expect(suggester.nearestDocuments('Geneva', { ...NO_FILTER, outlets: ['gazette'] }, 3)).not.toContain('herald/b');
  expect(suggester.nearestDocuments('🙂', NO_FILTER, 3)).toEqual([]);
});
