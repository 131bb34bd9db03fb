import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatStyles } from '../../src/citation/format-styles.ts';
import { itemOf } from '../../src/citation/item-of.ts';
import { openLibrary } from '../../src/citation/library.ts';
import type { CitationRun, CitationStyle } from '../../src/model/citation.ts';
import type { DocumentMeta, Published } from '../../src/model/document.ts';
import { documentOf, outletOf } from '../excerpt/small-corpus.ts';
import { hostileText } from '../fakes/hostile-text.ts';

/**
 * The forms that the manuals' own examples show, with invented data: APA's Publication Manual (7th ed.) and the Chicago Manual of
 * Style (17th ed.) by section, the MLA Handbook (9th ed.) and Cite Them Right (12th ed.) by heading. Asterisks stand for italics.
 */

const library = await openLibrary();

const UNDATED: Published = { date: null, precision: null, basis: 'unknown', note: null };
const stated = (date: string): Published => ({ date, precision: 'day', basis: 'stated', note: null });

const NEWS: Partial<DocumentMeta> = {
  title: 'Harbour closes its oldest pier',
  authors: ['Anna B. Bell'],
  published: stated('2026-01-05'),
  url: 'https://post.example/pier',
};
const ENTRY: Partial<DocumentMeta> = {
  ...NEWS,
  kind: 'encyclopaedia',
  title: 'Eastern pier',
  authors: ['Townwiki contributors'],
  published: UNDATED,
};

function cite(style: CitationStyle, changes: Partial<DocumentMeta>, outlet = 'Harbour Post'): string {
  const item = itemOf(documentOf('Closed.', { ...NEWS, ...changes }), outletOf('post', { name: outlet }), '2026-11-20');
  return written(formatStyles(item, library)[style]);
}

function written(runs: readonly CitationRun[]): string {
  return runs.map(({ text, italic }) => (italic ? `*${text}*` : text)).join('');
}

describe('APA 7', () => {
  test.each<readonly [rule: string, changes: Partial<DocumentMeta>, citation: string]>([
    [
      '10.16, webpage on a news website: italic title, then the site',
      {},
      'Bell, A. B. (2026, January 5). *Harbour closes its oldest pier*. Harbour Post. https://post.example/pier',
    ],
    [
      '9.8, two authors: an ampersand',
      { authors: ['Anna Bell', 'Omar van der Berg'] },
      'Bell, A., & van der Berg, O. (2026, January 5). *Harbour closes its oldest pier*. Harbour Post. https://post.example/pier',
    ],
    [
      '9.11, group author: spelt out',
      { authors: ['Quay Workers Association'] },
      'Quay Workers Association. (2026, January 5). *Harbour closes its oldest pier*. Harbour Post. https://post.example/pier',
    ],
    [
      '9.12, no author: the title takes its place',
      { authors: [] },
      '*Harbour closes its oldest pier*. (2026, January 5). Harbour Post. https://post.example/pier',
    ],
    [
      '9.17, no date: n.d.; 9.16, retrieved on',
      { published: UNDATED, url: null },
      'Bell, A. B. (n.d.). *Harbour closes its oldest pier*. Harbour Post.',
    ],
    [
      '9.14, a month only',
      { published: { date: '2026-01', precision: 'month', basis: 'stated', note: null } },
      'Bell, A. B. (2026, January). *Harbour closes its oldest pier*. Harbour Post. https://post.example/pier',
    ],
    [
      '9.22, no title: a description in square brackets',
      { title: null, kind: 'feature' },
      'Bell, A. B. (2026, January 5). [Feature article]. Harbour Post. https://post.example/pier',
    ],
    [
      '9.21, an unusual kind of text: a description after the title',
      { kind: 'opinion' },
      'Bell, A. B. (2026, January 5). *Harbour closes its oldest pier* [Opinion piece]. Harbour Post. https://post.example/pier',
    ],
    [
      '10.16, the author is the site: named once',
      { authors: ['Harbour Post'] },
      'Harbour Post. (2026, January 5). *Harbour closes its oldest pier*. https://post.example/pier',
    ],
    [
      '10.3 and 9.16, entry of a work that changes: In, and the day of retrieval',
      ENTRY,
      'Eastern pier. (n.d.). In *Harbour Post*. Retrieved November 20, 2026, from https://post.example/pier',
    ],
  ])('%s', (_, changes, citation) => {
    expect(cite('apa', changes)).toBe(citation);
  });
});

