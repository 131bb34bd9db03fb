import { expect, test } from 'vitest';
import { fitsMessage } from '../../src/render/limits.ts';

const field = { name: 'n', value: 'v' };

test.each([
  ['content', { content: 'x'.repeat(2000) }, { content: 'x'.repeat(2001) }],
  ['title', { embeds: [{ title: 'x'.repeat(256) }] }, { embeds: [{ title: 'x'.repeat(257) }] }],
  ['address', { embeds: [{ url: 'x'.repeat(2048) }] }, { embeds: [{ url: 'x'.repeat(2049) }] }],
  ['description', { embeds: [{ description: 'x'.repeat(4096) }] }, { embeds: [{ description: 'x'.repeat(4097) }] }],
  ['footer', { embeds: [{ footer: { text: 'x'.repeat(2048) } }] }, { embeds: [{ footer: { text: 'x'.repeat(2049) } }] }],
  ['author', { embeds: [{ author: { name: 'x'.repeat(256) } }] }, { embeds: [{ author: { name: 'x'.repeat(257) } }] }],
  [
    'field name',
    { embeds: [{ fields: [{ ...field, name: 'x'.repeat(256) }] }] },
    { embeds: [{ fields: [{ ...field, name: 'x'.repeat(257) }] }] },
  ],
  [
    'field value',
    { embeds: [{ fields: [{ ...field, value: 'x'.repeat(1024) }] }] },
    { embeds: [{ fields: [{ ...field, value: 'x'.repeat(1025) }] }] },
  ],
  ['fields', { embeds: [{ fields: Array(25).fill(field) }] }, { embeds: [{ fields: Array(26).fill(field) }] }],
  ['embeds', { embeds: Array(10).fill({ title: 't' }) }, { embeds: Array(11).fill({ title: 't' }) }],
  [
    'all embeds together',
    { embeds: [{ description: 'x'.repeat(4000) }, { title: 't'.repeat(100), description: 'x'.repeat(1900) }] },
    { embeds: [{ description: 'x'.repeat(4000) }, { title: 't'.repeat(100), description: 'x'.repeat(1901) }] },
  ],
])('%s: the limit fits, one more does not', (_, atLimit, beyond) => {
  expect(fitsMessage(atLimit)).toBe(true);
  expect(fitsMessage(beyond)).toBe(false);
});
