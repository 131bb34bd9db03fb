import { describe, expect, test } from 'vitest';
import { webAddress } from '../../src/citation/web-address.ts';

describe('webAddress', () => {
  test('leaves nothing bare that BibTeX, Markdown or a text directive reads as its own', () => {
    expect(webAddress('https://x.example/{a}?b={c}|d#`e` f^g%')).toBe(
      'https://x.example/%7Ba%7D?b=%7Bc%7D%7Cd#%60e%60%20f%5Eg%25',
    );
  });

  test('keeps an address that is fine', () => {
    expect(webAddress('https://x.example/a_(b)%20c?d=1&e=2#f')).toBe('https://x.example/a_(b)%20c?d=1&e=2#f');
  });

  test.each([null, '', 'no address', '/relative', 'javascript:alert(1)', 'ftp://x.example/'])('is null for %s', (url) => {
    expect(webAddress(url)).toBeNull();
  });
});
