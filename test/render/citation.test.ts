import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CITATION_STYLES, type Citation, type CitationRun } from '../../src/model/citation.ts';
import type { CitationReply } from '../../src/model/quote-replies.ts';
import { render } from '../../src/render/render.ts';
import { violationsOf } from '../fakes/discord-limits.ts';
import { display } from '../fakes/discord-markdown.ts';
import { hostileText } from '../fakes/hostile-text.ts';

const runs = (text: string): readonly CitationRun[] => [{ text, italic: false }];
const CITATION: Citation = {
  passageId: 'k7d2-9fq4mab',
  accessed: '2026-11-20',
  link: 'https://gazette.example/harbour#:~:text=Closed.',
  styles: {
    apa: [
      { text: 'Writer, A. (2024). ', italic: false },
      { text: 'The harbour', italic: true },
      { text: '. Gazette.', italic: false },
    ],
    mla: runs('MLA.'),
    'chicago-note': runs('Note.'),
    'chicago-bibliography': runs('Entry.'),
    harvard: runs('Harvard.'),
  },
  bibtex: '@article{a,\n\ttitle = {The harbour},\n}\n',
  ris: 'TY  - MGZN\nTI  - The harbour\nER  - \n',
  cslJson: '[{ "title": "The harbour" }]\n',
};

function replyOf(changes: Partial<Citation> = {}): CitationReply {
  return {
    kind: 'citation',
    visibility: 'private',
    document: {
      id: 'gazette/harbour',
      title: 'The harbour',
      outlet: { id: 'gazette', name: 'Gazette' },
      published: { date: '2024', precision: 'year', basis: 'stated', note: null },
    },
    citation: { ...CITATION, ...changes },
  };
}

const shownIn = (reply: CitationReply) => {
  const { embeds = [], content } = render(reply, 'en');
  return { content, head: embeds[0], fields: embeds[0]?.fields ?? [], blocks: embeds.slice(1) };
};

describe('a citation', () => {
  test('shows each style under its name, its italics in italics', () => {
    const { fields } = shownIn(replyOf());
    expect(fields[0]).toEqual({ name: 'APA, 7th edition', value: 'Writer, A. (2024). *The harbour*. Gazette.' });
    expect(fields.map(({ name }) => name)).toEqual([
      'APA, 7th edition',
      'MLA, 9th edition',
      'Chicago, 17th edition: note',
      'Chicago, 17th edition: bibliography',
      'Harvard (Cite Them Right, 12th edition)',
      'Link to the passage',
    ]);
  });

  test('gives the records and the link as blocks to copy', () => {
    const { fields, blocks } = shownIn(replyOf());
    expect(fields.at(-1)?.value).toBe('```\nhttps://gazette.example/harbour#:~:text=Closed.\n```');
    expect(blocks.map(({ title }) => title)).toEqual(['BibTeX', 'RIS', 'CSL-JSON']);
    expect(blocks[0]?.description).toBe('```\n@article{a,\n\ttitle = {The harbour},\n}\n```');
  });

  test('says when there is no link', () => {
    const { head, fields } = shownIn(replyOf({ link: null }));
    expect(head?.description).toContain('No link to the passage can be given.');
    expect(fields.map(({ name }) => name)).not.toContain('Link to the passage');
  });

  test('keeps white space at the ends of italics outside the signs', () => {
    const apa = [
      { text: 'A.', italic: false },
      { text: ' The harbour ', italic: true },
      { text: 'B.', italic: false },
    ];
    expect(shownIn(replyOf({ styles: { ...CITATION.styles, apa } })).fields[0]?.value).toBe('A. *The harbour* B.');
  });

  test('lets no backticks of a record end its block', () => {
    const { blocks } = shownIn(replyOf({ ris: 'TI  - a ``` b ````` @everyone\n' }));
    const ris = blocks[1]?.description ?? '';
    expect(ris.slice(3, -3)).not.toContain('```');
    expect(ris.replaceAll('\u200b', '')).toBe('```\nTI  - a ``` b ````` @everyone\n```');
  });

  test('leaves out whole what has no room, records first, and says what', () => {
    const { fields, blocks } = shownIn(replyOf({ ris: 'x'.repeat(3900), cslJson: 'y'.repeat(3000), bibtex: 'z'.repeat(5000) }));
    expect(blocks.map(({ title }) => title)).toEqual(['RIS']);
    expect(fields.at(-1)).toEqual({
      name: 'About this reply',
      value: 'Not shown, because this message has no room for it: BibTeX and CSL-JSON.',
    });
    const styles = { ...CITATION.styles, mla: runs('m'.repeat(1100)) };
    expect(shownIn(replyOf({ styles })).fields.at(-1)?.value).toContain('MLA, 9th edition');
  });

  test('displays exactly the words of each style, whatever they are', () => {
    const anyRuns = fc.array(fc.record({ text: hostileText(5), italic: fc.boolean() }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(anyRuns, (apa) => {
        const reply = replyOf({ styles: { ...CITATION.styles, apa } });
        expect(violationsOf(render(reply, 'en'))).toEqual([]);
        const shown = shownIn(reply).fields.find(({ name }) => name === 'APA, 7th edition');
        if (shown === undefined) return;
        const { text, nodes } = display(shown.value);
        expect(text.replace(/[\u2068\u2069]/gu, '')).toBe(
          apa
            .map((run) => run.text)
            .join('')
            .replace(/[\u2068\u2069]/gu, ''),
        );
        expect(nodes.filter((node) => node !== 'italic')).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('shows every style there is', () => {
    expect(shownIn(replyOf()).fields).toHaveLength(CITATION_STYLES.length + 1);
  });
});
