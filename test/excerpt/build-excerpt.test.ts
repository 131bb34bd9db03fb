import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildExcerpt, type ExcerptRequest, isWithheld } from '../../src/excerpt/build-excerpt.ts';
import { passageIdOf } from '../../src/excerpt/passage-id.ts';
import { seal, sealOf } from '../../src/excerpt/seal.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { SealedDocument } from '../../src/model/document.ts';
import type { Excerpt } from '../../src/model/excerpt.ts';
import type { Passage } from '../../src/model/passage.ts';
import { hostileText, passageIn, spansOver } from './hostile-text.ts';
import { isFaithful } from './is-faithful.ts';
import { blockAt, corpusOf, documentOf, outletOf, passageOf, spanIn } from './small-corpus.ts';

const FIRST = 'The port opened in May.';
const SECOND = '“Two ships came at once,” he said.';
const DISCLAIMER = 'The views are the author’s own. 🔻';
const BIOGRAPHY = 'A. Writer lives at the port.';
const BODY = `Title\n\n${FIRST} ${SECOND}\n\n${BIOGRAPHY}\n${DISCLAIMER}\n`;
const document = documentOf(BODY, {}, [
  blockAt('title', spanIn(BODY, 'Title')),
  blockAt('prose', spanIn(BODY, `${FIRST} ${SECOND}`)),
  blockAt('biography', spanIn(BODY, BIOGRAPHY)),
  blockAt('disclaimer', spanIn(BODY, DISCLAIMER)),
]);
const passage: Passage = { ...passageOf(document, FIRST, SECOND), quotation: 'contains', breaksOff: true };

function corpusWith(changed: SealedDocument, found: Passage = passage): Corpus {
  return corpusOf({ outlets: [outletOf('gazette')], documents: [changed], passages: [found] });
}

const corpus = corpusWith(document);

function build(changes: Partial<ExcerptRequest> = {}) {
  return buildExcerpt({ corpus, passageId: passage.id, maxChars: 350, marks: [], score: 2, today: '2026-11-20', ...changes });
}

function built(changes: Partial<ExcerptRequest> = {}): Excerpt {
  const excerpt = build(changes);
  if (isWithheld(excerpt)) throw new Error('withheld');
  return excerpt;
}

/** The same document with another body, sealed again: what a curator does who replaces a text. */
function resealed(body: string): SealedDocument {
  const { body: _, ...meta } = document;
  return seal({ meta: { ...meta, sha256: sealOf(body) }, body, blocks: document.blocks });
}

const WITHHELD = { passageId: passage.id, document: document.id, reason: 'source-changed' };

describe('buildExcerpt', () => {
  it('carries the words, and all that a reader needs to weigh them', () => {
    expect(built()).toEqual({
      passageId: passage.id,
      document: 'gazette/harbour',
      span: passage.span,
      text: `${FIRST} ${SECOND}`,
      omitted: { before: false, after: false },
      quotation: 'contains',
      breaksOff: true,
      speaker: null,
      marks: [],
      source: {
        title: 'The harbour',
        titleNote: null,
        outletNote: null,
        authors: ['A. Writer'],
        published: { date: '2024-05-06', precision: 'day', basis: 'stated', note: null },
        kind: 'news',
        language: 'en',
        extract: false,
        url: 'https://gazette.example/harbour',
        rights: { licence: null, url: null, confirmed: false, maxExcerptChars: 1000 },
        about: [
          { kind: 'biography', text: BIOGRAPHY },
          { kind: 'disclaimer', text: DISCLAIMER },
        ],
      },
      outlet: {
        id: 'gazette',
        name: 'Gazette',
        note: 'Gazette says so itself.',
        noteChecked: '2026-09-01',
        noteIsOld: false,
        ownership: { id: 'gazette-ltd', name: 'Gazette Ltd', relation: 'owned' },
      },
      score: 2,
    });
  });

  it('keeps to the smaller of the limit asked for and the limit of the rights', () => {
    expect(built({ maxChars: 40, marks: [spanIn(BODY, 'ships')] }).text).toBe(SECOND);
    const rights = { ...document.rights, maxExcerptChars: 30 };
    const limited = documentOf(BODY, { rights }, document.blocks);
    expect(built({ corpus: corpusWith(limited) }).text).toBe(FIRST);
  });

  it('judges quotations and breaking off by what it shows', () => {
    const first = built({ maxChars: 30 });
    expect([first.text, first.quotation, first.breaksOff]).toEqual([FIRST, 'none', false]);
    const second = built({ maxChars: 40, marks: [spanIn(BODY, 'ships')] });
    expect([second.text, second.quotation, second.breaksOff]).toEqual([SECOND, 'contains', true]);
    const torn = built({ maxChars: 12, marks: [spanIn(BODY, 'ships')] });
    expect(torn.quotation).toBe('inside');
  });

  it('keeps a part of a passage inside the quotation whose marks stand outside the passage', () => {
    const inside = corpusWith(document, { ...passageOf(document, FIRST), quotation: 'inside' });
    const [id = ''] = inside.passages.keys();
    expect(built({ corpus: inside, passageId: id, maxChars: 15 }).quotation).toBe('inside');
  });

  it('puts marks in order, merges them and clips them to what is shown', () => {
    const [port, opened, ships] = [spanIn(BODY, 'port'), spanIn(BODY, 'rt opened'), spanIn(BODY, 'ships')];
    expect(built({ marks: [ships, opened, port, { start: 0, end: 3 }] }).marks).toEqual([spanIn(BODY, 'port opened'), ships]);
    expect(built({ maxChars: 30, marks: [ships, port, opened] }).marks).toEqual([spanIn(BODY, 'port opened')]);
  });

  it('widens a mark to whole graphemes, so that nothing is put between a letter and its accent', () => {
    const accented = documentOf('Cafe\u0301 🇮🇷 news.');
    const other = passageOf(accented, accented.body);
    const marks = [
      { start: 0, end: 4 },
      { start: 7, end: 8 },
    ];
    const excerpt = built({ corpus: corpusWith(accented, other), passageId: other.id, marks });
    expect(excerpt.marks.map(({ start, end }) => accented.body.slice(start, end))).toEqual(['Cafe\u0301', '🇮🇷']);
  });

  it('throws when no character fits, which is nobody’s changed source', () => {
    expect(() => build({ maxChars: 0 })).toThrow(expect.objectContaining({ code: 'bad-limit' }));
  });
});

