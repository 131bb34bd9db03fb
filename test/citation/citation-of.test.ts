import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { citationOf } from '../../src/citation/citation-of.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import type { Citation } from '../../src/model/citation.ts';
import { documentOf, outletOf, passageOf } from '../excerpt/small-corpus.ts';

describe('citationOf', () => {
  const words = 'The pier closed.';

  test('carries the passage’s id, its link and the day of access in every style and record', async () => {
    const document = documentOf(words);
    const passage = passageOf(document, words);
    const citation = await citationOf({ document, outlet: outletOf('gazette'), passage, accessed: '2026-11-20' });
    const link = 'https://gazette.example/harbour#:~:text=The%20pier%20closed%2E';
    expect(citation).toMatchObject({ passageId: passage.id, accessed: '2026-11-20', link });
    expect(citation.ris).toContain(`N1  - Passage ${passage.id}: ${link}\n`);
    expect(JSON.parse(citation.cslJson)).toMatchObject([{ note: `Passage ${passage.id}: ${link}`, URL: document.url }]);
    expect(citation.bibtex).toContain(`Passage ${passage.id}: https://gazette.example/harbour\\#:`);
    expect(citation.bibtex).toContain('accessed 2026-11-20');
    expect(citation.ris).toContain('Y2  - 2026/11/20');
    expect(JSON.parse(citation.cslJson)).toMatchObject([{ accessed: { 'date-parts': [[2026, 11, 20]] } }]);
    for (const runs of Object.values(citation.styles)) {
      const line = runs.map(({ text }) => text).join('');
      expect(line).toContain(link);
      expect(line).toMatch(/accessed:? (?:20 Nov(?:ember|\.) 2026|November 20, 2026)/iu);
      expect(line.match(/2026/gu)).toHaveLength(1);
      expect(line).toMatch(new RegExp(` \\[Passage ${passage.id}[^\\]]*\\]$`, 'u'));
    }
  });

  test('names a day of retrieval or access that the style asks for once only', async () => {
    const undated = { published: { date: null, precision: null, basis: 'unknown', note: null } } as const;
    const document = documentOf(words, { ...undated, kind: 'encyclopaedia' });
    const passage = passageOf(document, words);
    const { styles } = await citationOf({ document, outlet: outletOf('gazette'), passage, accessed: '2026-11-20' });
    for (const runs of Object.values(styles)) {
      const line = runs.map(({ text }) => text).join('');
      expect(line.match(/2026/gu)).toHaveLength(1);
      expect(line.endsWith(` [Passage ${passage.id}]`)).toBe(true);
    }
  });

  test('invents nothing: without title, author, date and address, none of the records has one', async () => {
    const document = documentOf(words, {
      title: null,
      authors: [],
      url: null,
      published: { date: null, precision: null, basis: 'unknown', note: null },
    });
    const passage = passageOf(document, words);
    const citation = await citationOf({ document, outlet: outletOf('gazette'), passage, accessed: '2026-11-20' });
    expect(citation.link).toBeNull();
    expect(citation.ris).toBe(`TY  - MGZN\nLA  - en\nM3  - News report\nN1  - Passage ${passage.id}\nT2  - Gazette\nER  - \n`);
    expect(citation.bibtex).not.toMatch(/title|author|year|url|accessed/);
    expect(JSON.parse(citation.cslJson)).toEqual([
      {
        id: 'gazette_harbour',
        type: 'webpage',
        'container-title': 'Gazette',
        language: 'en',
        genre: 'News report',
        note: `Passage ${passage.id}`,
      },
    ]);
  });
});

/** Read by a person, line by line, whenever it changes: `npx vitest -u` writes it anew. */
describe('the shipped documents, as they were reviewed', async () => {
  const folder = fileURLToPath(new URL('../../corpus', import.meta.url));
  const { corpus } = await loadCorpus({ folder, maxBodyBytes: 10_000_000, today: '9999-12-31' });

  test.each([...corpus.documents.values()].map((document) => [document.id, document] as const))('%s', async (id, document) => {
    const outlet = corpus.outlets.get(document.outlet);
    const passage = [...corpus.passages.values()].find((one) => one.document === id);
    if (outlet === undefined || passage === undefined) throw new Error(`${id} has no outlet or no passage`);
    const citation = await citationOf({ document, outlet, passage, accessed: '2026-11-20' });
    const file = new URL(`../golden/citations/${id.replaceAll('/', '-')}.txt`, import.meta.url).pathname;
    await expect(written(citation)).toMatchFileSnapshot(file);
  });
});

function written({ passageId, accessed, link, styles, bibtex, ris, cslJson }: Citation): string {
  const lines = Object.entries(styles).map(
    ([style, runs]) => `${style}\n  ${runs.map(({ text, italic }) => (italic ? `*${text}*` : text)).join('')}\n`,
  );
  return [`${passageId} · ${accessed}\n${link}\n`, ...lines, bibtex, ris, cslJson].join('\n');
}
