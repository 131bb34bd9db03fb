import { describe, expect, test } from 'vitest';
import type { TimelineReply } from '../../src/model/reply.ts';
import { render } from '../../src/render/render.ts';
import { documentOf, spanIn } from '../excerpt/small-corpus.ts';
import { excerptOf } from '../fakes/excerpts.ts';

const BODY = 'On 12 July 2006 the harbour opened. It closed in 2008.';
const excerpt = excerptOf(documentOf(BODY), 'On 12 July 2006 the harbour opened.');
const filter = { outlets: null, from: null, to: null, kinds: null, languages: null };
const ONE: TimelineReply = {
  kind: 'timeline',
  visibility: 'public',
  query: 'harbour',
  entries: [
    {
      date: {
        ...spanIn(BODY, '12 July 2006'),
        text: '12 July 2006',
        value: '2006-07-12',
        precision: 'day',
        qualifier: null,
        basis: 'stated',
      },
      alsoDated: [],
      excerpt: { ...excerpt, marks: [spanIn(BODY, 'harbour')] },
    },
  ],
  total: 1,
  offset: 0,
  between: { from: null, to: null },
  outOfRange: 0,
  pages: { earlier: null, later: null },
  undated: 0,
  unresolved: 0,
  withheld: [],
  oneSided: null,
  searched: { documents: 1, outlets: [], published: null, undated: 0, leftOutUndated: 0, filter },
  why: [],
};

test('heads a statement with the event’s date, and gives the publication date apart', () => {
  const [card] = render(ONE).embeds ?? [];
  expect(card?.title).toBe('12 July 2006 · day, stated in the text');
  expect(card?.description).toBe('> On **12 July 2006** the harbour opened.');
  expect(card?.fields?.[0]?.value).toContain('Date as the text writes it: “12 July 2006”');
  expect(card?.fields?.[0]?.value).toContain('Published 6 May 2024, stated in the document');
});

test('links its document', () => {
  const [card] = render(ONE).embeds ?? [];
  expect(card?.fields?.[0]?.value).toContain('In: The harbour\n[open the document](https://gazette.example/harbour)');
});

test('counts what is not among the entries', () => {
  const [, closing] =
    render({ ...ONE, undated: 2, unresolved: 1, outOfRange: 3, between: { from: '2006', to: '2007-05' } }).embeds ?? [];
  expect(closing?.fields?.[0]?.value.split('\n')).toEqual([
    'Only events from 2006 to May 2007.',
    '3 matching statements lie outside the dates asked for.',
    '2 matching passages hold no date.',
    '1 matching passage holds a date that could not be resolved.',
  ]);
});

describe('pages', () => {
  const paged = { ...ONE, total: 12, offset: 5, pages: { earlier: ['0', '-'], later: ['10', '-'] } };

  test('says which part is shown', () => {
    expect(render(paged).content).toContain('Dated statements 6 to 6 of 12 for “harbour”');
  });

  test('are reached by buttons that carry their whole state', () => {
    expect(render(paged).components?.[0]?.components.map(({ label, custom_id }) => [label, custom_id])).toEqual([
      ['Earlier', 'v1:timeline:0:-'],
      ['Later', 'v1:timeline:10:-'],
    ]);
  });

  test('are said to be out of reach when their state fits no button', () => {
    const payload = render({ ...paged, pages: { earlier: null, later: ['10', 'x'.repeat(100)] } });
    expect(payload.components).toBeUndefined();
    expect(JSON.stringify(payload.embeds)).toContain('cannot be opened by a button');
  });
});
