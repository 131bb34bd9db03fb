import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../src/corpus/read-blocks.ts';
import type { BlockKind } from '../../src/model/document.ts';

const PROSE = 'The committee met for the third time this week, and it ended its session without a vote on the budget.';
const kindsOf = (body: string) => readBlocks(body).map(({ kind }) => kind);
const proseOf = (body: string) =>
  readBlocks(body)
    .filter(({ kind }) => kind === 'prose')
    .map(({ span }) => body.slice(span.start, span.end));
const within = (line: string) => kindsOf(`A title\n\n${PROSE}\n\n${line}\n\n${PROSE}\n\n${PROSE}\n`)[2];
const atTheEnd = (line: string) => kindsOf(`A title\n\n${PROSE}\n\n${PROSE}\n\n${PROSE}\n\n${line}\n`).at(-1);

describe('a line between paragraphs and at the end of an article', () => {
  it.each([
    'Translated by soldiers, the letter reached the general by noon.',
    'Thousands contributed to this report of the commission, which took nine years.',
    'Reuters reported from the coast that the port was closed.',
    'Sign up for the army, the posters said.',
    'Thanks for reading my letter, he wrote, and thanks for the bread.',
    'The work is licensed under a permit from the ministry, officials said.',
    'The names of the dead have been changed in the register, the clerk said.',
    'To play this video to a jury would be wrong, the judge said.',
    'Posted by the army in the hills, the two men waited for nine days.',
    'Replying to critics, the minister said that the dam would stand.',
    '12 likes and a comment were all that the post received.',
    '4 hours ago the siren sounded.',
    '#Strike changed little in the provinces, she said.',
    '<3 was all that she wrote back.',
    '[1] The first raid failed, and the second was called off.',
    '1 of 3 children in the province cannot read.',
    'The 9/11 attacks changed the law.',
    'References to the treaty were removed.',
    'The author lives in fear, his brother said.',
    'Nadia is a teacher at the school. She covers her windows with sheets.',
    'Correction was impossible, and the clerk knew it.',
    'By 17:10 GMT the square was empty.',
    'Purchase licensing rights were sold to nobody, the court heard.',
    'No comments to the press were made by the minister.',
    'Ready for more, the crowd stayed until dawn.',
    'The interview was edited by the ministry for length, its editor told a court.',
  ])('stays prose: %s', (line) => {
    expect([within(line), atTheEnd(line)]).toEqual(['prose', 'prose']);
  });

  it.each<[BlockKind, string]>([
    ['caption', '[2/4]A woman walks past a wall of the ministry on Sunday. Sara Roe/WANA (West Asia News Agency) via REUTERS'],
    ['caption', '[1/3] Dust over the quarry, May 2, 2021. REUTERS/Jane Doe/File Photo Purchase Licensing Rights, opens new tab'],
    ['caption', '3 of 5 | The minister leaves the court on Friday.'],
    ['caption', 'The harbour at dawn. [Credit: Old Mill/Instagram]'],
    ['disclaimer', 'This work is licensed under a Creative Commons Attribution-NonCommercial 4.0 International Licence.'],
    ['disclaimer', 'This interview has been lightly edited for length and clarity.'],
    ['disclaimer', 'Some names have been changed to protect identities.'],
    ['disclaimer', 'The views expressed are those of the author alone.'],
    ['embed', 'Get the day’s top stories in your inbox each evening.'],
    ['embed', 'Sign up here to receive our briefing every Friday.'],
    ['embed', 'Thanks for reading The Mill! Subscribe for free to receive new posts.'],
    ['embed', 'The Mill is a reader-supported publication.'],
    ['embed', 'To play this video you need to enable JavaScript in your browser.'],
    ['embed', 'Have you been affected by this story? Email us at news@mill.example.'],
    ['embed', 'list 2 of 3Photos: A winter without lights'],
    ['embed', '<p>The council met on Friday.</p>'],
    ['embed', '&mdash; Some Outlet (@someoutlet) May 4, 2021'],
    ['byline', 'Agency writers Jane Doe in Rome and Paul Smith in Cairo contributed to this report.'],
    ['embed', 'This article needs additional citations for verification. Please help improve it.'],
    ['embed', 'Jane Doe on Instagram: “We wear our coats.”'],
    ['byline', 'Translated from Persian by Jane Doe.'],
    ['heading', '## What followed was worse.'],
    ['heading', '1. Who are the strikers?'],
  ])('is %s: %s', (kind, line) => {
    expect([within(line), atTheEnd(line)]).toEqual([kind, kind]);
  });

  it.each([
    'Jane D. is a pseudonym. She lives in the north.',
    'Jane Doe is a reporter at The Mill. She covers courts.',
    'Jane Doe is a freelance writer based in Rome. Follow her on Twitter: @janedoe',
    'The writer is a teacher. She has asked us not to print her name.',
    'Jane Doe has reported from Libya since 2003. Her book, The Dry River, is out in May.',
    'Dr. Jane Doe is Assistant Professor of History at the University of Rome.',
    'Contact Jane Doe at jane@mill.example.',
  ])('is a biography at the end: %s', (line) => {
    expect(atTheEnd(line)).toBe('biography');
  });

  it.each<[BlockKind, string]>([
    ['disclaimer', 'Disclaimer: '],
    ['biography', 'About the author: '],
    ['disclaimer', 'Disclaimer\n\n'],
    ['biography', 'About the author\n\n'],
  ])('is a %s under its label however long it is: %j', (kind, label) => {
    expect(atTheEnd(`${label}${'The board took no part in any of this. '.repeat(30)}`)).toBe(kind);
  });

  it('is what an organisation prints about itself, under a heading with its name', () => {
    expect(atTheEnd('About the Water Trust\n\nThe Water Trust is a charity that builds wells.')).toBe('disclaimer');
    expect(atTheEnd('About the Water Trust\n\nNobody in town would say a word.')).toBe('prose');
  });
});

