import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DateMention } from '../../src/model/date.ts';
import { readPlace } from '../../src/model/page-place.ts';
import type { TimelineEntry, TimelineReply } from '../../src/model/timeline-reply.ts';
import { decodeCustomId } from '../../src/render/custom-id.ts';
import { render } from '../../src/render/render.ts';
import { documentOf, spanIn } from '../excerpt/small-corpus.ts';
import { excerptOf } from '../fakes/excerpts.ts';
import { hostileReplies } from '../fakes/hostile-replies.ts';
import { buttonsIn } from '../fakes/press.ts';

const BODY = 'On 12 July 2006 the harbour opened. It closed in 2008.';
const excerpt = excerptOf(documentOf(BODY), 'On 12 July 2006 the harbour opened.');
const filter = { outlets: null, from: null, to: null, kinds: null, languages: null };
const DATE: DateMention = {
  ...spanIn(BODY, '12 July 2006'),
  text: '12 July 2006',
  value: '2006-07-12',
  precision: 'day',
  qualifier: null,
  basis: 'stated',
};
const ENTRY: TimelineEntry = {
  number: 1,
  date: DATE,
  alsoDated: [],
  excerpt: { ...excerpt, marks: [spanIn(BODY, 'harbour')] },
  sameDate: [],
};
const ONE: TimelineReply = {
  kind: 'timeline',
  visibility: 'public',
  query: 'harbour',
  order: 'oldest',
  entries: [ENTRY],
  total: 1,
  offset: 0,
  end: 1,
  keep: 'first',
  between: { from: null, to: null },
  outOfRange: 0,
  paging: ['o5', '-'],
  quote: null,
  undated: 0,
  unresolved: 0,
  chart: null,
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

test('does not say that nothing matches where moderators took out what does', () => {
  const none = (hidden: number) =>
    render({ ...ONE, entries: [], total: 0, end: 0, searched: { ...ONE.searched, hidden } }, 'en').content;
  expect(none(0)).toBe('No dated statement matches “harbour”.');
  expect(none(2)).toBe('No dated statement can be shown for “harbour”.');
});

test('heads a statement with the event’s date, and gives the publication date apart', () => {
  const [card] = render(ONE, 'en').embeds ?? [];
  expect(card?.title).toBe('Entry 1 · 12 July 2006 · day, stated in the text');
  expect(card?.description).toBe('> On **12 July 2006** the harbour opened.');
  expect(card?.fields?.[0]?.value).toContain('Date as the text writes it: “12 July 2006”');
  expect(card?.fields?.[0]?.value).toContain('Published 6 May 2024, stated in the document');
});

test('links its document', () => {
  expect(linesOf(ONE)).toContain('In: The harbour\n[open the document](https://gazette.example/harbour)');
});

test('shows the other dates of the excerpt with how each is known', () => {
  const other = { ...DATE, text: 'that year', value: '2006', precision: 'year', basis: 'text' } satisfies DateMention;
  const alsoDated: readonly DateMention[] = [
    { ...DATE, text: '12 July 2006' },
    other,
    { ...other, text: 'the following summer', value: null },
    ...Array.from({ length: 3 }, () => other),
  ];
  expect(linesOf({ ...ONE, entries: [{ ...ENTRY, alsoDated }] }).split('\n')).toContain(
    'Other dates in this excerpt: 12 July 2006; 2006 (“that year”, worked out from another date in the text); “the following summer”, not resolved to a date; 2006 (“that year”, worked out from another date in the text); 2 more',
  );
});

test('names the entries of other outlets that give the same date', () => {
  const [tribune, herald] = [
    { id: 'tribune', name: 'The *Tribune*' },
    { id: 'herald', name: 'The Herald' },
  ];
  const sameDate = [
    { outlet: tribune, number: 2 },
    { outlet: herald, number: 3 },
    { outlet: tribune, number: 4 },
  ];
  expect(linesOf({ ...ONE, entries: [{ ...ENTRY, sameDate }] }).split('\n')).toContain(
    'The same date in other outlets: The \\*Tribune\\* (entries 2 and 4); The Herald (entry 3)',
  );
});

test('counts what is not among the entries', () => {
  const [, closing] =
    render({ ...ONE, undated: 2, unresolved: 1, outOfRange: 3, between: { from: '2006', to: '2007-05' } }, 'en').embeds ?? [];
  expect(closing?.fields?.[0]?.value.split('\n')).toEqual([
    'Only events from 2006 to May 2007.',
    '3 matching statements lie outside the dates asked for.',
    '2 matching passages hold no date.',
    '1 matching passage holds a date that could not be resolved.',
  ]);
});

describe('nothing dated', () => {
  const none = { ...ONE, entries: [], total: 0, end: 0, undated: 3, quote: ['-', 'aGFyYm91cg'] };

  test('counts the passages and offers them by a button', () => {
    const payload = render(none, 'en');
    expect(JSON.stringify(payload.embeds)).toContain('3 matching passages hold no date.');
    expect(buttonsOf(none)).toEqual([['Quote the matching passages', 'v1:quote:-:aGFyYm91cg']]);
  });

  test('names the command where the query is too long for a button', () => {
    const payload = render({ ...none, quote: ['-', 'x'.repeat(100)] }, 'en');
    expect(payload.components).toBeUndefined();
    expect(JSON.stringify(payload.embeds)).toContain('ask the same with /quote: “harbour”');
  });
});

describe('pages', () => {
  const LONG = 'x'.repeat(1800);
  const long = excerptOf(documentOf(LONG), LONG);
  const entries = [6, 7, 8, 9, 10].map((number): TimelineEntry => ({ ...ENTRY, number }));
  const longEntries = entries.map((entry) => ({ ...entry, excerpt: long }));
  const paged = { ...ONE, entries, total: 12, offset: 5, end: 10 };

  test('say which part is shown, and in which order', () => {
    expect(render(paged, 'en').content).toContain('Dated statements 6 to 10 of 12 for “harbour”, in order of the event’s date');
    expect(render({ ...paged, order: 'newest' }, 'en').content).toContain('for “harbour”, the newest event first');
  });

  test('are reached by buttons that carry their whole state', () => {
    expect(buttonsOf(paged)).toEqual([
      ['Previous entries', 'v1:timeline:b5:o5:-'],
      ['Next entries', 'v1:timeline:f10:o5:-'],
    ]);
  });

  test('go on where room ended, so that none is passed over', () => {
    const payload = render({ ...paged, entries: longEntries }, 'en');
    expect(payload.content).toContain('Dated statements 6 to 7 of 12');
    expect(payload.embeds?.[0]?.title).toContain('Entry 6');
    expect(buttonsOf({ ...paged, entries: longEntries })[1]).toEqual(['Next entries', 'v1:timeline:f7:o5:-']);
    expect(JSON.stringify(payload.embeds)).not.toContain('not shown');
  });

  test('that lead backwards keep the entries next to the page they lead from', () => {
    const back = { ...paged, entries: longEntries, keep: 'last' } satisfies TimelineReply;
    expect(render(back, 'en').content).toContain('Dated statements 9 to 10 of 12');
    expect(buttonsOf(back)).toEqual([
      ['Previous entries', 'v1:timeline:b8:o5:-'],
      ['Next entries', 'v1:timeline:f10:o5:-'],
    ]);
  });

  test('lead past an entry that no message has room for, and say so', () => {
    const huge = 'y'.repeat(5000);
    const tooLong = { ...ENTRY, number: 6, excerpt: excerptOf(documentOf(huge), huge) };
    const reply = { ...paged, entries: [tooLong, { ...ENTRY, number: 7 }], end: 7 };
    expect(buttonsOf(reply)[1]?.[1]).toBe('v1:timeline:f7:o5:-');
    expect(JSON.stringify(render(reply, 'en').embeds)).toContain('1 passage is not shown');
    expect(buttonsOf({ ...reply, entries: [tooLong], end: 6 })[1]?.[1]).toBe('v1:timeline:f6:o5:-');
  });

  test('are said to be out of reach when their state fits no button', () => {
    const payload = render({ ...paged, paging: ['x'.repeat(100)] }, 'en');
    expect(buttonsIn(payload)).toEqual([]);
    expect(JSON.stringify(payload.embeds)).toContain('cannot be opened by a button');
  });

  test('always lead away from where they stand', () => {
    fc.assert(
      fc.property(hostileReplies.timeline, fc.integer({ min: 0, max: 20 }), (hostile, offset) => {
        const placed = hostile.entries.map((entry, at) => ({ ...entry, number: offset + at + 1 }));
        const end = offset + placed.length;
        const reply = { ...hostile, entries: placed, offset, end, total: end + 3, paging: ['o5'] };
        for (const [label, id] of buttonsOf(reply)) {
          const { action, args = [] } = decodeCustomId(id ?? '') ?? {};
          if (action !== 'timeline') continue;
          const place = readPlace(args[0] ?? '');
          if (label === 'Next entries') expect(place?.offset).toBeGreaterThan(placed.length === 0 ? offset - 1 : offset);
          else expect(place?.offset).toBeLessThan(placed.length === 0 ? end + 1 : end);
        }
      }),
      { numRuns: 50 },
    );
  });
});

function linesOf(reply: TimelineReply): string {
  return render(reply, 'en').embeds?.[0]?.fields?.[0]?.value ?? '';
}

function buttonsOf(reply: TimelineReply): readonly (readonly [string, string])[] {
  return buttonsIn(render(reply, 'en')).map(({ label, custom_id }) => [label, custom_id] as const);
}
