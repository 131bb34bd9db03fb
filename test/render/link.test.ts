import { expect, test } from 'vitest';
import { linkable, maskedLink } from '../../src/render/link.ts';
import { display } from '../fakes/discord-markdown.ts';

test.each([
  [null],
  [''],
  ['javascript:alert(1)'],
  ['ftp://files.example/a'],
  ['discord://-/channels/1'],
  ['https://'],
  ['https://a b.example'],
  ['//a.example'],
  [`https://a.example/${'x'.repeat(2048)}`],
])('does not link %s', (url) => {
  expect(linkable(url)).toBeNull();
});

test('links web addresses as they are', () => {
  expect(linkable('https://en.wikipedia.org/wiki/Qasem_Soleimani')).toBe('https://en.wikipedia.org/wiki/Qasem_Soleimani');
  expect(linkable('HTTP://a.example/(b)')).toBe('HTTP://a.example/(b)');
});

test('a masked link ends where it should, whatever its address holds', () => {
  const { text, nodes, links } = display(maskedLink('link', 'https://a.example/(b)_[c]\\*d*?e=<f>'));
  expect([text, nodes, links.length]).toEqual(['link', ['link'], 1]);
});