describe('posts and what surrounds them', () => {
  const POST = '— Some Outlet (@someoutlet) January 2, 2026';

  it.each([
    'Facebook Post\nThe Mill\n4 hours ago\nThe wheel is not for sale. It turns for all.\n1.2K likes · 340 comments · 88 shares',
    'The Mill\n4 hours ago\nThe wheel is not for sale. It turns for all.\n340 comments',
    'Replying to @mill\nThe wheel is not for sale. It turns for all.\n2:14 PM · Oct 1, 2024',
    'Facebook Post\nThe Mill\nThe wheel is not for sale. It turns for all.',
    '<blockquote class="twitter-tweet">\nThe wheel is not for sale. It turns for all.\n</blockquote>',
    '<figure>\n<img src="a.jpg">\n<figcaption>The wheel.</figcaption></figure>',
  ])('quotes no word of %j', (post) => {
    expect(proseOf(`A title\n\n${PROSE}\n\n${post}\n\n${PROSE}\n`)).toEqual([PROSE, PROSE]);
  });

  it.each([
    [
      'the line that leads on to it',
      'He announced the sale on X, formerly Twitter, shortly after midnight:',
      `The mill is sold.\n${POST}`,
    ],
    ['an entry of a live page', 'Our reporter in the north says that the mill stands still.', `Mill sold, say sources\n${POST}`],
    [
      'what is told above a player’s note',
      'His son said that the mill would stay.',
      'Posted by The Mill on Tuesday, November 3, 2020',
    ],
  ])('leaves %s to the article', (_, line, post) => {
    expect(proseOf(`A title\n\n${PROSE}\n\n${line}\n\n${post}\n\n${PROSE}\n`)).toContain(line);
  });

  it('ends a list of other titles at a blank line when the list has none', () => {
    const body = `A title\n\n${PROSE}\n\nRead more\n- The mill and its owners\n- Five things about wheels\n\nA heading\n\n${PROSE}\n`;
    expect(kindsOf(body)).toEqual(['title', 'prose', 'embed', 'heading', 'prose']);
  });
});

