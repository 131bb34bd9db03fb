import { expect, it } from 'vitest';
import { lostTargets } from '../../src/answer/lost-targets.ts';
import { passageIdOf } from '../../src/excerpt/passage-id.ts';
import type { HideTarget } from '../../src/model/guild-policy.ts';
import { corpusOf, documentOf, outletOf, passageOf } from '../excerpt/small-corpus.ts';

const document = documentOf('The toll was set at two crowns.');
const corpus = corpusOf({
  outlets: [outletOf('gazette')],
  documents: [document],
  passages: [passageOf(document, document.body)],
});

it('tells of words that stood more often when they were hidden', () => {
  const id = passageIdOf(document.id, document.body);
  const hidden = (copies?: number) => [{ target: { kind: 'passage', id } as const, copies }];
  expect(lostTargets(hidden(2), corpus)).toMatchObject([{ target: { id }, state: 'copy-changed' }]);
  expect(lostTargets(hidden(), corpus)).toEqual([]);
});

it('tells what has other words now from what is gone, and neither from what is there', () => {
  const there: readonly HideTarget[] = [
    { kind: 'outlet', id: 'gazette' },
    { kind: 'document', id: document.id },
    { kind: 'passage', id: passageIdOf(document.id, document.body) },
  ];
  const mended: HideTarget = { kind: 'passage', id: passageIdOf(document.id, 'The toll was set at too crowns.') };
  const gone: readonly HideTarget[] = [
    { kind: 'passage', id: passageIdOf('gazette/other', document.body) },
    { kind: 'document', id: 'gazette/other' },
    { kind: 'outlet', id: 'courier' },
  ];
  const hidden = [...there, mended, ...gone].map((target) => ({ target }));
  expect(lostTargets(hidden, corpus)).toEqual([
    { target: mended, state: 'words-changed' },
    ...gone.map((target) => ({ target, state: 'gone' })),
  ]);
});
