import { Index } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { stemmer } from 'stemmer';
import { AliasTable } from '../../src/search/aliases.ts';
import { parseQuery } from '../../src/search/parse-query.ts';
import { rankTexts } from '../../src/search/rank-texts.ts';
import { emptyTextIndex, withTexts } from '../../src/search/text-index.ts';

/** A way to search texts by words, tolerant of typing errors where it can be. */
export type Contender = {
  readonly name: string;
  /** More texts would take minutes or more memory than there is. */
  readonly most: number;
  /** How many queries to time: slow ones are sure of their median sooner than a run is over. */
  readonly queries: number;
  build(texts: readonly string[]): (query: string) => void;
};

export const CONTENDERS: readonly Contender[] = [
  {
    name: 'Verbatim',
    most: Infinity,
    queries: 2000,
    build(texts) {
      const index = withTexts(emptyTextIndex(), texts);
      const aliases = new AliasTable([]);
      return (text) => rankTexts({ index, query: parseQuery(text), text, aliases, keep: null, top: 100 });
    },
  },
  {
    name: 'MiniSearch 7.2 (fuzzy, stemmed)',
    most: 100_000,
    queries: 200,
    build(texts) {
      const index = new MiniSearch<{ id: number; text: string }>({
        fields: ['text'],
        processTerm: (term) => stemmer(term.toLowerCase()),
        searchOptions: { fuzzy: 0.2 },
      });
      index.addAll(texts.map((text, id) => ({ id, text })));
      return (query) => index.search(query);
    },
  },
  {
    name: 'FlexSearch 0.8 (tolerant)',
    most: 100_000,
    queries: 200,
    build(texts) {
      const index = new Index({ tokenize: 'tolerant' });
      for (const [id, text] of texts.entries()) index.add(id, text);
      return (query) => index.search(query, { limit: 100, suggest: true });
    },
  },
  {
    name: 'fuse.js 7.5 (token search)',
    most: 10_000,
    queries: 5,
    build(texts) {
      const fuse = new Fuse(texts, { useTokenSearch: true, ignoreLocation: true });
      return (query) => fuse.search(query, { limit: 100 });
    },
  },
];
