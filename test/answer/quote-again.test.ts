import { describe, expect, it } from 'vitest';
import { quoteAgain, quoteStateOf } from '../../src/answer/quote-again.ts';
import type { Query } from '../../src/model/search.ts';
import type { Shelf } from '../../src/model/shelf.ts';
import { corpusOf, outletOf } from '../excerpt/small-corpus.ts';
import { searchNoting, shelfOf } from '../fakes/shelves.ts';

const gazette = outletOf('gazette');
const corpus = corpusOf({ outlets: [gazette], documents: [], passages: [] });

function shelfAsking(asked: Query[]): Shelf {
  return shelfOf(corpus, { search: searchNoting(asked) });
}

describe('quoteAgain', () => {
  it.each([gazette, null])('asks what its button carries, for the asker alone', async (outlet) => {
    const asked: Query[] = [];
    const reply = await quoteAgain(quoteStateOf({ query: 'swan “bridge” پل', outlet }), shelfAsking(asked));
    expect(reply.visibility).toBe('private');
    expect(asked[0]).toMatchObject({
      text: 'swan “bridge” پل',
      filter: { outlets: outlet && ['gazette'], from: null, to: null },
    });
  });

  it.each([[[]], [['-']], [['nobody', 'c3dhbg']], [['-', '']], [['-', 'not base64url!']], [['-', 'c3dhbg', 'more']]])(
    'refuses the forged state %j',
    async (state) => {
      const asked: Query[] = [];
      expect(await quoteAgain(state, shelfAsking(asked))).toMatchObject({
        kind: 'refusal',
        refusals: [{ code: 'button-unknown' }],
      });
      expect(asked).toEqual([]);
    },
  );
});
