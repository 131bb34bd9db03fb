import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CslItem } from '../../src/citation/item-of.ts';
import { itemOf } from '../../src/citation/item-of.ts';
import { openLibrary } from '../../src/citation/library.ts';
import { writeBibtex, writeCslJson, writeRis } from '../../src/citation/write-records.ts';
import { DOCUMENT_KINDS, type DocumentMeta } from '../../src/model/document.ts';
import { documentOf, outletOf } from '../excerpt/small-corpus.ts';
import { hostileText } from '../fakes/hostile-text.ts';

const library = await openLibrary();

/** Bits that LaTeX, BibTeX, RIS or the library's own rich text read as more than text. */
const MARKUP = [
  '}',
  '{',
  '\\',
  '\\input{x}',
  '\n@article{x,',
  ',\n\turl = {https://evil.example},\n',
  '%',
  '$x$',
  '#',
  '~^_&',
  '--',
  "''",
  '?`',
  '<i>a</i>',
  '</span>',
  '\nER  - \nTY  - JOUR\nAU  - Evil',
  'AU  - ',
  ' and ',
  'others',
  '"',
  'ÄÖé',
  'سلام',
  '👍🏽',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...MARKUP), hostileText(3)), { minLength: 1, maxLength: 8 })
  .map((bits) => bits.join(' '));

const anyItem: fc.Arbitrary<CslItem> = fc
  .record({
    title: fc.option(text),
    authors: fc.array(text, { maxLength: 3 }),
    name: text,
    url: fc.constantFrom(null, 'https://x.example/a_b%20c?d={1}&e=2#f', 'https://x.example/}\\%'),
    kind: fc.constantFrom(...DOCUMENT_KINDS),
    date: fc.constantFrom('2024-05-06', '2024-05', '2024'),
  })
  .map(({ name, date, ...details }) => {
    const precision = date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year';
    const document = documentOf('Closed.', { ...details, published: { date, precision, basis: 'stated', note: null } });
    return { ...itemOf(document, outletOf('gazette', { name }), '2026-11-20'), note: 'Passage k7d2-9fq4mab' };
  });

type Read = Readonly<Record<string, unknown>>;
type Names = readonly Readonly<Record<string, string | undefined>>[];

function readBack(record: string, forceType: '@bibtex/text' | '@ris/file'): Read {
  const { data } = new library.Cite(record, { generateGraph: false, forceType });
  expect(data).toHaveLength(1);
  return data[0] ?? {};
}

/** Names as read aloud: how a format divides them is its own affair. */
function namesOf({ author }: { readonly author?: unknown }): readonly string[] {
  const names: Names = JSON.parse(JSON.stringify(author ?? []));
  return names.map((name) =>
    [name.given, name['non-dropping-particle'], name.family, name.literal, name.suffix].filter(Boolean).join(' '),
  );
}

describe('BibTeX', () => {
  test('reads back as it was written, and holds no field that was not', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        const bibtex = writeBibtex(item, library);
        const read = readBack(bibtex, '@bibtex/text');
        expect(read.title).toBe(item.title);
        expect(read[bibtex.startsWith('@misc') ? 'publisher' : 'container-title']).toBe(item['container-title']);
        expect(namesOf(read)).toEqual(namesOf(item));
        expect(read.URL).toBe(item.URL);
        expect(read.issued).toEqual(item.issued);
        expect(read.annote).toBe(item.note);
        expect(bibtex.match(/^@|\n@/g)).toHaveLength(1);
        for (const line of bibtex.trim().split('\n').slice(1, -1)) {
          expect(line).toMatch(
            /^\t(?:note|annote|author|howpublished|journal|year|day|title|type|url) = \{.*\},$|^\tmonth = may,$/u,
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  const record = (changes: Partial<DocumentMeta>): string =>
    writeBibtex(itemOf(documentOf('Closed.', changes), outletOf('gazette'), '2026-11-20'), library);

  test.each<readonly [string, Partial<DocumentMeta>]>([
    ['no author', { authors: [] }],
    ['no title', { title: null }],
    ['no date', { published: { date: null, precision: null, basis: 'unknown', note: null } }],
    ['an entry of an encyclopaedia', { kind: 'encyclopaedia' }],
  ])('is of a type that lacks nothing: %s', (_, changes) => {
    expect(record({})).toMatch(/^@article\{/u);
    expect(record(changes)).toMatch(/^@misc\{[\s\S]*\n\thowpublished = \{Gazette\},\n/u);
  });

  test('writes a month as BibTeX’s macro, its day apart', () => {
    const published = { date: '2026-01-05', precision: 'day', basis: 'stated', note: null } as const;
    expect(record({ published })).toContain('\n\tmonth = jan,\n\tday = {5},\n');
    expect(record({ published: { ...published, date: '2026-01', precision: 'month' } })).toMatch(/\n\tmonth = jan,\n(?!\tday)/u);
  });
});

describe('RIS', () => {
  test('reads back as it was written, and holds no line that was not', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        const ris = writeRis(item, library);
        const read = readBack(ris, '@ris/file');
        expect(read.title).toBe(item.title);
        expect(read['container-title']).toBe(item['container-title']);
        expect(read.URL).toBe(item.URL);
        expect(read.issued).toEqual(item.issued);
        expect(read.note).toBe(item.note);
        expect(namesOf(read).length).toBe(namesOf(item).length);
        const lines = ris.split('\n');
        expect(lines.filter((line) => line.startsWith('TY'))).toHaveLength(1);
        expect(lines.slice(-2)).toEqual(['ER  - ', '']);
        for (const line of lines.slice(0, -2)) expect(line).toMatch(/^(?:TY|AU|DA|PY|LA|M3|N1|T2|TI|UR|Y2) {2}- \S.*$/u);
      }),
      { numRuns: 150 },
    );
  });

  test('writes days with two digits, and the year before them', () => {
    const published = { date: '2026-01-05', precision: 'day', basis: 'stated', note: null } as const;
    const ris = writeRis(itemOf(documentOf('Closed.', { published }), outletOf('gazette'), '2026-11-02'), library);
    expect(ris).toMatch(/\nPY {2}- 2026\n(?:.*\n)*DA {2}- 2026\/01\/05\/\n/u);
    expect(ris).toContain('\nY2  - 2026/11/02/\n');
  });

  test('keeps names and long lines whole', () => {
    const document = documentOf('Closed.', {
      title: `${'harbour '.repeat(30)}end`,
      authors: ['Omar van der Berg', 'Wikipedia contributors'],
    });
    const item = itemOf(document, outletOf('gazette'), '2026-11-20');
    const read = readBack(writeRis(item, library), '@ris/file');
    expect(read.title).toBe(item.title);
    expect(namesOf(read)).toEqual(['Omar Berg', 'Wikipedia contributors']);
  });
});

test('CSL-JSON is JSON that holds the item, each date in one line', () => {
  fc.assert(
    fc.property(anyItem, (item) => {
      const json = writeCslJson(item);
      expect(JSON.parse(json)).toEqual([item]);
      expect(json).toContain('"date-parts": [[2024');
    }),
    { numRuns: 100 },
  );
});
