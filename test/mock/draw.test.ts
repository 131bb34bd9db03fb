import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controlsOf, draw, drawNote, MAX_COLUMNS, MIN_COLUMNS } from '../../src/mock/draw.ts';
import { widthOf } from '../../src/mock/wrap.ts';
import type { Button, Embed, EmbedField, MessagePayload } from '../../src/model/message.ts';

const nobody = { parse: [] } as const;

/** All that a reply may hold, with wide, joined, combining and right-to-left text. */
const REPLY: MessagePayload = {
  content: 'Two excerpts for **tunnels** \\*as typed\\*',
  embeds: [
    {
      color: 0x3366cc,
      author: { name: 'The *Outlet*' },
      title: 'A title with \\_underscores\\_ and *emphasis*',
      url: 'https://example.org/a_b_c/d',
      description:
        '> … “The ‘cafe\u0301’ was \\*closed\\*,” he said, **tunnels** being the word that all of them used when they were asked. …\n> \u2068שלום עולם, זה משפט ארוך מאוד שצריך להישבר על פני כמה שורות\u2069\n> 日本語の文章は空白なしで折り返されます。次の文もそうです。',
      fields: [
        { name: 'Kind', value: 'opinion', inline: true },
        { name: 'Date', value: '2012-01-20 (stated)', inline: true },
        { name: 'Author', value: '👩🏽‍🚀 A\\. Writer', inline: true },
        { name: 'Left', value: 'one', inline: true },
        { name: 'Right', value: '\u2067مرحبا\u2069', inline: true },
        { name: 'Source', value: '[open](https://example.org/a)\n- ||first||\n- `second`\n-# small print' },
      ],
      footer: { text: 'passage k7d2-9fq4ma0\nnot *bold*' },
    },
    { description: '# Heading\n```\ncode *as it is*\n```\nend' },
  ],
  components: [
    {
      type: 1,
      components: [
        { type: 2, style: 1, label: 'Before', custom_id: 'v1:before' },
        { type: 2, style: 2, label: 'After', custom_id: 'v1:after' },
        { type: 2, style: 2, label: 'Show the closest passages', custom_id: 'v1:closest' },
      ],
    },
    { type: 1, components: [{ type: 2, style: 2, label: 'More', custom_id: 'v1:more' }] },
  ],
  flags: 64,
  allowed_mentions: nobody,
};

