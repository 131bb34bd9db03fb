import { describe, expect, test } from 'vitest';
import { citePassage } from '../../src/answer/cite-passage.ts';
import { seal, sealOf } from '../../src/excerpt/seal.ts';
import { corpusOf, documentOf, outletOf, passageOf } from '../excerpt/small-corpus.ts';
import { shelfOf } from '../fakes/shelves.ts';

const document = documentOf('The pier closed. It reopened.');
const passage = passageOf(document, 'The pier closed.');
const corpus = corpusOf({ outlets: [outletOf('gazette')], documents: [document], passages: [passage] });

describe('citePassage', () => {
  test('cites the passage’s document, privately, as of today', async () => {
    expect(await citePassage([passage.id], shelfOf(corpus))).toMatchObject({
      kind: 'citation',
      visibility: 'private',
      document: { id: 'gazette/harbour', outlet: { id: 'gazette', name: 'Gazette' } },
      citation: { passageId: passage.id, accessed: '2026-11-20', link: expect.stringContaining('The%20pier%20closed%2E') },
    });
  });

  const gone = { kind: 'no-passage', visibility: 'private', passageId: passage.id };

  test('says so when no passage has the id any more', async () => {
    expect(await citePassage([passage.id], shelfOf({ ...corpus, passages: new Map() }))).toMatchObject(gone);
  });

  test('says so when the source changed under the id', async () => {
    const body = 'The pier burned. It reopened.';
    const changed = seal({ meta: { ...document, sha256: sealOf(body) }, body, blocks: document.blocks });
    expect(await citePassage([passage.id], shelfOf({ ...corpus, documents: new Map([[changed.id, changed]]) }))).toMatchObject(
      gone,
    );
  });

  test('says so when the document or its outlet is gone', async () => {
    expect(await citePassage([passage.id], shelfOf({ ...corpus, documents: new Map() }))).toMatchObject(gone);
    expect(await citePassage([passage.id], shelfOf({ ...corpus, outlets: new Map() }))).toMatchObject(gone);
  });

  test.each([[[]], [['not-an-id']], [[passage.id, passage.id]], [['']]])('refuses the forged state %j', async (args) => {
    expect(await citePassage(args, shelfOf(corpus))).toEqual({
      kind: 'refusal',
      visibility: 'private',
      refusals: [{ code: 'button-unknown' }],
    });
  });
});