describe('MLA 9', () => {
  test.each<readonly [rule: string, changes: Partial<DocumentMeta>, citation: string]>([
    [
      '“Title of Source”, “Title of Container”, “Capitalizing Titles”, “Date of Access”: a work in one container',
      {},
      'Bell, Anna B. “Harbour Closes Its Oldest Pier.” *Harbour Post*, 5 Jan. 2026, https://post.example/pier. Accessed 20 Nov. 2026.',
    ],
    [
      '“Two Authors”: the second in natural order',
      { authors: ['Anna Bell', 'Omar van der Berg'] },
      'Bell, Anna, and Omar van der Berg. “Harbour Closes Its Oldest Pier.” *Harbour Post*, 5 Jan. 2026, https://post.example/pier. Accessed 20 Nov. 2026.',
    ],
    [
      '“Three or More Authors”: et al.',
      { authors: ['Anna Bell', 'Omar Said', 'Kim Lee'] },
      'Bell, Anna, et al. “Harbour Closes Its Oldest Pier.” *Harbour Post*, 5 Jan. 2026, https://post.example/pier. Accessed 20 Nov. 2026.',
    ],
    [
      '“Author”, none: the title first; “Abbreviations”: May, June and July are not shortened',
      { authors: [], published: stated('2026-06-05') },
      '“Harbour Closes Its Oldest Pier.” *Harbour Post*, 5 June 2026, https://post.example/pier. Accessed 20 Nov. 2026.',
    ],
    [
      '“Description in Place of a Title”: neither in quotation marks nor in italics',
      { title: null, kind: 'feature' },
      'Bell, Anna B. Feature article. *Harbour Post*, 5 Jan. 2026, https://post.example/pier. Accessed 20 Nov. 2026.',
    ],
    [
      '“Publication Date”, “Location”: left out where unknown',
      { published: UNDATED, url: null },
      'Bell, Anna B. “Harbour Closes Its Oldest Pier.” *Harbour Post*.',
    ],
    [
      '“Supplemental Elements”: the kind of text at the end',
      { kind: 'opinion' },
      'Bell, Anna B. “Harbour Closes Its Oldest Pier.” *Harbour Post*, 5 Jan. 2026, https://post.example/pier. Accessed 20 Nov. 2026. Opinion piece.',
    ],
    [
      '“Title of Container”: an encyclopaedia is one',
      ENTRY,
      '“Eastern Pier.” *Harbour Post*, https://post.example/pier. Accessed 20 Nov. 2026.',
    ],
  ])('%s', (_, changes, citation) => {
    expect(cite('mla', changes)).toBe(citation);
  });
});

describe('Chicago 17, notes and bibliography', () => {
  test.each<readonly [rule: string, changes: Partial<DocumentMeta>, note: string, entry: string]>([
    [
      '14.207, page of a website: site in roman; 8.159, headline capitals',
      {},
      'Anna B. Bell, “Harbour Closes Its Oldest Pier,” Harbour Post, January 5, 2026, https://post.example/pier.',
      'Bell, Anna B. “Harbour Closes Its Oldest Pier.” Harbour Post, January 5, 2026. https://post.example/pier.',
    ],
    [
      '14.207, no author: in the bibliography under the site’s owner',
      { authors: [] },
      '“Harbour Closes Its Oldest Pier,” Harbour Post, January 5, 2026, https://post.example/pier.',
      'Harbour Post. “Harbour Closes Its Oldest Pier.” January 5, 2026. https://post.example/pier.',
    ],
    [
      '14.12, no date: the day of access',
      { published: UNDATED },
      'Anna B. Bell, “Harbour Closes Its Oldest Pier,” Harbour Post, accessed November 20, 2026, https://post.example/pier.',
      'Bell, Anna B. “Harbour Closes Its Oldest Pier.” Harbour Post. Accessed November 20, 2026. https://post.example/pier.',
    ],
    [
      '14.145, neither date nor address: n.d.',
      { published: UNDATED, url: null },
      'Anna B. Bell, “Harbour Closes Its Oldest Pier,” Harbour Post, n.d.',
      'Bell, Anna B. “Harbour Closes Its Oldest Pier.” Harbour Post, n.d.',
    ],
    [
      '14.145, a date that is only inferred: in brackets with a question mark',
      { published: { date: '2026', precision: 'year', basis: 'inferred', note: null } },
      'Anna B. Bell, “Harbour Closes Its Oldest Pier,” Harbour Post, [2026?], https://post.example/pier.',
      'Bell, Anna B. “Harbour Closes Its Oldest Pier.” Harbour Post, [2026?]. https://post.example/pier.',
    ],
    [
      '14.207, no title: a description without quotation marks',
      { title: null, kind: 'feature' },
      'Anna B. Bell, feature article, Harbour Post, January 5, 2026, https://post.example/pier.',
      'Bell, Anna B. Feature article. Harbour Post, January 5, 2026. https://post.example/pier.',
    ],
    [
      '14.191–200, the part of a paper that a text belongs to is named: an opinion',
      { kind: 'opinion' },
      'Anna B. Bell, “Harbour Closes Its Oldest Pier,” opinion piece, Harbour Post, January 5, 2026, https://post.example/pier.',
      'Bell, Anna B. “Harbour Closes Its Oldest Pier.” Opinion piece. Harbour Post, January 5, 2026. https://post.example/pier.',
    ],
    [
      '14.76, four authors: et al. in the note alone',
      { authors: ['Anna Bell', 'Omar Said', 'Kim Lee', 'Ida Moe'] },
      'Anna Bell et al., “Harbour Closes Its Oldest Pier,” Harbour Post, January 5, 2026, https://post.example/pier.',
      'Bell, Anna, Omar Said, Kim Lee, and Ida Moe. “Harbour Closes Its Oldest Pier.” Harbour Post, January 5, 2026. https://post.example/pier.',
    ],
    [
      '14.233, entry that nobody signed: s.v.',
      ENTRY,
      'Harbour Post, s.v. “Eastern pier,” accessed November 20, 2026, https://post.example/pier.',
      'Harbour Post. “Eastern pier.” Accessed November 20, 2026. https://post.example/pier.',
    ],
  ])('%s', (_, changes, note, entry) => {
    expect(cite('chicago-note', changes)).toBe(note);
    expect(cite('chicago-bibliography', changes)).toBe(entry);
  });
});

