import { describe, expect, it } from 'vitest';
import { originOf } from '../fakes/origins.ts';
import { GOLDEN_CORPUS, openLibrary } from '../fakes/small-library.ts';

describe('“Find sources”', () => {
  it('brings back the passage whose id is all that the message says, as /quote does', async () => {
    const { application, shelf } = await openLibrary(GOLDEN_CORPUS);
    const [id = ''] = shelf.corpus.passages.keys();
    const { reply } = await application.runMessageCommand('Find sources', ` \`${id}\` `, originOf());
    expect(reply).toMatchObject({ kind: 'passage', visibility: 'private', excerpt: { passageId: id } });
  });
});
