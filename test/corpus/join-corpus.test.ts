import { describe, expect, it } from 'vitest';
import { joinCorpus } from '../../src/corpus/join-corpus.ts';
import { parseDocument } from '../../src/corpus/parse-document.ts';
import { parseOutlet } from '../../src/corpus/parse-outlet.ts';
import { passagesOf } from '../../src/corpus/passages-of.ts';
import type { SealedDocument } from '../../src/model/document.ts';
import { documentFile, outletFile, TODAY } from './tiny-corpus.ts';

const outlet = parseOutlet({ id: 'daily', file: 'outlets/daily.yaml', bytes: Buffer.from(outletFile()), today: TODAY });
const reading = (slug: string, body: string) => {
  const id = `daily/${slug}`;
  return parseDocument({
    id,
    file: `documents/${id}.md`,
    bytes: Buffer.from(documentFile({ body })),
    maxBodyBytes: 1000,
    today: TODAY,
  });
};
const bridge = reading('bridge', 'The council met on Monday. It agreed on a new bridge.\n');
const tunnel = reading('tunnel', 'A tunnel was dug in spring. It is long and dark.\n');
/** As if the hashes of all passages began alike. */
const oneId = (document: SealedDocument) => passagesOf(document).map((passage) => ({ ...passage, id: '0000-0000000' }));

describe('joining', () => {
  it('keeps all that does not clash', () => {
    const { corpus, problems } = joinCorpus({ outlets: [outlet], documents: [bridge, tunnel], passagesOf });
    expect(problems).toEqual([]);
    expect([...corpus.documents.keys()]).toEqual(['daily/bridge', 'daily/tunnel']);
    expect(corpus.passages.size).toBe(2);
  });

  it('lets an id stand for one passage only', () => {
    const { corpus, problems } = joinCorpus({ outlets: [outlet], documents: [bridge, tunnel], passagesOf: oneId });
    expect(problems).toEqual([
      {
        file: 'documents/daily/tunnel.md',
        line: 20,
        code: 'passage-collision',
        facts: { id: '0000-0000000', other: 'daily/bridge' },
      },
    ]);
    expect([...corpus.documents.keys()]).toEqual(['daily/bridge']);
    expect(corpus.passages.get('0000-0000000')?.document).toBe('daily/bridge');
  });

  it('tells a collision within one document', () => {
    const twice = reading('twice', 'The council met on Monday at noon.\n\nIt agreed on a new bridge at last.\n');
    const { corpus, problems } = joinCorpus({ outlets: [outlet], documents: [twice], passagesOf: oneId });
    expect(problems.map(({ code }) => code)).toEqual(['passage-collision']);
    expect(corpus.documents.size).toBe(0);
  });

  it('takes the same words twice in one document for one passage', () => {
    const said = 'The council met on Monday at noon.';
    const { corpus, problems } = joinCorpus({
      outlets: [outlet],
      documents: [reading('said', `${said}\n\n${said}\n`)],
      passagesOf,
    });
    expect(problems).toEqual([]);
    expect([...corpus.passages.values()].map(({ span }) => span)).toEqual([{ start: 0, end: said.length }]);
  });

  it('leaves out a document without passages', () => {
    const { corpus, problems } = joinCorpus({ outlets: [outlet], documents: [bridge], passagesOf: () => [] });
    expect(problems.map(({ code }) => code)).toEqual(['prose-missing']);
    expect(corpus.documents.size).toBe(0);
  });
});
