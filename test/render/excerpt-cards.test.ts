import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slice } from '../../src/excerpt/slice.ts';
import type { AboutDocument, Excerpt } from '../../src/model/excerpt.ts';
import type { Embed } from '../../src/model/message.ts';
import type { QuotesReply } from '../../src/model/quote-replies.ts';
import { render } from '../../src/render/render.ts';
import { documentOf, spanIn } from '../excerpt/small-corpus.ts';
import { display } from '../fakes/discord-markdown.ts';
import { excerptOf } from '../fakes/excerpts.ts';
import { hostileReplies } from '../fakes/hostile-replies.ts';

describe('what documents print about themselves', () => {
  test('is shown once a document, word for word', () => {
    const [first, second] = cardsOf(quotes(excerpts({ count: 2, printed: 'The views are the author’s own.' })));
    expect(fieldsNamed('Printed with the document: disclaimer', first)).toEqual(['> The views are the author’s own.']);
    expect(fieldsNamed('Printed with the document: disclaimer', second)).toEqual([]);
  });

  test('is spread over fields when it is long', () => {
    const printed = 'A sentence about the author. '.repeat(60).trim();
    const [first] = cardsOf(quotes(excerpts({ count: 1, printed })));
    const shown = [
      ...fieldsNamed('Printed with the document: disclaimer', first),
      ...fieldsNamed('Printed with the document: disclaimer (continued)', first),
    ];
    expect(shown.map((value) => display(value).text).join(' ')).toBe(printed);
  });

  test('is shortened visibly before any excerpt goes', () => {
    const reply = quotes(excerpts({ count: 5, printed: 'A sentence about the author. '.repeat(150), words: 'x'.repeat(500) }));
    const cards = cardsOf(reply);
    expect(cards).toHaveLength(5);
    const [shown = ''] = fieldsNamed('Printed with the document: disclaimer', cards[0]);
    expect(shown).toMatch(/^> A sentence about the author\..* \[…\]$/);
    expect(shown.length).toBeLessThan(300);
  });

  test('goes document by document from the end, no sooner than room is short', () => {
    const five = excerpts({ count: 5, printed: 'A sentence about the author. '.repeat(8), words: 'x'.repeat(800) });
    const reply = quotes(five.map((excerpt, at) => ({ ...excerpt, document: `gazette/${at}` })));
    const printed = cardsOf(reply).map((card) => fieldsNamed('Printed with the document: disclaimer', card).length);
    expect(printed).toHaveLength(5);
    expect(printed.slice(0, 2)).toEqual([1, 1]);
    expect(printed.at(-1)).toBe(0);
    expect(closingOf(reply)).toMatch(/^[1-3] notes? printed with/);
  });

  test('is left out, and said to be, when not even that fits', () => {
    const reply = quotes(excerpts({ count: 5, printed: 'A sentence about the author. '.repeat(10), words: 'x'.repeat(950) }));
    expect(cardsOf(reply)).toHaveLength(5);
    expect(closingOf(reply)).toContain('1 note printed with a document is left out, because this message has no room for it.');
  });
});

describe('excerpts that do not fit', () => {
  test('go from the end, and are counted', () => {
    const reply = quotes(excerpts({ count: 5, words: 'x'.repeat(1500) }));
    expect(cardsOf(reply).map(({ description }) => description?.length)).toEqual([1502, 1502, 1502]);
    expect(closingOf(reply)).toContain('2 passages are not shown, because this message has no room for them.');
  });

  test('are never cut: one that is too long as written is not shown', () => {
    const [long, short] = [excerpts({ count: 1, words: '*'.repeat(3000) }), excerpts({ count: 1, words: 'Short.' })];
    const reply = quotes([...long, ...short]);
    expect(cardsOf(reply).map(({ description }) => description)).toEqual(['> Short.']);
    expect(closingOf(reply)).toContain('1 passage is not shown, because this message has no room for it.');
  });
});

test('every excerpt that is shown stands with outlet, document, author, date and note, and exactly as it is stored', () => {
  fc.assert(
    fc.property(hostileReplies.quotes, (reply) => {
      const cards = cardsOf(reply);
      const shown = [...reply.excerpts];
      for (const { author, title, description, fields = [] } of cards) {
        const text = plain(description ?? '');
        const at = shown.findIndex((excerpt) => text.includes(lines(excerpt.text)));
        expect(at).not.toBe(-1);
        shown.splice(0, at + 1);
        expect([author?.name, title]).not.toContain('');
        const source = fields
          .filter(({ name }) => name.startsWith('Source'))
          .map(({ value }) => value)
          .join('\n');
        expect(source).toMatch(/By |Author not stated/);
        expect(source).toMatch(/Published |Publication date unknown/);
        expect(source).toMatch(/Passage `/);
      }
      const notes = cards.flatMap(({ fields = [] }) => fields.filter(({ name }) => name.startsWith('About the outlet')));
      expect(notes.length).toBeGreaterThanOrEqual(Math.min(1, cards.length));
      expect(notes.length).toBeLessThanOrEqual(new Set(reply.excerpts.map(({ outlet }) => outlet.id)).size);
    }),
    { numRuns: 30 },
  );
});

function quotes(shown: readonly Excerpt[]): QuotesReply {
  const filter = { outlets: null, from: null, to: null, kinds: null, languages: null };
  return {
    kind: 'quotes',
    visibility: 'public',
    query: 'harbour',
    excerpts: shown,
    offers: [],
    numbers: shown.map((_, index) => index + 1),
    total: shown.length,
    offset: 0,
    end: shown.length,
    keep: 'first',
    paging: null,
    withheld: [],
    oneSided: null,
    searched: {
      documents: 1,
      outlets: [],
      published: null,
      undated: 0,
      languages: [],
      leftOutUndated: 0,
      hidden: 0,
      filter,
      onlyOutlets: null,
    },
    why: [],
  };
}

function excerpts({
  count,
  printed,
  words = 'The harbour opened.',
}: {
  count: number;
  printed?: string;
  words?: string;
}): readonly Excerpt[] {
  const document = documentOf(printed === undefined ? words : `${words}\n\n${printed}`);
  const excerpt = excerptOf(document, words);
  const about: AboutDocument[] =
    printed === undefined ? [] : [{ kind: 'disclaimer', text: slice(document, spanIn(document.body, printed)) }];
  return Array.from({ length: count }, () => ({ ...excerpt, source: { ...excerpt.source, about } }));
}

function cardsOf(reply: QuotesReply): readonly Embed[] {
  return (render(reply, 'en').embeds ?? []).filter(({ description }) => description !== undefined);
}

function closingOf(reply: QuotesReply): string {
  const last = render(reply, 'en').embeds?.at(-1);
  return (last?.fields ?? []).map(({ value }) => value).join('\n');
}

function fieldsNamed(name: string, embed: Embed | undefined): readonly string[] {
  return (embed?.fields ?? []).filter((field) => field.name === name).map(({ value }) => value);
}

const ISOLATES = /[\u2066-\u2069]/g;
const plain = (markdown: string): string => display(markdown).text.replace(ISOLATES, '');
const lines = (text: string): string => text.replace(/\r\n?/g, '\n').replace(ISOLATES, '');
