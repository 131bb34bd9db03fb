import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Restriction, restrictShelf } from '../../src/answer/restrict-shelf.ts';
import type { Application } from '../../src/interaction/application.ts';
import type { Passage } from '../../src/model/passage.ts';
import type { Reply } from '../../src/model/reply.ts';
import { corpusOf, documentOf, outletOf, passageOf } from '../excerpt/small-corpus.ts';
import { ORIGIN } from '../fakes/origins.ts';
import { pressButton } from '../fakes/press.ts';
import { applicationOver, GOLDEN_CORPUS, libraryOf, openLibrary } from '../fakes/small-library.ts';

const OPEN: Restriction = { outlets: { allowed: [], denied: [] }, hidden: [], excerptMaxChars: null };

let library: Awaited<ReturnType<typeof openLibrary>>;
let passages: readonly Passage[];
beforeAll(async () => {
  library = await openLibrary(GOLDEN_CORPUS);
  passages = [...library.corpus.passages.values()];
});

function asSeenUnder(restriction: Partial<Restriction>): Application {
  return applicationOver(restrictShelf(library.shelf, { ...OPEN, ...restriction }));
}

function passageAt(index: number): Passage {
  const passage = passages[index];
  if (passage === undefined) throw new Error(`no passage ${index}`);
  return passage;
}

function wordsOf({ document, span }: Passage): string {
  return library.corpus.documents.get(document)?.body.slice(span.start, span.end) ?? '';
}

/** Everything that a member can ask about one passage, and every button of the replies. */
async function askedAbout(passage: Passage, application: Application): Promise<readonly Reply[]> {
  const words = wordsOf(passage);
  const replies: Reply[] = [];
  const requests: readonly (readonly [string, Record<string, unknown>])[] = [
    ['quote', { query: words }],
    ['quote', { query: words.split(' ').slice(0, 6).join(' '), count: 5 }],
    ['quote', { id: passage.id }],
    ['timeline', { query: words }],
    ['compare', { query: words }],
    ['verify', { text: `“${words}”` }],
  ];
  const ids = ['cite', 'context', 'closest', 'others'].map((action) => `v1:${action}:${passage.id}`);
  for (const [command, options] of requests) {
    const { reply, payload } = await application.runCommand(command, options, ORIGIN);
    replies.push(reply);
    ids.push(...(payload.components ?? []).flatMap((row) => row.components.map((button) => button.custom_id)));
  }
  for (const id of new Set(ids.filter((each) => !each.startsWith('v1:report:'))))
    replies.push((await pressButton(application, id)).reply);
  return replies;
}

/** Every string that a reply takes from a document, whichever member of it holds it. */
function quotedIn(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return key === 'text' || key === 'source' ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => quotedIn(member, Number.isNaN(Number(name)) ? name : key));
}

