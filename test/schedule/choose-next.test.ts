import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, chooseNext } from '../../src/schedule/choose-next.ts';

const outlets = (counts: Readonly<Record<string, number>>): readonly Candidate[] =>
  Object.entries(counts).flatMap(([outlet, count]) =>
    Array.from({ length: count }, (_, index) => ({ id: `${outlet}-${index}`, outlet })),
  );

const outletIn = (candidates: readonly Candidate[]) => (wanted: string) =>
  candidates.find(({ id }) => id === wanted)?.outlet ?? null;

/** What is posted on so many days, each choice remembered as a store remembers it: once, where it was last shown. */
function postFor(
  days: number,
  candidates: readonly Candidate[],
  seed: string,
  before: readonly string[] = [],
): readonly Candidate[] {
  const posted: Candidate[] = [];
  let shown = before;
  for (let day = 0; day < days; day += 1) {
    const next = chooseNext({ candidates, outletOf: outletIn(candidates), shown, seed });
    if (next === null) break;
    posted.push(next);
    shown = [...shown.filter((id) => id !== next.id), next.id];
  }
  return posted;
}

const outletsOf = (posted: readonly Candidate[]) => posted.map(({ outlet }) => outlet);

describe('chooseNext', () => {
  it('has nothing where there is nothing', () => {
    expect(chooseNext({ candidates: [], outletOf: outletIn([]), shown: ['a-1'], seed: '1' })).toBeNull();
  });

  it('shows everything before it shows anything again, and then goes through it anew', () => {
    const Counts = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 6 }), { minKeys: 1 });
    fc.assert(
      fc.property(Counts, fc.string(), (counts, seed) => {
        const candidates = outlets(counts);
        const posted = postFor(candidates.length * 3, candidates, seed);
        for (let from = 0; from + candidates.length <= posted.length; from += 1) {
          expect(new Set(posted.slice(from, from + candidates.length)).size).toBe(candidates.length);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('gives each outlet its turn, however much each has', () => {
    const posted = postFor(12, outlets({ a: 40, b: 4, c: 12 }), 'guild:1');
    for (let from = 0; from < 12; from += 3) expect(new Set(outletsOf(posted).slice(from, from + 3)).size).toBe(3);
  });

  it('passes over an outlet that has nothing new and keeps the turns of the others', () => {
    const turns = outletsOf(postFor(13, outlets({ a: 5, b: 1, c: 5, d: 2 }), 'guild:1'));
    expect(turns.slice(8)).not.toContain('b');
    expect(turns.slice(8)).not.toContain('d');
    expect(turns.slice(8).every((outlet, index, all) => outlet !== all[index + 1])).toBe(true);
  });

  it('lets no outlet lead by its name', () => {
    const candidates = outlets({ a: 2, b: 2, c: 2, d: 2 });
    const leads = Array.from({ length: 400 }, (_, seed) => outletsOf(postFor(1, candidates, `guild:${seed}`))[0]);
    for (const outlet of ['a', 'b', 'c', 'd']) {
      expect(leads.filter((lead) => lead === outlet).length).toBeGreaterThan(60);
      expect(leads.filter((lead) => lead === outlet).length).toBeLessThan(150);
    }
  });

  it('chooses the same whatever the order of the candidates, and something else for another seed', () => {
    const candidates = outlets({ a: 20, b: 20 });
    const posted = postFor(10, candidates, 'guild:1');
    expect(postFor(10, candidates.toReversed(), 'guild:1')).toEqual(posted);
    expect(postFor(10, candidates, 'guild:2')).not.toEqual(posted);
  });

  it('gives an outlet that joins later its turn, not every day until it has caught up', () => {
    const shown = postFor(40, outlets({ a: 100, b: 100 }), 'guild:1').map(({ id }) => id);
    const turns = outletsOf(postFor(9, outlets({ a: 100, b: 100, c: 100 }), 'guild:1', shown));
    expect(turns.filter((outlet) => outlet === 'c').length).toBe(3);
  });

  it('goes on where things that were shown are gone', () => {
    const posted = postFor(4, outlets({ a: 2, b: 2 }), 'guild:1', ['gone-1', 'gone-2']);
    expect(new Set(posted.map(({ id }) => id)).size).toBe(4);
  });
});
