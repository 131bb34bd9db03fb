import Fuse from 'fuse.js';
import type { Corpus } from '../model/corpus.ts';
import type { SealedDocument } from '../model/document.ts';
import { passesFilter } from '../model/filter.ts';
import type { Suggester, Suggestion } from '../model/search.ts';
import { countNames } from './count-names.ts';
import { tokenize } from './tokenize.ts';

/** Discord's bound for the name and the value of a choice, in UTF-16 units. */
const MAX_CHOICE_LENGTH = 100;
/** What is typed beyond this does not narrow anything, and fuse.js takes time in proportion to it. */
const MAX_TYPED = 64;
/** The commonest names of a large corpus; fuse.js reads every one of them at each keystroke. */
const MAX_NAMES = 3000;
const NAMES_OF_A_DOCUMENT = 30;

/** `ignoreLocation`, since by default fuse.js looks only near the beginning of a text; see its issue tracker for how often that surprises. */
const SHORT_FIELDS = { ignoreLocation: true, threshold: 0.3, ignoreDiacritics: true } as const;

type Card = { readonly id: string; readonly title: string; readonly outlet: string; readonly names: readonly string[] };

/** Fuzzy matching over the short fields of a corpus: what fuse.js is made for. */
export function createSuggester(corpus: Corpus): Suggester {
  const cards = [...corpus.documents.values()].map((document) => cardOf(document, corpus));
  const outlets = [...corpus.outlets.values()].map(({ id, name }) => ({ id, name }));
  const phrases = commonest(cards);
  const byPhrase = new Fuse(phrases, SHORT_FIELDS);
  const byOutlet = new Fuse(outlets, { ...SHORT_FIELDS, keys: ['name', 'id'] });
  const byCard = new Fuse(cards, {
    ...SHORT_FIELDS,
    useTokenSearch: true,
    keys: [
      { name: 'title', weight: 2 },
      { name: 'outlet', weight: 1 },
      { name: 'names', weight: 1 },
    ],
  });

  return {
    suggestQueries(typed, limit) {
      const text = typed.trimStart();
      const whole = text === '' ? phrases : byPhrase.search(text.slice(0, MAX_TYPED), { limit }).map(({ item }) => item);
      const completed = whole.length < limit ? completeLastWord(typed, limit) : [];
      return [...new Set([...whole, ...completed])].filter(isChoice).slice(0, limit).map(asSuggestion);
    },
    suggestOutlets(typed, limit) {
      const text = typed.trim().slice(0, MAX_TYPED);
      const found = text === '' ? outlets : byOutlet.search(text, { limit }).map(({ item }) => item);
      return found.slice(0, limit).map(({ id, name }) => ({ name: name.slice(0, MAX_CHOICE_LENGTH), value: id }));
    },
    nearestDocuments(query, filter, limit) {
      const words = tokenize(query).map(({ key }) => key);
      if (words.length === 0) return [];
      return byCard
        .search(words.join(' ').slice(0, MAX_TYPED))
        .map(({ item }) => item.id)
        .filter((id) => isPassing(corpus.documents.get(id), filter))
        .slice(0, limit);
    },
    within: createSuggester,
  };

  /** "tunnels in gaz" becomes "tunnels in Gaza". */
  function completeLastWord(typed: string, limit: number): readonly string[] {
    const at = typed.search(/\S+$/);
    const last = typed.slice(at);
    if (at <= 0 || last.length < 2 || last.length > MAX_TYPED) return [];
    return byPhrase.search(last, { limit }).map(({ item }) => typed.slice(0, at) + item);
  }
}

function cardOf(document: SealedDocument, corpus: Corpus): Card {
  const known = cards.get(document) ?? readCard(document, corpus);
  cards.set(document, known);
  return known;
}

/** A sealed document never changes, and a part of a corpus shares most of them with the whole. */
const cards = new WeakMap<SealedDocument, Card>();

function readCard(document: SealedDocument, { outlets }: Corpus): Card {
  const counted = [...countNames([document])].sort((a, b) => b.count - a.count).slice(0, NAMES_OF_A_DOCUMENT);
  return {
    id: document.id,
    title: document.title ?? '',
    outlet: outlets.get(document.outlet)?.name ?? '',
    names: [...document.authors, ...counted.map(({ name }) => name)],
  };
}

/** Titles first, then authors and names by how many documents have them. */
function commonest(cards: readonly Card[]): readonly string[] {
  const documents = new Map<string, number>();
  for (const { names } of cards) for (const name of new Set(names)) documents.set(name, (documents.get(name) ?? 0) + 1);
  const names = [...documents].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  const titles = cards.map(({ title }) => title).filter((title) => title !== '');
  return [...new Set([...titles, ...names])].slice(0, MAX_NAMES);
}

function isPassing(document: SealedDocument | undefined, filter: Parameters<Suggester['nearestDocuments']>[1]): boolean {
  return document !== undefined && passesFilter(document, filter);
}

/** A longer text would have to be cut, and would then be looked up cut. */
function isChoice(text: string): boolean {
  return text.length <= MAX_CHOICE_LENGTH;
}

function asSuggestion(text: string): Suggestion {
  return { name: text, value: text };
}
