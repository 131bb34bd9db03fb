import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../src/corpus/read-blocks.ts';
import type { BlockKind } from '../../src/model/document.ts';
import { hostileText } from '../fakes/hostile-text.ts';
import { goldenArticles, goldenReading, readKinds, renderReading, SHIPPED, shippedBody } from './readings.ts';

const POST = '— Some Outlet (@someoutlet) January 2, 2026';
const PROSE = 'The committee met for the third time this week, and it ended its session without a vote on the budget.';
const proseOf = (body: string) =>
  readBlocks(body)
    .filter(({ kind }) => kind === 'prose')
    .map(({ span }) => body.slice(span.start, span.end));
const kindOf = (line: string) =>
  readKinds(`A title\n\n${PROSE}\n\n${line}\n\n${PROSE}\n\n${PROSE}\n`)[2]?.split(' ')[1]?.replace(':', '');

describe('readBlocks', () => {
  it.each(SHIPPED)('reads %s as it was checked by hand', (document, extract) => {
    expect(renderReading(shippedBody(document), extract)).toBe(goldenReading(document));
  });

  it.each(goldenArticles())('reads the invented article $name as marked', ({ body, kinds }) => {
    expect(readKinds(body)).toEqual(kinds);
  });

  it('finds nothing in white space', () => {
    expect(readBlocks('')).toEqual([]);
    expect(readBlocks(' \n\t\n')).toEqual([]);
  });

  it.each([
    `Thousands came to the square.\n${POST}`,
    `🇮🇷\n${POST}\nWATCH: Thousands came to the square. pic.twitter.com/Ab1`,
    `In the square today\n${POST}\nThe crowd sang until midnight.\nFollow: https://t.co/abc pic.twitter.com/Ab1`,
    `Thousands came to the square. pic.twitter.com/Ab1\n${POST}`,
    `Thousands came to the square.\npic.twitter.com/Ab1\n${POST}`,
    `First of two posts\n${POST}\nSecond of two posts.\n${POST}`,
    'Some Outlet\n@someoutlet\nThousands came to the square.\n4:55 AM · Jan 3, 2020',
    'View this post on Instagram\nA post shared by Some Outlet (@someoutlet)',
  ])('quotes no word of the post in %j', (post) => {
    expect(proseOf(`${PROSE}\n${post}\n${PROSE}`)).toEqual([PROSE, PROSE]);
  });

  it.each([
    'By contrast, the northern province had a mild winter.',
    'Photographs were not allowed in the court.',
    'Still, the images of the harbour will haunt the owners for years.',
    'The law does not necessarily need the consent of the upper house.',
    'Opinions differ on whether the views of the minister were expressed in time.',
    'Published reports put the number at 300.',
    'He wrote on his account @someoutlet that he would resign.',
    'Mark Evans is a former minister who leads the opposition.',
    '“Follow me,” the guide said. “It is not far.”',
    'Watch what they do, not what they say.',
    'Related questions were put to the minister.',
    'The minister said that three things were needed:',
  ])('keeps as prose: %s', (line) => {
    expect(kindOf(line)).toBe('prose');
  });

  it.each<[BlockKind, string]>([
    ['heading', 'Palestine: Building a self-sufficient resistance'],
    ['heading', '‘The Martyr of al-Quds’'],
    ['heading', '## What followed'],
    ['heading', 'What happens next?'],
    ['embed', 'Read more: The committee and its critics'],
    ['embed', 'https://www.youtube.com/watch?v=abc'],
    ['embed', '#Budget #Vote'],
    ['embed', 'Wed 10:30 & 20:30 | Thu 01:30 GMT'],
    ['caption', 'The committee in session on May 3, 2023. [Photo/AFP]'],
    ['caption', 'File photo: The chair of the committee'],
    ['caption', 'Jane Doe (left) with the chair of the committee'],
    ['byline', 'Reporting by Jane Doe; Editing by Paul Smith'],
    ['byline', 'Additional reporting by Jane Doe in Rome'],
    ['disclaimer', 'The views expressed in this article do not necessarily reflect those of the newspaper.'],
    ['disclaimer', 'Editor’s note: This article was corrected on May 4.'],
  ])('reads as %s: %s', (kind, line) => {
    expect(kindOf(line)).toBe(kind);
  });

  it('takes a last paragraph about somebody whom the text speaks of for prose, and about its author for a biography', () => {
    const last = 'Jane Doe is a journalist based in Rome.';
    const about = (first: string) => readBlocks(`${first}\n${PROSE}\n${PROSE}\n${last}`).at(-1)?.kind;
    expect(about('By Jane Doe')).toBe('biography');
    expect(about(PROSE)).toBe('biography');
    const handle = 'The author is a fellow at the Institute for Budgets. She tweets at @janedoe.';
    expect(readBlocks(`${PROSE}\n${handle}`).at(-1)?.kind).toBe('biography');
    expect(readBlocks(`${PROSE}\n${handle}\n${PROSE}\n${PROSE}`)[1]?.kind).toBe('prose');
    expect(about('Jane Doe was arrested on Monday after a hearing about the budget of the committee.')).toBe('prose');
  });

  it('joins the lines of a hard-wrapped paragraph, also where a line happens to end a sentence', () => {
    const body =
      'The committee met on Monday for the third\ntime. Its chair, Mr. Roe, opened the talk.\nIt ended at noon without any vote at all,\nas it did before.\n\nNo date was set for the next one of them.\n';
    expect(readBlocks(body).map(({ kind, firstLine, lastLine }) => [kind, firstLine, lastLine])).toEqual([
      ['prose', 1, 4],
      ['prose', 6, 6],
    ]);
  });

  describe('with corrections', () => {
    const body = `By Jane Doe\n${PROSE}\nIn the square today\n${POST}\n${PROSE}`;

    it('follows the curator line by line', () => {
      const kinds = readBlocks(body, new Map([[2, 'caption']])).map(({ kind, firstLine, lastLine }) => [
        kind,
        firstLine,
        lastLine,
      ]);
      expect(kinds).toEqual([
        ['byline', 1, 1],
        ['caption', 2, 2],
        ['embed', 3, 4],
        ['prose', 5, 5],
      ]);
    });

    it('parts a block of several lines and joins what then belongs together', () => {
      const kinds = readBlocks(
        'The talks on the budget went on until\nthe early morning of the next day.',
        new Map([[1, 'heading']]),
      );
      expect(kinds.map(({ kind, firstLine, lastLine }) => [kind, firstLine, lastLine])).toEqual([
        ['heading', 1, 1],
        ['prose', 2, 2],
      ]);
      expect(readBlocks(body, new Map([[2, 'embed']]))[1]).toMatchObject({ kind: 'embed', firstLine: 2, lastLine: 4 });
    });

    it('ignores lines that are blank or not there', () => {
      expect(
        readBlocks(
          `${PROSE}\n\n${PROSE}`,
          new Map([
            [2, 'embed'],
            [99, 'embed'],
          ]),
        ),
      ).toEqual(readBlocks(`${PROSE}\n\n${PROSE}`));
    });
  });

  it('puts every character that is no white space into exactly one block, in order, on the lines it names', () => {
    const lines = fc.array(
      fc.oneof(hostileText(6), fc.constantFrom(POST, PROSE, 'By Jane Doe', '', 'A heading', 'and so on', '🇮🇷')),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(lines, (parts) => {
        const body = parts.join('\n');
        let end = 0;
        for (const { span, firstLine, lastLine } of readBlocks(body)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(body.slice(end, span.start).trim()).toBe('');
          const text = body.slice(span.start, span.end);
          expect(text).not.toBe('');
          expect(text).toBe(text.trim());
          expect(body.slice(0, span.start).split('\n')).toHaveLength(firstLine);
          expect(body.slice(0, span.end).split('\n')).toHaveLength(lastLine);
          end = span.end;
        }
        expect(body.slice(end).trim()).toBe('');
      }),
      { numRuns: 80 },
    );
  });

  // Quadratic reading of any of these would outlast the test's limit by far.
  it.each([
    ['one line', 'a'.repeat(1_000_000), 1],
    ['attributions', `${POST}\n`.repeat(20_000), 1],
    ['short lines', 'Abc def\n\n'.repeat(30_000), 30_000],
    ['biographies', 'Jane Doe is a journalist based in Rome.\n'.repeat(10_000), 10_000],
  ])('reads a long body of %s', (_, body, blocks) => {
    expect(readBlocks(body)).toHaveLength(blocks);
  });
});
