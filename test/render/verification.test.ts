import { describe, expect, test } from 'vitest';
import { slice } from '../../src/excerpt/slice.ts';
import type { CheckedPiece, VerificationReply } from '../../src/model/verification-reply.ts';
import { render } from '../../src/render/render.ts';
import { documentOf, spanIn } from '../excerpt/small-corpus.ts';
import { violationsOf } from '../fakes/discord-limits.ts';
import { excerptOf } from '../fakes/excerpts.ts';

const BODY = 'The toll was set at two crowns. Fishermen blocked the approach.';
const document = documentOf(BODY);
const excerpt = excerptOf(document, 'The toll was set at two crowns.');
const filter = { outlets: null, from: null, to: null, kinds: null, languages: null };
const outlets = [{ id: 'gazette', name: 'The Gazette' }];
const searched = {
  documents: 2,
  outlets,
  published: null,
  undated: 0,
  languages: [],
  leftOutUndated: 0,
  hidden: 0,
  filter,
  onlyOutlets: null,
};
const WHOLE = { before: false, after: false };

function rendered(pieces: readonly CheckedPiece[], changes: Partial<VerificationReply> = {}) {
  const { content = '', embeds = [] } = render(
    {
      kind: 'verification',
      visibility: 'private',
      pieces,
      again: [],
      unchecked: 0,
      otherwise: 0,
      withheld: [],
      searched,
      ...changes,
    },
    'en',
  );
  const closing =
    embeds
      .at(-1)
      ?.fields?.map(({ value }) => value)
      .join('\n') ?? '';
  return { content, embeds, closing };
}

describe('one quotation', () => {
  test('exact: its source as it is stored, with title, link, date and note', () => {
    const { content, embeds } = rendered([{ text: 'The toll', verdict: 'exact', cutsWord: WHOLE, excerpt }]);
    expect(content).toBe('1 quotation compared with the documents\nQuotation 1, “The toll”: exact');
    expect(embeds[0]).toMatchObject({ title: 'Quotation 1: exact', description: '> The toll was set at two crowns.' });
    expect(embeds[0]?.fields?.[0]?.value).toContain('In: The harbour\n[open the document](https://gazette.example/harbour)');
    expect(embeds[0]?.fields?.map(({ name }) => name)).toEqual(['Source', 'About the outlet: The Gazette']);
  });

  test('sets the words that were found in bold, and says so, unless all were', () => {
    const part = { ...excerpt, marks: [spanIn(BODY, 'toll was')] };
    const { content, embeds } = rendered([{ text: 'toll was', verdict: 'exact', cutsWord: WHOLE, excerpt: part }]);
    expect(embeds[0]?.description).toBe('> The **toll was** set at two crowns.');
    expect(content).toContain('set in bold here, not in the sources');
    const all = { ...excerpt, marks: [excerpt.span] };
    expect(rendered([{ text: 'x', verdict: 'exact', cutsWord: WHOLE, excerpt: all }]).embeds[0]?.description).not.toContain('**');
  });

  test('says that it begins or ends inside a word', () => {
    const { embeds } = rendered([{ text: 'oll wa', verdict: 'exact', cutsWord: { before: true, after: true }, excerpt }]);
    expect(embeds[0]?.description).toMatch(/begins inside a word of the source\.\n.*ends inside a word/);
  });

  test('altered: the difference above the source', () => {
    const source = slice(document, spanIn(BODY, 'two'));
    const { embeds } = rendered([
      { text: 'four', verdict: 'altered', difference: [{ op: 'replaced', quoted: 'four', source }], excerpt },
    ]);
    expect(embeds[0]?.description?.split('\n')).toEqual([
      'The quotation, with what differs from the source in brackets:',
      '**[four; in the source: two]**',
      'The source:',
      '> The toll was set at two crowns.',
    ]);
  });

  test('spliced: a card for each part', () => {
    const { embeds } = rendered([
      {
        text: 'a b',
        verdict: 'spliced',
        excerpt,
        parts: [
          { text: 'a', excerpt, difference: null },
          { text: 'b', excerpt, difference: [{ op: 'inserted', quoted: 'b' }] },
        ],
      },
    ]);
    expect(embeds.map(({ title }) => title)).toEqual(['Quotation 1, part 1 of 2', 'Quotation 1, part 2 of 2', undefined]);
    expect(embeds[1]?.description).toContain('This part of the quotation: “b”');
    expect(embeds[1]?.description).toContain('[not in the source: b]');
  });

  test('omission: what the ellipsis stands for', () => {
    const text = slice(document, spanIn(BODY, 'was set'));
    const { embeds } = rendered([{ text: 'The toll … at', verdict: 'omission', hidden: [{ text, goesOn: true }], excerpt }]);
    expect(embeds[0]?.description).toMatch(/in place of the ellipsis:\n> was set\nThere are more of them than can be shown\.\n/);
  });

  test('misattributed: both outlets, or both speakers', () => {
    const outlet = { id: 'radio', name: 'Radio *1*' };
    const [first] = rendered([{ text: 'a', verdict: 'misattributed', claim: { by: 'outlet', outlet }, excerpt }]).embeds;
    expect(first?.description).toContain('Given as from Radio \\*1\\*; in this corpus the words stand in a text of The Gazette.');
    const source = slice(document, spanIn(BODY, 'Fishermen'));
    const [second] = rendered([
      { text: 'a', verdict: 'misattributed', claim: { by: 'speaker', claimed: 'Ada', source }, excerpt },
    ]).embeds;
    expect(second?.description).toContain('Given as said by Ada; beside these words the source names Fishermen.');
  });

  test('not found: what was searched, and that it does not mean "false"', () => {
    const { content, closing } = rendered([{ text: 'a', verdict: 'not-found', isHidden: false }]);
    expect(content).toContain('Quotation 1, “a”: not in this corpus');
    expect(closing).toContain(
      'not found in the running prose of 2 documents by The Gazette. Titles, captions, posts and notes are not compared. ' +
        'It does not mean that they are false or were never said.',
    );
  });
});

test('says of every reply that verdicts compare words, and does not explain "not found" where nothing was', () => {
  const { closing } = rendered([{ text: 'a', verdict: 'exact', cutsWord: WHOLE, excerpt }]);
  expect(closing).toBe('A verdict compares words only. It does not say whether what is quoted is true.');
});

test('shows every verdict of twenty long quotations within the limits, and says what it left out', () => {
  const pieces = Array.from(
    { length: 20 },
    (): CheckedPiece => ({ text: '*word* '.repeat(60), verdict: 'omission', hidden: [], excerpt }),
  );
  const { content, embeds, closing } = rendered(pieces, { unchecked: 7 });
  expect(content.match(/^Quotation \d+, “\\\*word.*”: an ellipsis stands for words of the source$/gm)).toHaveLength(20);
  expect(closing).toMatch(/\d+ passages are not shown/);
  expect(closing).toContain('7 further quotations were not compared.');
  expect(violationsOf({ content, embeds, allowed_mentions: { parse: [] } })).toEqual([]);
});

test('says that a text holds nothing to compare, or that it was not compared', () => {
  expect(rendered([]).content).toBe('The text holds no word that can be compared.');
  expect(rendered([], { unchecked: 1 }).content).toBe('1 further quotation was not compared.');
});
