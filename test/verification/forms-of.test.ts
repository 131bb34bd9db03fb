import { expect, test } from 'vitest';
import { formsOf } from '../../src/verification/forms-of.ts';

test('has the text as it was pasted first, and once when nothing could be taken off', () => {
  expect(formsOf('The toll was set.')).toEqual(['The toll was set.']);
  expect(formsOf('**The** toll')[0]).toBe('**The** toll');
});

test.each([
  ['bold, italics, strikes and spoilers', '**The** *toll* _was_ ~~set~~ ||at two||', 'The toll was set at two'],
  ['escapes', '1\\. The \\*toll\\*', '1. The toll'],
  ['masked links', 'The [toll](https://a.example/x) was', 'The toll was'],
  ['headings, subtext and lists', '# The toll\n-# was\n- set', 'The toll\nwas\nset'],
  ['a capital in brackets', '[T]he toll', 'The toll'],
  ['a torn footnote marker at the start', '3] On 12 July', ' On 12 July'],
  ['a torn footnote marker after an opening mark', '‘54][155] Senior’', '[155] Senior’'],
  ['a torn footnote marker at the end', 'in Israel.[16', 'in Israel.'],
])('takes off %s', (_, text, expected) => {
  expect(formsOf(text)).toContain(expected);
});