describe('draw', () => {
  it.each([40, 80, 120])('draws a reply at %i columns as it was read and found right', async (columns) => {
    await expect(draw(REPLY, { columns, colour: false })).toMatchFileSnapshot(`golden/reply-${columns}.txt`);
  });

  it('sets colours where the terminal has them, around the same text', async () => {
    const coloured = draw(REPLY, { columns: 80, colour: true });
    await expect(coloured.replaceAll('\u001b', 'ESC')).toMatchFileSnapshot('golden/reply-80-colour.txt');
    expect(withoutColours(coloured)).toBe(draw(REPLY, { columns: 80, colour: false }));
  });

  it('draws an empty message as nothing', () => {
    expect(draw({ allowed_mentions: nobody }, { columns: 80, colour: true })).toBe('');
  });

  it('says that only the asker sees a private reply, and only then', () => {
    const text = 'Only you can see this';
    expect(draw({ content: 'a', flags: 64, allowed_mentions: nobody }, { columns: 80, colour: false })).toBe(`a\n\n${text}\n`);
    expect(draw({ content: 'a', flags: 4, allowed_mentions: nobody }, { columns: 80, colour: false })).toBe('a\n');
  });

  it('gives the words of a picture in its place', () => {
    const files = [
      {
        name: 'timeline.png',
        contentType: 'image/png' as const,
        description: 'Time axis\u001b[31m with *one* entry',
        data: new Uint8Array(3),
      },
    ];
    expect(draw({ allowed_mentions: nobody, files }, { columns: 60, colour: false })).toBe(
      '[picture timeline.png] Time axis␛[31m with *one* entry\n',
    );
  });

  it('calls a file that is no picture a file', () => {
    const files = [
      { name: 'log.csv', contentType: 'text/csv; charset=utf-8', description: 'The log', data: new Uint8Array(1) },
    ] as const;
    const drawn = draw({ allowed_mentions: nobody, files }, { columns: 60, colour: false });
    expect(drawn).toBe('[file log.csv] The log\n');
  });

  it('puts a right-to-left reply at the right, its buttons and numbers where they are elsewhere', () => {
    const payload: MessagePayload = {
      content: 'نتیجه برای «\u2068syria\u2069»',
      files: [{ name: 'a.png', contentType: 'image/png', description: 'محور', data: new Uint8Array(1) }],
      embeds: [{ author: { name: 'Press TV' }, description: 'گزارش\n> said' }],
      components: [{ type: 1, components: [button('بعدی ۱'), button('More')] }],
      allowed_mentions: nobody,
    };
    expect(draw(payload, { columns: 30, colour: false }).split('\n')).toEqual([
      '            \u2067نتیجه برای «\u2068syria\u2069»\u2069',
      '',
      '[picture a.png]',
      '                          \u2067محور\u2069',
      '',
      '▌ Press TV',
      '▌',
      '▌                        \u2067گزارش\u2069',
      '▌ ┃ said',
      '',
      '[1 \u2068بعدی ۱\u2069]  [2 More]',
      '',
    ]);
  });

  it('numbers the buttons in the order in which they are pressed', () => {
    expect(controlsOf(REPLY).map((button) => button.custom_id)).toEqual(['v1:before', 'v1:after', 'v1:closest', 'v1:more']);
    expect(draw(REPLY, { columns: 80, colour: false })).toContain(
      '[1 Before]  [2 After]  [3 Show the closest passages]\n[4 More]\n',
    );
  });

  it('lets no control sequence of a payload through', () => {
    const hostile = 'a\u001b]0;t\u0007\u001b[31m\u009b2Jb\u0000\u202e\r\u0085';
    const button: Button = { type: 2, style: 1, label: hostile, custom_id: hostile };
    const payload: MessagePayload = {
      content: hostile,
      embeds: [{ author: { name: hostile }, title: hostile, url: hostile, description: hostile, footer: { text: hostile } }],
      components: [{ type: 1, components: [button] }],
      allowed_mentions: nobody,
    };
    expect(withoutColours(draw(payload, { columns: 80, colour: true }))).not.toMatch(CONTROL);
    expect(drawNote(`no such command /${hostile}`, 80)).not.toMatch(CONTROL);
  });

  it('never throws, leaves the width or lets a control through, whatever it is given', () => {
    fc.assert(
      fc.property(anyPayload, fc.integer({ min: 0, max: 130 }), fc.boolean(), (payload, columns, colour) => {
        const drawn = withoutColours(draw(payload, { columns, colour }));
        expect(drawn).not.toMatch(CONTROL);
        const width = Math.min(Math.max(columns, MIN_COLUMNS), MAX_COLUMNS);
        for (const line of drawn.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 150 },
    );
  });
});

function button(label: string): Button {
  return { type: 2, style: 2, label, custom_id: 'v1:a' };
}

const CONTROL = /[^\P{Cc}\n]|[\p{Cs}\u202a-\u202e\u2028\u2029]/u;

function withoutColours(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are set by control characters
  return text.replace(/\u001b\[[\d;]+m/g, '');
}

const piece = fc.constantFrom(
  ...'*_~|`\\<>[]()#-+:. 1aé日שل\u0301\u2067\u2069\u202e\u001b\u009b\u0007\t\r\n\n',
  '👨‍👩‍👧',
  'word ',
  '](https://a.b)',
  '> ',
  '  - ',
  '123456789. ',
  '```',
  '\ud800',
);
const anyText = fc.oneof(fc.string({ unit: piece, maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 20 }));
const anyField: fc.Arbitrary<EmbedField> = fc.record({ name: anyText, value: anyText, inline: fc.boolean() });
const anyEmbed: fc.Arbitrary<Embed> = fc.record(
  {
    color: fc.integer({ min: 0, max: 0xffffff }),
    author: fc.record({ name: anyText }),
    title: anyText,
    url: anyText,
    description: anyText,
    fields: fc.array(anyField, { maxLength: 4 }),
    footer: fc.record({ text: anyText }),
  },
  { requiredKeys: [] },
);
const anyButton: fc.Arbitrary<Button> = fc.record({
  type: fc.constant(2 as const),
  style: fc.constantFrom(1 as const, 2 as const),
  label: anyText,
  custom_id: fc.constant('v1:a'),
});
const anyPayload: fc.Arbitrary<MessagePayload> = fc.record({
  content: anyText,
  embeds: fc.array(anyEmbed, { maxLength: 2 }),
  components: fc.array(fc.record({ type: fc.constant(1 as const), components: fc.array(anyButton, { maxLength: 5 }) }), {
    maxLength: 2,
  }),
  flags: fc.constantFrom(0, 64),
  allowed_mentions: fc.constant(nobody),
});
