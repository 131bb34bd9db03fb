import { describe, expect, it } from 'vitest';
import { buildExcerpt, isWithheld } from '../../src/excerpt/build-excerpt.ts';
import { oneSided } from '../../src/excerpt/one-sided.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Excerpt } from '../../src/model/excerpt.ts';
import type { Outlet } from '../../src/model/outlet.ts';
import { corpusOf, documentOf, outletOf, passageOf } from './small-corpus.ts';

const TODAY = '2026-11-20';
const state = { id: 'state', name: 'The state', relation: 'linked' } as const;
const herald = outletOf('herald', { ownership: state });
const courier = outletOf('courier', { ownership: { ...state, relation: 'owned' } });
const gazette = outletOf('gazette');
const monitor = outletOf('monitor');

/** A corpus with one document of each of these outlets, and outlets without documents beside them. */
function corpusWith(outlets: readonly Outlet[], silent: readonly Outlet[] = []): Corpus {
  const documents = outlets.map(({ id }) => documentOf(`The ${id} wrote this.`, { id: `${id}/one`, outlet: id }));
  return corpusOf({
    outlets: [...outlets, ...silent],
    documents,
    passages: documents.map((document) => passageOf(document, document.body)),
  });
}

function excerptsOf(corpus: Corpus, ...outlets: readonly Outlet[]): readonly Excerpt[] {
  return outlets.map(({ id }) => {
    const passage = [...corpus.passages.values()].find(({ document }) => document === `${id}/one`);
    const built = buildExcerpt({ corpus, passageId: passage?.id ?? '', maxChars: 350, marks: [], score: 0, today: TODAY });
    if (isWithheld(built)) throw new Error(`the passage of ${id} was withheld`);
    return built;
  });
}

function judge(corpus: Corpus, ...outlets: readonly Outlet[]) {
  const found = oneSided(excerptsOf(corpus, ...outlets), corpus, TODAY);
  return found && { by: found.by, outlets: found.outlets.map(({ id }) => id), others: found.others.map(({ id }) => id) };
}

describe('oneSided', () => {
  const corpus = corpusWith([herald, courier, gazette]);

  it('tells when all excerpts come from one outlet', () => {
    expect(judge(corpus, gazette, gazette)).toEqual({ by: 'outlet', outlets: ['gazette'], others: ['herald', 'courier'] });
  });

  it('counts an outlet of the same owner among the others of a single outlet', () => {
    expect(judge(corpus, herald)).toEqual({ by: 'outlet', outlets: ['herald'], others: ['courier', 'gazette'] });
  });

  it('tells when outlets of the same owner speak alone, whether owned or linked', () => {
    expect(judge(corpus, herald, courier)).toEqual({ by: 'ownership', outlets: ['herald', 'courier'], others: ['gazette'] });
  });

  it('says nothing when owners differ', () => {
    expect(judge(corpus, herald, gazette)).toBeNull();
    expect(judge(corpus, herald, courier, gazette)).toBeNull();
  });

  it('says nothing without excerpts', () => {
    expect(judge(corpus)).toBeNull();
  });

  it('says nothing when the corpus holds nobody else', () => {
    expect(judge(corpusWith([gazette]), gazette)).toBeNull();
    expect(judge(corpusWith([herald, courier]), herald, courier)).toBeNull();
  });

  it('does not count an outlet without documents as another', () => {
    expect(judge(corpusWith([gazette], [monitor]), gazette)).toBeNull();
    expect(judge(corpusWith([gazette, herald], [monitor]), gazette)?.others).toEqual(['herald']);
  });
});
