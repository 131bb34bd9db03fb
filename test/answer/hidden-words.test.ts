import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Application } from '../../src/interaction/application.ts';
import type { Passage } from '../../src/model/passage.ts';
import { ORIGIN } from '../fakes/origins.ts';
import { buttonsIn, pressButton } from '../fakes/press.ts';
import { GOLDEN_CORPUS, type Library, libraryOf, openLibrary, SHIPPED_CORPUS } from '../fakes/small-library.ts';
import { createTelltale, hiding, neighbours, shownIn, textOf } from './hidden-words.ts';
import { inventedCorpus } from './invented-corpus.ts';

/** A passage that moderators hid, and what an asker who knows what stands around it, and a few words of it, can write. */
type Known = { readonly before: string; readonly hidden: string; readonly after: string };

let shipped: Library;
let golden: Library;
beforeAll(async () => {
  shipped = await openLibrary(SHIPPED_CORPUS);
  golden = await openLibrary(GOLDEN_CORPUS);
});

type Triple = ReturnType<typeof neighbours>[number];

function knownOf([before, hidden, after]: Triple, { corpus }: Library): Known {
  const plain = (passage: Passage): string => textOf(passage, corpus).replace(/["“”]/g, '').replace(/\s+/g, ' ').trim();
  return { before: plain(before), hidden: plain(hidden), after: plain(after) };
}

/** Quotations that leave out what is hidden, or half know it. */
function shortened({ before, hidden, after }: Known): readonly string[] {
  const [a, h, c] = [before.split(' '), hidden.split(' '), after.split(' ')];
  const firstHalf = a.slice(0, Math.ceil(a.length / 2)).join(' ');
  const secondHalf = c.slice(Math.floor(c.length / 2)).join(' ');
  const tail = a.slice(-12).join(' ');
  const head = c.slice(0, 12).join(' ');
  return [
    `${firstHalf} … ${secondHalf}`,
    `${tail} … ${head}`,
    `${tail} ${h.slice(0, 4).join(' ')} … ${h.slice(-4).join(' ')} ${head}`,
    `${firstHalf} … ${tail} [...] ${head} … ${secondHalf}`,
    `${before} … ${after}`,
    `${h.slice(0, 4).join(' ')} … ${h.slice(-4).join(' ')}`,
    `${tail} … ${h.slice(0, 3).join(' ')} zebra … ${head}`,
  ];
}

/** Quotations that run over it, or alter it. */
function altered({ before, hidden, after }: Known): readonly string[] {
  const [a, h, c] = [before.split(' '), hidden.split(' '), after.split(' ')];
  return [
    `${a.slice(-12).join(' ')} ${c.slice(0, 12).join(' ')}`,
    `${a.slice(-14).join(' ')} zebra ${c.slice(0, 14).join(' ')}`,
    h.map((word, at) => (at % 5 === 4 ? 'zebra' : word)).join(' '),
  ];
}

/** Several quotations a message, since each message costs a comparison with the whole corpus; no longer than a command takes. */
function messagesOf(texts: readonly string[]): readonly string[] {
  const messages: string[] = [];
  for (const text of texts) {
    const last = messages.at(-1);
    if (last !== undefined && last.length + text.length < 1_900) messages[messages.length - 1] = `${last}\n\n${text}`;
    else messages.push(text);
  }
  return messages;
}

/**
 * Everything else that leads to passages, and every button under the answers. What is written has all words of the hidden one, but
 * never many in its order.
 */
async function answersAbout(triple: Triple, application: Application, { corpus }: Library) {
  const [before, hidden, after] = triple;
  const words = textOf(hidden, corpus).split(/\s+/);
  const query = words.toReversed().join(' ').slice(0, 200);
  const half = `“${words.slice(0, 3).join(' ')} … ${words.slice(-3).join(' ')}”`;
  const message = `${half} and “${textOf(before, corpus)} … ${textOf(after, corpus)}”`;
  const answers: Answer[] = [];
  const ids = [hidden, before, after].flatMap(({ id }) =>
    ['cite', 'context', 'closest', 'others', 'passage', 'share'].map((action) => `v1:${action}:${id}`),
  );
  const keep = (answer: Answer): void => {
    answers.push(answer);
    ids.push(...buttonsIn(answer.payload).map(({ custom_id }) => custom_id));
  };
  for (const [command, options] of [
    ['quote', { query, count: 5 }],
    ['quote', { query: words.slice(0, 3).join(' '), count: 5 }],
    ['quote', { id: hidden.id }],
    ['quote', { query: hidden.id }],
    ['timeline', { query }],
    ['compare', { query }],
    ['outlets', {}],
  ] as const) {
    keep(await application.runCommand(command, options, ORIGIN));
  }
  for (const name of ['Find sources', 'Check quotation']) keep(await application.runMessageCommand(name, message, ORIGIN));
  const pressed = new Set<string>();
  for (const id of ids) {
    if (pressed.has(id) || id.startsWith('v1:report:')) continue;
    pressed.add(id);
    answers.push(await pressButton(application, id));
  }
  for (const chosen of [hidden.id, before.id]) {
    const press = { asker: ORIGIN.memberId, isPrivate: false, chosen: [chosen] };
    answers.push(await pressButton(application, 'v1:entry', { press }));
  }
  return { answers, wrote: half };
}

describe('no words of a hidden passage are shown', () => {
  /** What an ellipsis stands for is asked of each passage; of the other forms one each in turn, since they take the most time. */
  const asks = (known: Known, at: number): readonly string[] => {
    const [others, rest] = [altered(known), shortened(known)];
    return [...rest.slice(0, 4), rest[4 + (at % 3)] ?? '', others[at % others.length] ?? ''].map((text) => `“${text}”`);
  };
  const leaksOf = async (library: Library, most = Number.POSITIVE_INFINITY) => {
    const telltale = createTelltale(library.corpus);
    const leaks: string[] = [];
    let tried = 0;
    for (const [at, triple] of neighbours(library.corpus).slice(0, most).entries()) {
      const [, passage] = triple;
      if (telltale.count(passage) === 0) continue;
      const application = hiding([passage], library);
      for (const wrote of messagesOf(asks(knownOf(triple, library), at))) {
        const answer = await application.runCommand('verify', { text: wrote }, ORIGIN);
        if (answer.reply.kind !== 'verification') throw new Error(answer.reply.kind);
        tried += answer.reply.pieces.length;
        if (telltale.found(passage, shownIn(answer), wrote).length > 0) leaks.push(`${passage.id} ${wrote}`);
      }
    }
    return { tried, leaks };
  };

  it('by any quotation that leaves it out or runs over it: each passage of the shipped corpus in turn', async () => {
    const { tried, leaks } = await leaksOf(shipped);
    expect(leaks).toEqual([]);
    expect(tried).toBeGreaterThan(900);
  });

  it('nor of an invented one', async () => {
    await fc.assert(
      fc.asyncProperty(inventedCorpus(), async (corpus) => {
        expect((await leaksOf(libraryOf(corpus), 6)).leaks).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('by any other command, menu, suggestion or button', async () => {
    for (const library of [golden, shipped]) {
      const telltale = createTelltale(library.corpus);
      const every = neighbours(library.corpus);
      for (const triple of every.filter((_, at) => library === golden || at % 16 === 0)) {
        const [, passage] = triple;
        const application = hiding([passage], library);
        const { answers, wrote } = await answersAbout(triple, application, library);
        for (const answer of answers) {
          expect(answer.reply.kind).not.toBe('fault');
          expect(telltale.found(passage, shownIn(answer), wrote)).toEqual([]);
        }
        const typed = textOf(passage, library.corpus).split(' ').slice(0, 3).join(' ');
        const suggested = await application.suggest('quote', 'query', typed, ORIGIN);
        for (const { name } of suggested) expect(telltale.found(passage, name, '')).toEqual([]);
      }
    }
  });
});