describe('restrictShelf', () => {
  it('quotes nothing that is hidden, whatever is asked and pressed, in any grouping of its sentences', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (chosen) => {
        const passage = passageAt(chosen % passages.length);
        const application = asSeenUnder({ hidden: [{ kind: 'passage', id: passage.id }] });
        for (const reply of await askedAbout(passage, application)) {
          if ('withheld' in reply) expect(reply.withheld).toEqual([]);
          // What a member pasted to be verified is theirs, and stands in the piece itself.
          const quoted = reply.kind === 'verification' ? reply.pieces.map(({ text: _, ...piece }) => piece) : reply;
          for (const text of quotedIn(quoted)) {
            for (const { start, end } of passage.sentences) {
              expect(text).not.toContain(library.corpus.documents.get(passage.document)?.body.slice(start, end));
            }
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it('tells that moderators hid what was asked for', async () => {
    const passage = passageAt(0);
    const application = asSeenUnder({ hidden: [{ kind: 'passage', id: passage.id }] });
    const replies = await askedAbout(passage, application);
    expect(replies).toContainEqual(expect.objectContaining({ kind: 'no-passage', reason: 'hidden' }));
    expect(replies).toContainEqual(expect.objectContaining({ searched: expect.objectContaining({ hidden: 1 }) }));
    expect(replies).toContainEqual(
      expect.objectContaining({ kind: 'verification', pieces: [expect.objectContaining({ isHidden: true })] }),
    );
    expect(replies).toContainEqual(expect.objectContaining({ kind: 'closest', hidden: 1, excerpts: [] }));
  });

  it.each([
    ['an outlet that is not allowed', { outlets: { allowed: ['quay-radio', 'town-wiki'], denied: [] } }],
    ['an outlet that is denied', { outlets: { allowed: [], denied: ['harbour-post'] } }],
    ['a hidden outlet', { hidden: [{ kind: 'outlet', id: 'harbour-post' }] as const }],
  ])('takes %s off every reply, list and suggestion', async (_, restriction) => {
    const application = asSeenUnder(restriction);
    const { reply } = await application.runCommand('quote', { query: 'bridge toll', outlet: 'harbour-post' }, ORIGIN);
    expect(reply).toMatchObject({ refusals: [{ code: 'outlet-hidden', outlet: { id: 'harbour-post' } }] });
    const shown = [
      await application.runCommand('outlets', {}, ORIGIN),
      await application.runCommand('compare', { query: 'bridge' }, ORIGIN),
      await application.runCommand('quote', { query: 'bridge', count: 5 }, ORIGIN),
      await application.suggest('quote', 'outlet', '', ORIGIN),
      await application.suggest('quote', 'query', '', ORIGIN),
    ];
    expect(JSON.stringify(shown)).not.toMatch(/harbour-post|Harbour Post|Bridge opens/i);
    const { query } = { query: Buffer.from('bridge').toString('base64url') };
    for (const id of [`v1:more:f0:3:harbour-post:-:-:${query}`, `v1:timeline:f0:o5:harbour-post:-:-:${query}`]) {
      expect((await pressButton(application, id)).reply).toMatchObject({ refusals: [{ code: 'hidden-here' }] });
    }
  });

  it('tells in each kind of answer that a whole outlet was taken out of it', async () => {
    const application = asSeenUnder({ hidden: [{ kind: 'outlet', id: 'harbour-post' }] });
    const asked: readonly (readonly [string, Record<string, unknown>, boolean])[] = [
      ['quote', { query: 'bridge toll' }, true],
      ['timeline', { query: 'bridge toll' }, true],
      ['compare', { query: 'bridge toll' }, true],
      ['compare', { query: 'bridge toll', outlets: 'town-wiki' }, false],
    ];
    for (const [command, options, isTold] of asked) {
      const { reply } = await application.runCommand(command, options, ORIGIN);
      const hidden = 'searched' in reply ? reply.searched.hidden : null;
      expect(hidden !== null && hidden > 0, `${command} ${JSON.stringify(options)}`).toBe(isTold);
    }
  });

  it('hides an id of other groupings with all that its sentences are now grouped into, and where the words stand again', () => {
    const [one, two, three] = ['The toll was set at two crowns.', 'Fishermen blocked the approach.', 'The old ferry was sold.'];
    const body = `${one} ${two}\n\n${three}\n\n${three}`;
    const document = documentOf(body);
    const grouped = [passageOf(document, one, two), passageOf(document, three)];
    const { shelf } = libraryOf(corpusOf({ outlets: [outletOf('gazette')], documents: [document], passages: grouped }));
    const verdicts = (id: string) => {
      const part = restrictShelf(shelf, { ...OPEN, hidden: [{ kind: 'passage', id }] });
      const text = `“${one}” and “${two}” and “${three}”`;
      return part.checker.check({ text, outlet: null, visibility: 'private' }, part).pieces.map(({ verdict }) => verdict);
    };
    expect(verdicts(passageOf(document, one).id)).toEqual(['not-found', 'not-found', 'exact']);
    expect(verdicts(passageOf(document, three).id)).toEqual(['exact', 'exact', 'not-found']);
  });

  it('keeps a document back in which the words of a hidden passage were changed, until its old id is shown again', async () => {
    const [mended, rest] = ['The toll was set at two crowns.', 'Fishermen blocked the approach.'];
    const before = documentOf(`The toll was set at too crowns. ${rest}`);
    const hidden = [{ kind: 'passage', id: passageOf(before, 'The toll was set at too crowns.').id }] as const;
    const other = documentOf('The old ferry was sold.', { id: 'gazette/ferry' });
    const after = documentOf(`${mended} ${rest}`);
    const passages = [passageOf(after, mended), passageOf(after, rest), passageOf(other, other.body)];
    const reloaded = libraryOf(corpusOf({ outlets: [outletOf('gazette')], documents: [after, other], passages }));
    const asked = async (restriction: Partial<Restriction>) => {
      const application = applicationOver(restrictShelf(reloaded.shelf, { ...OPEN, ...restriction }));
      const text = `“${mended}” and “${rest}” and “${other.body}”`;
      const { reply } = await application.runCommand('verify', { text }, ORIGIN);
      const reasons: unknown[] = [];
      for (const id of [hidden[0].id, passageOf(after, rest).id]) {
        const byId = await application.runCommand('quote', { id }, ORIGIN);
        reasons.push('reason' in byId.reply ? byId.reply.reason : byId.reply.kind);
      }
      return [reply.kind === 'verification' ? reply.pieces.map(({ verdict }) => verdict) : [], ...reasons];
    };
    // No moderator took out the passage beside it: why it is not shown is said as it is.
    expect(await asked({ hidden })).toEqual([['not-found', 'not-found', 'exact'], 'kept-back', 'kept-back']);
    expect(await asked({ hidden: [...hidden, { kind: 'document', id: after.id }] })).toEqual([
      ['not-found', 'not-found', 'exact'],
      'hidden',
      'hidden',
    ]);
    expect(await asked({})).toEqual([['exact', 'exact', 'exact'], 'source-changed', 'passage']);
  });

  it('keeps a document back in which hidden words stood twice and were changed in one place, and only then', async () => {
    const [twice, rest] = ['The toll was set at two crowns.', 'Fishermen blocked the approach.'];
    const verdicts = async (body: string, copies?: number) => {
      const document = documentOf(body);
      const words = [twice, twice.replace('two', 'too'), rest].filter((text) => body.includes(text));
      const passages = words.map((text) => passageOf(document, text));
      const { shelf } = libraryOf(corpusOf({ outlets: [outletOf('gazette')], documents: [document], passages }));
      const id = passageOf(documentOf(twice), twice).id;
      const application = applicationOver(restrictShelf(shelf, { ...OPEN, hidden: [{ kind: 'passage', id, copies }] }));
      const text = `“${twice}” and “${twice.replace('two', 'too')}” and “${rest}”`;
      const { reply } = await application.runCommand('verify', { text }, ORIGIN);
      return reply.kind === 'verification' ? reply.pieces.map(({ verdict }) => verdict) : [];
    };
    const hidden = ['not-found', 'not-found'];
    expect(await verdicts(`${twice} ${rest} ${twice}`, 2)).toEqual([...hidden, 'exact']);
    expect(await verdicts(`${twice} ${rest} ${twice} ${twice}`, 2)).toEqual([...hidden, 'exact']);
    expect(await verdicts(`${twice.replace('two', 'too')} ${rest} ${twice}`, 2)).toEqual([...hidden, 'not-found']);
    expect(await verdicts(`${twice} ${rest} ${twice.replace('two', 'too')}`, 2)).toEqual([...hidden, 'not-found']);
    expect(await verdicts(`${twice} ${rest}`)).toEqual([...hidden, 'exact']);
  });

  it('takes a hidden document off, and leaves the other documents of its outlet', async () => {
    const application = asSeenUnder({ hidden: [{ kind: 'document', id: 'harbour-post/bridge-opens' }] });
    const { reply } = await application.runCommand('quote', { query: 'bridge toll', count: 5 }, ORIGIN);
    expect(JSON.stringify(reply)).not.toContain('harbour-post/bridge-opens');
    expect(JSON.stringify(reply)).toContain('harbour-post/toll-opinion');
  });

  it('shortens excerpts to what moderators allow, and never lengthens them', async () => {
    const longest = async (excerptMaxChars: number) => {
      const { reply } = await asSeenUnder({ excerptMaxChars }).runCommand('quote', { query: 'bridge', count: 5 }, ORIGIN);
      return reply.kind === 'quotes' ? Math.max(...reply.excerpts.map(({ text }) => text.length)) : 0;
    };
    expect(await longest(100)).toBeLessThanOrEqual(100);
    expect(await longest(1000)).toBeLessThanOrEqual(350);
  });

  it('changes nothing for a server that hid nothing', () => {
    expect(restrictShelf(library.shelf, OPEN)).toMatchObject({ corpus: library.shelf.corpus, unrestricted: null });
  });
});