describe('the head of a page', () => {
  it.each([
    ['Posted by Jane D. on 12/03/2021 at 10:44', ['title', 'byline', 'prose', 'prose']],
    ['Jane D.\nJan 14, 2023', ['title', 'byline', 'byline', 'prose', 'prose']],
    ['By Jane Doe\nThe Mill, Rome', ['title', 'byline', 'byline', 'prose', 'prose']],
    ['Published\n3 hours ago', ['title', 'byline', 'byline', 'prose', 'prose']],
    ['Rome, ANSA –', ['title', 'byline', 'prose', 'prose']],
  ])('names its author, time and place: %j', (lines, kinds) => {
    expect(kindsOf(`A title\n\n${lines}\n\n${PROSE}\n\n${PROSE}\n`)).toEqual(kinds);
  });

  it('may have its byline under a standfirst', () => {
    expect(kindsOf(`A title\n\n${PROSE}\n\nBy Jane Doe\nPublished On 2 Mar 2024\n\n${PROSE}\n`)).toEqual([
      'title',
      'prose',
      'byline',
      'byline',
      'prose',
    ]);
  });

  it('does not take quoted speech for a title', () => {
    expect(kindsOf(`“I did not sleep,” said Jane. “How could I?”\n\n${PROSE}\n`)).toEqual(['prose', 'prose']);
  });

  it('introduces whom an interview questions', () => {
    const body = `The wheel turns: an interview with Jane Doe\n\nJane Doe is a curator. She lives in Rome.\n\n${PROSE}\n`;
    expect(kindsOf(body)).toEqual(['title', 'biography', 'prose']);
    expect(kindsOf(body.replace('an interview with', 'the mill of'))).toEqual(['title', 'prose', 'prose']);
  });
});

describe('headings and what is none', () => {
  it.each(['# A\n\n## B', 'A title\n\nA heading\n\nAnother heading', '# A\n\n## B\n\n### C'])('finds no prose in %j', (body) => {
    expect(proseOf(body)).toEqual([]);
  });

  it.each([
    'Q: When did you begin?\n\nA: In 1998.\n\nQ: And the state?\n\nA: It came later.',
    'MR. ROE: Will the border stay open?\n\nTHE MINISTER: It will.\n\nMR. ROE (via interpreter): And then?\n\nTHE MINISTER: We shall see.',
    'Jane: How loud is it?\n\nPaul: Loud.\n\nJane: And the drum?\n\nPaul: Louder.',
  ])('keeps the questions of %j', (body) => {
    expect(kindsOf(`A title\n\n${body}\n`).slice(1)).toEqual(['prose', 'prose', 'prose', 'prose']);
  });

  it.each([
    '[3] A later count by the province was disputed, and complaints about it were made by the',
    'According to the gazette, 214 of the defenders died.[citation needed]',
    'A year later, after a dispute over pay that went on for months, he was dismissed and returned to the mill',
  ])('keeps prose that lacks its end at the end of an extract: %s', (line) => {
    expect(kindsOf(`A title\n\n${PROSE}\n\nA heading\n\n${line}\n\nThe mill in 1921\n`).slice(2)).toEqual([
      'heading',
      'prose',
      'caption',
    ]);
  });

  it('reads references as none of the article', () => {
    const list = '1. Doe, J. (1934). The Mill. Rome: Press. pp. 12–40.\n2. "The mill". Gazette. 10 July 1921.';
    expect(proseOf(`A title\n\n${PROSE}\n\nReferences\n${list}\n`)).toEqual([PROSE]);
    expect(proseOf(`A title\n\n${PROSE}\n\nSources\n\n${PROSE}\n`)).toEqual([PROSE, PROSE]);
  });
});