describe('buildExcerpt, on hostile text', () => {
  it('gives exactly the stored slice within the limit, with its marks inside, and stays faithful', () => {
    fc.assert(
      fc.property(
        passageIn(hostileText).chain((hostile) => fc.tuple(fc.constant(hostile), spansOver(hostile.body.length))),
        fc.integer({ min: 2, max: 500 }),
        ([{ body, span, sentences }, marks], maxChars) => {
          const sealed = documentOf(body);
          const id = passageIdOf(sealed.id, body.slice(span.start, span.end));
          const hostile = corpusWith(sealed, { ...passage, id, span, sentences });
          const excerpt = built({ corpus: hostile, passageId: id, maxChars, marks });
          expect(excerpt.text).toBe(body.slice(excerpt.span.start, excerpt.span.end));
          expect(excerpt.text.length).toBeLessThanOrEqual(maxChars);
          expect(isFaithful(excerpt, hostile)).toBe(true);
          let before = excerpt.span.start;
          for (const { start, end } of excerpt.marks) {
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeGreaterThan(start);
            before = end + 1;
          }
          expect(before).toBeLessThanOrEqual(excerpt.span.end + 1);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('buildExcerpt withholds', () => {
  it('a passage whose words changed in any one character, even when the new body was sealed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: passage.span.end - passage.span.start - 1 }),
        fc.constantFrom('x', 'é', ' ', ''),
        (at, put) => {
          const offset = passage.span.start + at;
          const body = BODY.slice(0, offset) + put + BODY.slice(offset + 1);
          fc.pre(body !== BODY);
          expect(build({ corpus: corpusWith(resealed(body)) })).toEqual(WITHHELD);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('a passage of a document whose body was swapped without a seal, wherever it changed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: BODY.length - 1 }), (offset) => {
        const body = `${BODY.slice(0, offset)}#${BODY.slice(offset + 1)}`;
        expect(build({ corpus: corpusWith({ ...document, body }) })).toEqual(WITHHELD);
      }),
    );
  });

  it('a passage that stands elsewhere in its document now', () => {
    expect(build({ corpus: corpusWith(resealed(`One line more.\n${BODY}`)) })).toEqual(WITHHELD);
  });

  it('a passage past the end of a shortened body', () => {
    const shorter = documentOf('Title', {}, []);
    expect(build({ corpus: corpusWith(shorter) })).toEqual(WITHHELD);
  });

  it('a passage that stands under another id', () => {
    const other = passageOf(document, FIRST);
    const wrong = { ...corpus, passages: new Map([[passage.id, other]]) };
    expect(build({ corpus: wrong })).toEqual(WITHHELD);
  });

  it('a passage whose document or outlet is gone', () => {
    expect(build({ corpus: { ...corpus, documents: new Map() } })).toEqual(WITHHELD);
    expect(build({ corpus: { ...corpus, outlets: new Map() } })).toEqual(WITHHELD);
  });

  it('an id that the corpus no longer knows, with the document that it names', () => {
    expect(build({ corpus: { ...corpus, passages: new Map() } })).toEqual(WITHHELD);
    expect(build({ corpus: { ...corpus, passages: new Map(), documents: new Map() } })).toEqual({ ...WITHHELD, document: '' });
  });

  it('everything when a block of the document lies outside its body', () => {
    const astray = documentOf(BODY, {}, [blockAt('disclaimer', { start: 5, end: BODY.length + 1 })]);
    expect(build({ corpus: corpusWith(astray) })).toEqual(WITHHELD);
  });
});