describe('Harvard, Cite Them Right 12', () => {
  test.each<readonly [rule: string, changes: Partial<DocumentMeta>, citation: string]>([
    [
      '“Newspaper articles”: day and month after the paper, address, day of access',
      {},
      'Bell, A.B. (2026) ‘Harbour closes its oldest pier’, *Harbour Post*, 5 January. Available at: https://post.example/pier (Accessed: 20 November 2026).',
    ],
    [
      '“Newspaper articles”, no author: the paper takes its place',
      { authors: [] },
      '*Harbour Post* (2026) ‘Harbour closes its oldest pier’, 5 January. Available at: https://post.example/pier (Accessed: 20 November 2026).',
    ],
    [
      '“Sources with no date”: (no date)',
      { published: UNDATED, url: null },
      'Bell, A.B. (no date) ‘Harbour closes its oldest pier’, *Harbour Post*.',
    ],
    [
      '“Authors”, two: and; four: et al. in italics',
      { authors: ['Anna Bell', 'Omar Said', 'Kim Lee', 'Ida Moe'] },
      'Bell, A. *et al.* (2026) ‘Harbour closes its oldest pier’, *Harbour Post*, 5 January. Available at: https://post.example/pier (Accessed: 20 November 2026).',
    ],
    [
      'no title: a description in square brackets',
      { title: null },
      'Bell, A.B. (2026) [News report], *Harbour Post*, 5 January. Available at: https://post.example/pier (Accessed: 20 November 2026).',
    ],
    [
      '“Encyclopedias and dictionaries”, online',
      ENTRY,
      '‘Eastern pier’ (no date) *Harbour Post*. Available at: https://post.example/pier (Accessed: 20 November 2026).',
    ],
  ])('%s', (_, changes, citation) => {
    expect(cite('harvard', changes)).toBe(citation);
  });
});

describe('every style', () => {
  test('reads no markup in the metadata', () => {
    const title = 'Piers <b>& quays</b> &amp; <i>docks</i>';
    expect(cite('apa', { title })).toContain(`*${title}*`);
    expect(cite('harvard', { authors: ['A & <i>Sons</i>'] })).toMatch(/^A & <i>Sons<\/i> \(2026\)/);
  });

  test('keeps names and titles in other scripts and languages as they are', () => {
    const changes = { title: 'سلام على الميناء', authors: ['قاسم سلیمانی'], language: 'ar' };
    expect(cite('mla', changes)).toMatch(/^قاسم سلیمانی\. “سلام على الميناء\.” /);
    expect(cite('mla', { title: 'Der alte Pier am Hafen', language: 'de' })).toContain('“Der alte Pier am Hafen.”');
  });

  test('is one line with every letter of the title, whatever the metadata holds', () => {
    const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
    const anything = fc.record({
      title: hostileText(8),
      authors: fc.array(hostileText(4), { maxLength: 3 }),
      name: hostileText(4),
    });
    fc.assert(
      fc.property(anything, ({ title, authors, name }) => {
        const item = itemOf(documentOf('Closed.', { ...NEWS, title, authors }), outletOf('post', { name }), '2026-11-20');
        for (const runs of Object.values(formatStyles(item, library))) {
          const line = runs.map(({ text }) => text).join('');
          expect(line).toMatch(/^\S(?:[^\n\r\u2028\p{Noncharacter_Code_Point}]*\S)?$/u);
          expect(lettersOf(line)).toContain(lettersOf(item.title ?? ''));
          expect(line).toContain('https://post.example/pier');
        }
      }),
      { numRuns: 12 },
    );
  });
});
