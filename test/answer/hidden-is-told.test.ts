import { beforeAll, describe, expect, it } from 'vitest';
import { type Restriction, restrictShelf } from '../../src/answer/restrict-shelf.ts';
import type { Passage } from '../../src/model/passage.ts';
import { originOf } from '../fakes/origins.ts';
import { pressButton } from '../fakes/press.ts';
import { applicationOver, GOLDEN_CORPUS, openLibrary } from '../fakes/small-library.ts';

const OPEN: Restriction = { outlets: { allowed: [], denied: [] }, hidden: [], excerptMaxChars: null };
const POST = { kind: 'outlet', id: 'harbour-post' } as const;
const LETTER = { kind: 'document', id: 'harbour-post/toll-opinion' } as const;
const MODERATOR = originOf({ permissions: 1n << 5n });

let library: Awaited<ReturnType<typeof openLibrary>>;
beforeAll(async () => {
  library = await openLibrary(GOLDEN_CORPUS);
});

/** What a member reads, in one line, with all hidden that the restriction says. */
async function read(restriction: Partial<Restriction>, command: string, options: Record<string, unknown>): Promise<string> {
  const application = applicationOver(restrictShelf(library.shelf, { ...OPEN, ...restriction }), { store: library.store });
  return JSON.stringify((await application.runCommand(command, options, MODERATOR)).payload);
}

function passagesOf(document: string): readonly Passage[] {
  return [...library.corpus.passages.values()].filter((passage) => passage.document === document);
}

describe('the reader is told that moderators took something out:', () => {
  it('in the list of outlets, of outlets and of documents, and not where nothing is hidden', async () => {
    expect(await read({}, 'outlets', {})).not.toContain('moderators');
    const denied = await read({ outlets: { allowed: [], denied: [POST.id] } }, 'outlets', {});
    expect(denied).toMatch(/2 outlets are quoted in this server.*1 outlet is not listed: moderators of this server/);
    const allowed = await read({ outlets: { allowed: ['town-wiki'], denied: [] } }, 'outlets', {});
    expect(allowed).toMatch(/1 outlet is quoted in this server.*2 outlets are not listed/);
    const letter = await read({ hidden: [LETTER] }, 'outlets', {});
    expect(letter).toMatch(/3 outlets in the corpus.*1 document is not counted: moderators of this server/);
  });

  it('about one outlet, of its documents', async () => {
    const asked = { outlet: POST.id };
    expect(await read({}, 'outlets', asked)).not.toContain('moderators');
    expect(await read({ hidden: [LETTER] }, 'outlets', asked)).toContain('1 document is not counted: moderators');
  });

  it('where an outlet is asked for that there is not, of those that are not named', async () => {
    const asked = { query: 'bridge', outlet: 'nobody' };
    expect(await read({}, 'quote', asked)).not.toContain('moderators');
    expect(await read({ hidden: [POST] }, 'quote', asked)).toContain('1 outlet is not listed: moderators');
  });

  it('in a comparison, of the outlet of which nothing is left', async () => {
    const hidden = [...passagesOf('harbour-post/bridge-opens'), ...passagesOf(LETTER.id)].map(
      ({ id }) => ({ kind: 'passage', id }) as const,
    );
    const asked = { query: 'Swan Bridge' };
    expect(await read({}, 'compare', asked)).not.toContain('moderators');
    const told = await read({ hidden }, 'compare', asked);
    expect(told).toContain('Of Harbour Post nothing is left to show: moderators of this server');
    expect(told).not.toContain('No passage from Harbour Post');
  });

  it('by an id that stands where words are looked for', async () => {
    const [passage] = passagesOf(LETTER.id);
    const told = await read({ hidden: [LETTER] }, 'quote', { query: passage?.id });
    expect(told).toContain('Moderators of this server took the passage');
  });

  it('beside a quotation whose neighbour is hidden, and does not say that nothing stands there', async () => {
    const [first, second] = passagesOf('harbour-post/bridge-opens');
    const context = async (hidden: Restriction['hidden']) => {
      const application = applicationOver(restrictShelf(library.shelf, { ...OPEN, hidden }));
      return JSON.stringify((await pressButton(application, `v1:context:${second?.id}`)).payload);
    };
    expect(await context([])).not.toContain('moderators');
    const told = await context([{ kind: 'passage', id: first?.id ?? '' }]);
    expect(told).toContain('Part of what stands beside the quoted words is not shown: moderators of this server');
    expect(told).not.toContain('No prose of the document stands before');
  });

  it('about a daily post whose outlets are hidden, in the list and before it has nothing to post', async () => {
    const plan = { channel: '444444444444444444', time: '9:30', zone: 'utc', outlets: 'harbour-post, town-wiki' };
    await read({}, 'schedule add', plan);
    expect(await read({}, 'schedule list', {})).not.toContain('Not quoted');
    const listed = await read({ hidden: [POST] }, 'schedule list', {});
    expect(listed).toContain('Only from Harbour Post and Town Wiki\\nNot quoted in this server now: Harbour Post');
    const all = { outlets: { allowed: ['quay-radio'], denied: [] } };
    expect(await read(all, 'schedule preview', { number: 1 })).toContain('There would be something, but moderators');
  });
});
